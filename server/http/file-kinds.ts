/** A kind of file that is taken as evidence: what it is sent back as, and the endings that its name may have. */
export type FileKind = { mediaType: string; endings: readonly string[] };

const office = 'application/vnd.openxmlformats-officedocument';

const kinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'] },
  mp4: { mediaType: 'video/mp4', endings: ['mp4', 'm4v', 'mov', 'm4a', '3gp'] },
  webm: { mediaType: 'video/webm', endings: ['webm'] },
  mp3: { mediaType: 'audio/mpeg', endings: ['mp3'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ['pptx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
} as const satisfies Record<string, FileKind>;

type Name = keyof typeof kinds;

const zipped: readonly Name[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods'];
const compound: readonly Name[] = ['doc', 'xls', 'ppt'];

const starts = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

/** What the first bytes may be: a container leaves several, and the ending decides. */
const candidates = (bytes: Buffer): readonly Name[] => {
  if (starts(bytes, '255044462d')) return ['pdf'];
  if (starts(bytes, 'ffd8ff')) return ['jpeg'];
  if (starts(bytes, '89504e470d0a1a0a')) return ['png'];
  if (starts(bytes, '47494638')) return ['gif'];
  if (starts(bytes, '52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return ['webp'];
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') {
    const brand = bytes.subarray(8, 12).toString('latin1');
    return /^(hei[cfsx]|hevc|mif1|msf1)$/.test(brand) ? ['heic'] : ['mp4'];
  }
  if (starts(bytes, '1a45dfa3')) return ['webm'];
  if (starts(bytes, '494433') || /^ff(fb|f3|f2)$/.test(bytes.subarray(0, 2).toString('hex'))) return ['mp3'];
  if (starts(bytes, '504b0304')) return zipped;
  if (starts(bytes, 'd0cf11e0a1b11ae1')) return compound;
  return [];
};

/** How many of the first bytes say what a file is. */
export const telltaleBytes = 64;

/**
 * The kind of a file by its first bytes and the ending of its name, which must agree; null where they do not, or where
 * such files are not taken: pages and programs never are.
 */
export const fileKind = (firstBytes: Buffer, name: string): FileKind | null => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = candidates(firstBytes).map((kind): FileKind => kinds[kind]);
  return found.find((kind) => kind.endings.includes(ending)) ?? null;
};
