import { untrack } from 'svelte';
import { z } from 'zod';
import { unsaved } from './unsaved.svelte.ts';

const keptShape = z.object({ value: z.unknown(), base: z.string(), at: z.iso.datetime() });

type Given<T> = {
  /** Whose it is: accounts of one browser do not see each other's. */
  account: string;
  /** Which form, and of what. */
  form: string;
  /** What the form holds while nothing is typed. */
  base: T;
  shape: z.ZodType<T>;
  /** Puts a value into the form. */
  put: (value: T) => void;
  /** The part that somebody types, where there is more. */
  typed?: (value: T) => unknown;
};

// Storage may be barred by the browser; then what is typed lasts as long as the page.
function read(name: string): z.output<typeof keptShape> | null {
  try {
    return keptShape.parse(JSON.parse(window.localStorage.getItem(name) ?? 'null'));
  } catch {
    return null;
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, text);
  } catch {
    return;
  }
}

/**
 * What is typed into a form and not yet stored. It outlives a reload, a lost connection and the end of a session: it is
 * kept in this browser until it is stored or discarded. Make one while a component is being made.
 */
export class Typing<T> {
  /** What the form begins with: what was kept, or the base. */
  readonly start: T;
  /** Moment (UTC) at which what was taken up again had been typed; null: nothing was. */
  restoredAt: string | null = $state(null);
  /** What was taken up was typed over something that has been changed since. */
  isOutdated = $state(false);
  discarded: T | null = $state.raw(null);
  private readonly given: Given<T>;
  private readonly name: string;
  private base: string;
  private last: string;

  constructor(given: Given<T>) {
    this.given = given;
    this.name = `parlens.typing ${given.account} ${given.form}`;
    this.base = this.textOf(given.base);
    this.last = this.base;
    this.start = given.base;
    const kept = read(this.name);
    const value = given.shape.safeParse(kept?.value);
    if (kept !== null && value.success && this.textOf(value.data) !== this.base) {
      this.start = value.data;
      this.restoredAt = kept.at;
      this.isOutdated = kept.base !== this.base;
      this.last = this.textOf(value.data);
      untrack(() => unsaved.tell(this, true));
    }
    $effect(() => () => unsaved.tell(this, false));
  }

  private textOf(value: T): string {
    return JSON.stringify(this.given.typed?.(value) ?? value);
  }

  /** Tell with every change; read in an effect, it follows what the form holds. */
  keep(value: T): void {
    const text = this.textOf(value);
    if (text === this.last) return;
    this.last = text;
    const isTyped = text !== this.base;
    const at = new Date().toISOString();
    write(this.name, isTyped ? JSON.stringify({ value, base: this.base, at }) : null);
    untrack(() => {
      unsaved.tell(this, isTyped);
      if (isTyped) this.discarded = null;
      else this.restoredAt = null;
    });
  }

  /** It is stored: what the form holds now is the new base. */
  done(): void {
    this.base = this.last;
    write(this.name, null);
    this.restoredAt = null;
    this.discarded = null;
    unsaved.tell(this, false);
  }

  discard(value: T): void {
    this.given.put(this.given.base);
    this.keep(this.given.base);
    this.discarded = value;
  }

  takeBack(): void {
    const value = this.discarded;
    if (value === null) return;
    this.given.put(value);
    this.keep(value);
  }
}
