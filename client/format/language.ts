export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const localeOf = (language: Language): string => (language === 'vi' ? 'vi-VN' : 'en-GB');

export const isLanguage = (text: string | null): text is Language => text === 'vi' || text === 'en';

const vietnameseLetters = /[À-ÖØ-öø-ɏẠ-ỹ]/u;

/** For `lang`: the words of a document stay Vietnamese on an English page, and are read out as such. */
export const spokenIn = (text: string): 'vi' | undefined =>
  vietnameseLetters.test(text.normalize('NFC')) ? 'vi' : undefined;

/** Anything that has a name in both languages: a unit, an index, a component, a channel. */
export type Named = { nameVi: string; nameEn: string };

export const nameOf = (thing: Named, language: Language): string =>
  language === 'vi' ? thing.nameVi : thing.nameEn;
