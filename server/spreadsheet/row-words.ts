/** Rows that stand among the units and are none: totals, averages, regions, notes, repeated headings. */
import { fold } from './fold.ts';
import { headingWords } from './heading-words.ts';

const SUMMARY =
  /^(?:\(?(?:diem |gia tri |muc |so )?(?:tong(?! cuc| cong ty| lien doan| hoi)|trung binh|tb|binh quan|trung vi|min|max|mean|median|average|avg|std|sd|standard deviation|highest|lowest|best|worst|cao nhat|thap nhat|lon nhat|nho nhat|tu phan vi|percentile|quartile|minimum|maximum|khoang|phuong sai|do lech chuan|luy ke|cong don)\b.*|cong(?: chung| lai| diem)?|ca nuoc|toan quoc|toan tinh|toan thanh pho|toan huyen|chung|viet nam|vietnam|national|nationwide|whole country|country|all provinces|p ?\d{2})$/;
const REGION =
  /^(?:vung (?!tau|liem|thom|ang).*|khu vuc .*|mien (?:bac|trung|nam).*|(?:\d )?thanh pho lon.*|dong bang .*|dbsh|dbscl|tay nguyen|dong nam bo|tay nam bo|bac trung bo.*|nam trung bo.*|duyen hai.*|trung du.*|mien nui.*|dong bac.*|tay bac|north.*|south.*|red river delta|mekong.*|central .*|.* highlands|.* region|.* delta|southeast|southwest|lowland.*|upland.*|nhom .*|group .*)$/;
const NOTE =
  /^(?:ghi chu|nguon|note|source|chu thich|luu y|noi nhan|nguoi lap|ky ten|kt |tm |chu tich|pho chu tich|truong ban|thu truong)\b/;

export type RowWord = 'summary' | 'region' | 'note' | 'heading' | null;

/** A label without the number or bullet before it: '1. Phát thanh', 'II) Xã A', '- Tin bài'. */
export function withoutNumber(label: string): string {
  return label.replace(/^\s*(?:(?:\d{1,2}|[IVX]{1,5}|[A-ZĐa-zđ])\s*[.)](?!\d)|[-–•+*])\s*/u, '');
}

/** What kind of row a label that is no unit announces; null when it says nothing. */
export function rowWord(label: string): RowWord {
  const folded = fold(label.replace(/^\s*(?:\d{1,2}|[IVX]{1,5}|[A-ZĐ])\s*[.)]\s*/u, ''));
  if (folded === '') return null;
  if (NOTE.test(folded) || /^\s*[(*]+\s*[*)]/.test(label) || folded.split(' ').length > 16) return 'note';
  if (SUMMARY.test(folded)) return 'summary';
  if (REGION.test(folded)) return 'region';
  const { role } = headingWords(label);
  return role === 'order' || role === 'rank' || role === 'unit' || role === 'score' || role === 'max'
    ? 'heading'
    : null;
}
