import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { delimitedCells, detectDelimiter, splitRows } from '../../../server/spreadsheet/delimited.ts';
import { decodeText } from '../../../server/spreadsheet/encoding.ts';
import { cleanText, editDistance, fold } from '../../../server/spreadsheet/fold.ts';
import { detectLegacyFont, fromLegacyFont } from '../../../server/spreadsheet/legacy-fonts.ts';
import { readPasted } from '../../../server/spreadsheet/open.ts';
import { isVietnameseSyllable } from '../../../server/spreadsheet/vietnamese.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const words = register.units.filter((unit) => unit.level === 'province').map((unit) => unit.nameVi);
const text = `Tỉnh;Điểm\n${words.map((word) => `${word};8,59`).join('\n')}\n`;

/** The letters of Vietnamese, each once, small. */
const LETTERS = Array.from('aăâeêioôơuưyđáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ');

describe('folding', () => {
  it('takes marks, case, đ and every kind of hyphen and blank away', () => {
    expect(fold('  Bà Rịa –\u00a0Vũng  Tàu ')).toBe('ba ria vung tau');
    expect(fold('Đắk Lắk'.normalize('NFD'))).toBe('dak lak');
  });

  it('makes text NFC with ordinary blanks and nothing invisible', () => {
    expect(cleanText('Hà\u200b\u00a0Nội'.normalize('NFD'))).toBe('Hà Nội');
    expect(cleanText('\u200e７３．４０\u202c')).toBe('73.40');
    expect(fold('Hà\u00ad Tĩnh')).toBe('ha tinh');
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('quang', 'qaung')).toBe(1);
    expect(editDistance('quang', 'quang ninh', 3)).toBe(4);
  });

  it('knows a syllable from a word of another encoding', () => {
    for (const word of words
      .flatMap((name) => name.split(/[\s-]+/))
      .filter((word) => /^\p{L}+$/u.test(word))) {
      expect([word, isVietnameseSyllable(word)]).toEqual([word, true]);
    }
    for (const word of ['ViÖt', 'Noäi', 'Hµ', 'Québec', 'Bảảng'])
      expect(isVietnameseSyllable(word)).toBe(false);
  });
});

describe('the encoding of a text file', () => {
  const utf16be = (body: string): Buffer => iconv.encode(body, 'utf-16be');
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', utf16be(`\uFEFF${text}`)],
    ['utf-16be', utf16be(text)],
    ['windows-1258', windows1258(text)],
  ])('%s is found', (encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding, certain: true });
    expect(decoded.text.normalize('NFC')).toBe(text);
  });

  it('is said to be uncertain where nothing decides', () => {
    expect(decodeText(Buffer.from([0x41, 0xe9, 0x0a]))).toMatchObject({ certain: false });
  });

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
  });
});

/** windows-1258 holds base letters with circumflex, breve or horn and writes the tone as a sign of its own. */
function windows1258(body: string): Buffer {
  const parts = Array.from(body.normalize('NFC')).map((letter) => {
    if (!iconv.encode(letter, 'win1258').toString('latin1').includes('?') || letter === '?') return letter;
    const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
    const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    return (base + marks.filter((mark) => !tones.includes(mark)).join('')).normalize('NFC') + tones.join('');
  });
  return iconv.encode(parts.join(''), 'win1258');
}

describe('text typed for fonts of before Unicode', () => {
  it.each([
    ['TCVN3', 'Hµ Néi', 'Hà Nội'],
    ['TCVN3', 'Thõa Thiªn HuÕ', 'Thừa Thiên Huế'],
    ['TCVN3', '§ång b»ng s«ng Hång', 'Đồng bằng sông Hồng'],
    ['VNI', 'Haø Noäi', 'Hà Nội'],
    ['VNI', 'Thöøa Thieân Hueá', 'Thừa Thiên Huế'],
    ['VNI', 'ÑAÉK LAÉK', 'ĐẮK LẮK'],
    ['VNI', 'Hoà Chí Minh', 'Hồ Chí Minh'],
  ] as const)('%s: %s', (font, typed, meant) => {
    expect(fromLegacyFont(typed, font)).toBe(meant);
  });

  it('is told from Unicode and from each other', () => {
    expect(detectLegacyFont(['Hµ Néi', 'B¾c Ninh', 'Phó Thä'])).toBe('TCVN3');
    expect(detectLegacyFont(['Haø Noäi', 'Baéc Ninh', 'Phuù Thoï'])).toBe('VNI');
    expect(detectLegacyFont(words)).toBeNull();
    expect(detectLegacyFont(['Hanoi', 'Quebec'])).toBeNull();
  });

  it('has every letter of the language in both tables', () => {
    const all = (font: 'TCVN3' | 'VNI'): Set<string> => {
      const found = new Set<string>();
      for (let one = 0x61; one < 0x100; one++) {
        for (const other of ['', ...Array.from('ùøûõïêéèúüëâáàåãä')]) {
          found.add(fromLegacyFont(String.fromCharCode(one) + other, font));
        }
      }
      return found;
    };
    for (const font of ['TCVN3', 'VNI'] as const) {
      const found = all(font);
      expect(LETTERS.filter((letter) => !found.has(letter))).toEqual([]);
    }
  });

  it('is converted in a pasted table and said so', () => {
    const pasted = readPasted('Tænh\tÑieåm\nHaø Noäi\t8,5\nHoà Chí Minh\t7,5\nBaéc Ninh\t6');
    expect(pasted.sheets[0]?.rows.map((row) => row[0]?.value)).toEqual([
      'Tỉnh',
      'Hà Nội',
      'Hồ Chí Minh',
      'Bắc Ninh',
    ]);
    expect(pasted.notes).toMatchObject([{ code: 'legacy-font', found: 'VNI' }]);
  });
});

describe('text with separators', () => {
  it.each([
    ['a;b\n1,5;2,5\n3,5;4', ';'],
    ['a,b\n1.5,2\n3,4', ','],
    ['a\tb\n1,5\t2', '\t'],
    ['sep=|\na|b', '|'],
    ['Hà Nội;8,59;7,1\nHà Nam;8;7', ';'],
  ])('%j is cut at %j', (body, delimiter) => {
    expect(detectDelimiter(body)).toBe(delimiter);
  });

  it('keeps separators, quotes and line breaks inside quotes', () => {
    expect(splitRows('"a;b";"c ""d""";"e\nf"\r\n1;2;3', ';')).toEqual([
      ['a;b', 'c "d"', 'e\nf'],
      ['1', '2', '3'],
    ]);
  });

  it('takes a quote that is never closed for a letter', () => {
    expect(splitRows('5" ống;1\n"abc;2', ';')).toEqual([
      ['5" ống', '1'],
      ['"abc', '2'],
    ]);
  });

  it('keeps every field as text', () => {
    expect(delimitedCells('1.234,5;00123;1E5')[0]?.map((cell) => cell.value)).toEqual([
      '1.234,5',
      '00123',
      '1E5',
    ]);
  });

  it('gives back what was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'đ', ';', '"', '\n', ',', ' ', '1'), maxLength: 6 });
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const body = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
          expect(splitRows(body, ';')).toEqual(rows);
        },
      ),
    );
  });
});
