/** Values that follow from the data of one version. Those of another version go; of one version the last `most` stay. */
export class Kept<Value = unknown> {
  readonly #most: number;
  readonly #values = new Map<string, Value>();
  #version = '';

  constructor(most: number) {
    this.#most = most;
  }

  /** Turns to `version`: what was kept of another is forgotten. */
  turnTo(version: string): void {
    if (version !== this.#version) this.#values.clear();
    this.#version = version;
  }

  /** Undefined where it is not kept: a value is never undefined. */
  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Does nothing when the data have changed since `version`. */
  set(version: string, key: string, value: Value): void {
    if (version !== this.#version) return;
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }
}
