import type { Response } from 'express';

/** What Windows refuses in the name of a file, and what it takes off the end. */
const refused = /[<>:"/\\|?*\p{Cc}]+/gu;
const longest = 150;

/** "Quý II/2024" → "Quý II-2024"; the ending, ".docx", stays whole. */
export const safeName = (name: string, ending: string): string => {
  const plain = name.normalize('NFC').replaceAll(refused, '-').replaceAll(/\s+/gu, ' ').trim();
  const cut = plain.length > longest ? plain.slice(0, longest).replace(/\s+\S*$/u, '') : plain;
  return `${cut.replace(/[\s.–-]+$/u, '')}.${ending}`;
};

/** The name in letters without marks, for programs that read no others. */
const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/[^\x20-\x7e]/gu, '_')
    .replaceAll(/["\\%]/gu, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Sends what follows as a file under this name (RFC 6266, RFC 5987). */
export const attach = (response: Response, name: string): Response =>
  response.set(
    'Content-Disposition',
    `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encoded(name)}`,
  );
