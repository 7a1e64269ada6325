/** The component that a whole sheet is about, where titles or the name of the sheet say it. */
import type { Surroundings } from './context.ts';
import { headingWords } from './heading-words.ts';
import { sureMatch, type Lexicon } from './lexicon.ts';
import type { SheetMapping } from './mapping.ts';
import type { RegisterComponent, RegisterEdition } from './register.ts';

/** What the sheet is about in an edition: by name, by the number of the sheet, or as `own`, what it is about in its own. */
export function contextComponent(
  lexicon: Lexicon,
  edition: RegisterEdition,
  around: Surroundings,
  wish: Partial<SheetMapping>,
  own: RegisterComponent | null,
): RegisterComponent | null {
  const byCode = (code: string): RegisterComponent | null => lexicon.components.byCode(code, edition) ?? null;
  if (wish.component !== undefined) return byCode(wish.component);
  const texts = [around.sheetName, ...around.titles].flatMap((text, i) =>
    // 'KẾT QUẢ NĂM 2021' is no part of an index, whatever a part is called
    piecesOf(text)
      .filter((piece) => !headingWords(piece).isBare)
      .map((piece) => ({ match: sureMatch(lexicon, piece, edition), isSheet: i === 0 })),
  );
  const named = texts.flatMap(({ match, isSheet }) =>
    match && match.reason !== 'total' ? [{ ...match, isSheet }] : [],
  );
  const byName = named.find(
    ({ reason, confidence, isSheet }) => reason !== 'number' && confidence >= (isSheet ? 0.85 : 0.96),
  );
  if (byName) return byName.component;
  if (own) return byCode(own.component);
  return named.find(({ isSheet }) => isSheet)?.component ?? null;
}

const NUMBERED =
  /^(?:chỉ số thành phần|cstp|sub-?index|trục(?: nội dung)?|dimension|nội dung|lĩnh vực)\s*\d/iu;

/** A title and its parts: 'Chỉ số thành phần 5: Chi phí không chính thức - PCI các năm 2006-2023'. */
function piecesOf(title: string): string[] {
  const parts = title.split(/\s[-–—|]\s|[(;\n]/).map((part) => part.trim());
  const behind = parts.flatMap((part) => /:\s+(.+)$/u.exec(part)?.[1] ?? []);
  const listed = title.split(/[,;]\s/).filter((part) => NUMBERED.test(part));
  return [...new Set([title, ...parts, ...listed, ...behind])];
}
