/** A guess: what was concluded, how sure, and why, in both languages. */
import type { Said } from './problem-codes.ts';

export interface Guess<T> {
  readonly value: T;
  /** 0…1; from CERTAIN on nobody has to be asked. */
  readonly confidence: number;
  readonly reason: Said;
}

export const CERTAIN = 0.8;

export function guess<T>(value: T, confidence: number, vi: string, en: string): Guess<T> {
  return { value, confidence, reason: { vi, en } };
}

export function chosen<T>(value: T): Guess<T> {
  return guess(value, 1, 'đã chọn', 'chosen');
}
