/** The frame of the page about the API, in both languages. What a question is and gives is written in the contract, in English. */
export type DocsLanguage = 'vi' | 'en';

type Words = {
  title: string;
  /** Said before the contract, and how to read it; with markup. */
  intro: string[];
  other: string;
  questions: string;
  files: string;
  /** Parts of the address that stand for something. */
  places: string;
  right: string;
  body: string;
  parameters: string;
  columns: string;
  name: string;
  need: string;
  required: string;
  meaning: string;
};

const code = (text: string): string => `<code>${text}</code>`;

const machines = '<a href="/api/openapi.json">openapi.json</a>';
const example =
  '<a href="/api/ranking?index=PCI&amp;year=2019"><code>/api/ranking?index=PCI&amp;year=2019</code></a>';

const vi: Words = {
  title: 'API của ParLens',
  intro: [
    `Trang này dành cho người viết phần mềm. Mỗi câu hỏi là một địa chỉ ${code('GET')}, mỗi lệnh là một ${code('POST')} với nội dung JSON. Tên và lời giải thích của từng câu hỏi, tham số và cột được viết bằng tiếng Anh, như trong mã nguồn.`,
    `Bảng được trả lời dưới dạng JSON, luồng Arrow IPC (${code('Accept: application/vnd.apache.arrow.stream')}) hoặc CSV (${code('format=csv')}). Chưa có số liệu là ${code('null')} hoặc để trống, không bao giờ là 0.`,
    `Một địa chỉ bị từ chối thì trả lời mã lỗi cùng một câu giải thích. “Quyền” là quyền mà tài khoản phải có; ${code('read')} mở cho mọi người khi máy chủ chạy với ${code('PARLENS_PUBLIC=1')}.`,
    `Bản mô tả đầy đủ cho máy đọc: ${machines}. Ví dụ: ${example}.`,
  ],
  other: '<a href="/api/docs?lang=en" lang="en" hreflang="en">English</a>',
  questions: 'Các câu hỏi và lệnh',
  files: 'Các tệp',
  places: 'Thay trong địa chỉ',
  right: 'Quyền',
  body: 'Nội dung gửi',
  parameters: 'Tham số',
  columns: 'Cột',
  name: 'Tên',
  need: 'Bắt buộc',
  required: 'có',
  meaning: 'Ý nghĩa (tiếng Anh)',
};

const en: Words = {
  title: 'ParLens API',
  intro: [
    `This page is for people who write programs. Each question is an address for ${code('GET')}, each command a ${code('POST')} with a JSON body.`,
    `Tables answer as JSON, as an Arrow IPC stream (${code('Accept: application/vnd.apache.arrow.stream')}) or as CSV (${code('format=csv')}). Missing is ${code('null')} or empty, never 0.`,
    `What is refused answers with a problem code and a sentence. “Right” is what the account must be allowed to do; ${code('read')} is open to everybody where the server runs with ${code('PARLENS_PUBLIC=1')}.`,
    `The whole contract for machines: ${machines}. Example: ${example}.`,
  ],
  other: '<a href="/api/docs?lang=vi" lang="vi" hreflang="vi">Tiếng Việt</a>',
  questions: 'Questions and commands',
  files: 'Files',
  places: 'To be replaced in the address',
  right: 'Right',
  body: 'Body',
  parameters: 'Parameters',
  columns: 'Columns',
  name: 'Name',
  need: 'Needed',
  required: 'yes',
  meaning: 'What it is',
};

export const docsWords: Readonly<Record<DocsLanguage, Words>> = { vi, en };
