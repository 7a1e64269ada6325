/** Codes and parents of components from the way a table is numbered: I, 1, 1.1, a. */
import { fold } from '../fold.ts';

export interface Numbered {
  readonly code: string;
  /** The code above it; null: right below the total. */
  readonly parent: string | null;
}

const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** A letter of the alphabet in the code, đ as dd: 'a', 'đ' → 'a', 'dd'. */
const letter = (text: string): string => (/^đ$/iu.test(text) ? 'dd' : fold(text));

/**
 * Follows the numbers of a table from above. A dotted number stands below the number that it begins with; a plain
 * number below the Roman one before it, a letter below the last number. Spreadsheets turn '2.10' into 2.1: a second
 * 2.1 after 2.9 is 2.10.
 */
export class Numbering {
  private roman: string | null = null;
  private number: string | null = null;
  private readonly seen = new Set<string>();

  next(given: string): Numbered | null {
    const text = given
      .trim()
      .replace(/[.)]+$/u, '')
      .replace(/^\(/, '');
    if (ROMAN.test(text)) return this.put({ code: text, parent: null }, 'roman');
    if (/^[A-ZĐ]$/u.test(text) && this.number === null)
      return this.put({ code: text, parent: null }, 'roman');
    if (/^\d+([.,]\d+)*$/.test(text)) return this.put(this.ofNumber(text.replaceAll(',', '.')), 'number');
    if (/^[a-zđ]$/iu.test(text)) {
      const above = this.number ?? this.roman;
      return this.put(
        { code: above === null ? letter(text) : `${above}.${letter(text)}`, parent: above },
        null,
      );
    }
    return null;
  }

  private ofNumber(text: string): Numbered {
    const isPlain = !text.includes('.');
    const code = isPlain && this.roman !== null ? `${this.roman}.${text}` : this.restored(text);
    if (isPlain) return { code, parent: this.roman };
    const above = code.slice(0, code.lastIndexOf('.'));
    if (this.seen.has(above)) return { code, parent: above };
    const below = this.roman === null ? null : `${this.roman}.${above}`;
    return below !== null && this.seen.has(below)
      ? { code: `${this.roman ?? ''}.${code}`, parent: below }
      : { code, parent: this.roman };
  }

  private restored(text: string): string {
    const parts = text.split('.');
    const last = parts.at(-1) ?? '';
    if (parts.length < 2 || last.length !== 1 || !this.seen.has(text)) return text;
    const longer = `${text}0`;
    const before = [...parts.slice(0, -1), `${Number(last)}9`].join('.');
    const first = [...parts.slice(0, -1), '9'].join('.');
    return this.seen.has(last === '1' ? first : before) ? longer : text;
  }

  private put(one: Numbered, level: 'roman' | 'number' | null): Numbered {
    if (level === 'roman') {
      this.roman = one.code;
      this.number = null;
    }
    if (level === 'number') this.number = one.code;
    this.seen.add(one.code);
    return one;
  }
}
