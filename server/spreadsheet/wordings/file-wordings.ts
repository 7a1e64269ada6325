/** The file as a whole. */
import { NOTHING, said, type Wording } from './wording.ts';

export const FILE_WORDINGS = {
  'encoding-read': {
    level: 'note',
    expected: said('UTF-8; tệp được đọc theo {x}', 'UTF-8; the file was read as {x}'),
    fix: NOTHING,
  },
  'encoding-doubtful': {
    level: 'warning',
    expected: said(
      'UTF-8; bảng mã của tệp không chắc chắn',
      'UTF-8; the encoding of the file is not certain',
    ),
    fix: said(
      'Kiểm tra tên đơn vị trong phần xem trước, hoặc lưu lại tệp dạng UTF-8.',
      'Check the names in the preview, or save the file as UTF-8.',
    ),
  },
  'legacy-font-read': {
    level: 'note',
    expected: said(
      'chữ Unicode; chữ theo phông {x} đã được đổi',
      'Unicode; text for {x} fonts was converted',
    ),
    fix: said('Kiểm tra tên trong phần xem trước.', 'Check the names in the preview.'),
  },
  'renamed-file': {
    level: 'note',
    expected: said(
      'đuôi tệp đúng với nội dung; nội dung là {x}',
      'an ending that fits the content, which is {x}',
    ),
    fix: NOTHING,
  },
  'second-reader': {
    level: 'warning',
    expected: said(
      'tệp theo đúng chuẩn; phải đọc bằng bộ đọc dự phòng',
      'a file that keeps the standard; the fallback reader was needed',
    ),
    fix: said('So lại phần xem trước với tệp.', 'Compare the preview with the file.'),
  },
} as const satisfies Record<string, Wording>;
