/** Values that follow from the data of one version. Those of another version go; of one version the last `most` stay. */
export class Kept {
  readonly #most: number;
  readonly #values = new Map<string, unknown>();
  #version = '';

  constructor(most: number) {
    this.#most = most;
  }

  /** Turns to `version`: what was kept of another is forgotten. */
  turnTo(version: string): void {
    if (version !== this.#version) this.#values.clear();
    this.#version = version;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  get(key: string): unknown {
    const value = this.#values.get(key);
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Does nothing when the data have changed since `version`. */
  set(version: string, key: string, value: unknown): void {
    if (version !== this.#version) return;
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }
}
