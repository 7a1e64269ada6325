/** Is a word spelled like a Vietnamese syllable? Used to tell encodings apart, never to judge a name. */

const INITIAL = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const VOWELS = [
  'iêu|yêu|oai|oao|oay|oeo|uai|uay|uây|uôi|uya|uyê|uyu|ươi|ươu',
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê',
  '[aăâeêioôơuưy]',
].join('|');
// final k: Đắk Lắk
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${VOWELS})(?:ng|nh|ch|[ckmnpt])?$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for 'Việt', 'Đắk', 'nghiêng'; false for 'ViÖt', 'Noäi', 'Québec'. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  if ((parts.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC').toLowerCase());
}

/** The words of a text that hold something beyond ASCII; signs that say nothing of the encoding are left out. */
export function markedWords(text: string): string[] {
  const words = text.split(/[\s!-/:-@[-`{-~\d\u2000-\u206F\u20AB°²³±´•]+/u);
  return words.filter((word) => /[^\0-\x7F]/.test(word));
}

/** How many marked words there are and how many of them are syllables. */
export function spelling(text: string): { words: number; syllables: number } {
  const words = markedWords(text);
  return { words: words.length, syllables: words.filter(isVietnameseSyllable).length };
}
