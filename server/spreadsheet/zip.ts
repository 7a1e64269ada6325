/**
 * The look at a ZIP before anything is unpacked. Only the central directory is read, so a bomb is refused in
 * microseconds; the readers then hold each entry to the size declared here.
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, and of one entry, when unpacked. */
  readonly totalBytes: number;
  readonly entryBytes: number;
  /** Unpacked to packed, judged on entries above 1 MiB. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 5_000,
  totalBytes: 700 * 2 ** 20,
  entryBytes: 500 * 2 ** 20,
  ratio: 250,
};

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export type ZipFault = 'damaged' | 'too-big' | 'bomb' | 'unsafe-name';

export type ZipLook =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly fault: ZipFault; readonly detail: string };

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;

/** Lists a ZIP's entries, or names the first thing about it that is not acceptable. Unpacks nothing. */
export function lookIntoZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipLook {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refuse('damaged', 'no end of central directory');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return refuse('too-big', 'zip64');
  if (count > limits.entries) return refuse('too-big', `${count} entries`);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_MARK) return refuse('damaged', `entry ${i + 1}`);
    const entry = readEntry(view, bytes, at);
    const fault = judge(entry, limits);
    if (fault) return fault;
    total += entry.unpacked;
    if (total > limits.totalBytes) return refuse('bomb', `more than ${limits.totalBytes} bytes unpacked`);
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return -1;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function judge(entry: ZipEntry, limits: ZipLimits): ZipLook | null {
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(entry.name)) return refuse('unsafe-name', entry.name);
  if (entry.packed === 0xffffffff || entry.unpacked === 0xffffffff) return refuse('too-big', 'zip64');
  if (entry.unpacked > limits.entryBytes) return refuse('bomb', `${entry.name}: ${entry.unpacked} bytes`);
  if (entry.unpacked > 2 ** 20 && entry.unpacked > limits.ratio * Math.max(entry.packed, 1)) {
    return refuse(
      'bomb',
      `${entry.name}: ${Math.round(entry.unpacked / Math.max(entry.packed, 1))} times its packed size`,
    );
  }
  return null;
}

function refuse(fault: ZipFault, detail: string): ZipLook {
  return { ok: false, fault, detail };
}

/** True where every entry unpacks; SheetJS's own inflate never ends on some damaged streams. */
export function isSound(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  return entries.every(({ name }) => unpackEntry(bytes, entries, name) !== null);
}

/** One entry's bytes; null when it is absent, damaged, or larger than it declares. */
export function unpackEntry(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
): Uint8Array | null {
  const entry = entries.find((one) => one.name === name);
  if (!entry || entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed;
  try {
    return entry.method === 8
      ? inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
      : null;
  } catch {
    return null;
  }
}
