/** What sheets call components besides their names in the register: short forms, older names, variable names. */

/** Index; a pattern of the folded Vietnamese name; other names. The schemes number alike things differently. */
const WORDS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['PCI', /^gia nhap/, ['entry', 'entry cost']],
  ['PCI', /^tiep can dat dai/, ['land', 'access to land', 'land access']],
  ['PCI', /^tinh minh bach/, ['trans', 'transparency']],
  ['PCI', /^chi phi thoi gian/, ['time', 'time cost', 'regulatory compliance']],
  ['PCI', /khong chinh thuc/, ['informal', 'informal charge', 'informal costs']],
  ['PCI', /^canh tranh binh dang/, ['bias', 'fair competition', 'competition', 'policy bias']],
  ['PCI', /^tinh nang dong/, ['proact', 'proactive', 'proactive leadership', 'proactivity of leadership']],
  [
    'PCI',
    /^(dich vu|chinh sach)? ?ho tro (doanh nghiep|dn)|phat trien kinh te tu nhan/,
    ['bss', 'support', 'busdev', 'business development', 'business support'],
  ],
  ['PCI', /^dao tao lao dong/, ['labor', 'labour', 'labour training', 'labour policy', 'labor development']],
  ['PCI', /^thiet che phap ly/, ['law', 'legal', 'legal institution', 'law and order', 'rule of law']],
  [
    'SIPAS',
    /^tiep can dich vu/,
    ['Tiếp cận dịch vụ hành chính công', 'Tiếp cận dịch vụ của cơ quan', 'access'],
  ],
  [
    'SIPAS',
    /^thu tuc hanh chinh/,
    ['Thủ tục hành chính công', 'Giải quyết thủ tục hành chính', 'procedures'],
  ],
  [
    'SIPAS',
    /^cong chuc/,
    [
      'Công chức',
      'Công chức giải quyết công việc',
      'Cán bộ, công chức',
      'Sự phục vụ của công chức',
      'Thái độ phục vụ của công chức',
      'Đội ngũ công chức',
      'civil servants',
      'officials',
    ],
  ],
  [
    'SIPAS',
    /^ket qua dich vu/,
    [
      'Kết quả',
      'Kết quả dịch vụ công',
      'Kết quả dịch vụ hành chính công',
      'Kết quả cung ứng dịch vụ',
      'Kết quả cung ứng dịch vụ công',
      'Kết quả cung ứng dịch vụ hành chính công',
      'Kết quả cung cấp dịch vụ',
      'Kết quả cung cấp dịch vụ hành chính công',
      'Kết quả giải quyết',
      'Kết quả giải quyết công việc',
      'Kết quả giải quyết thủ tục hành chính',
      'Kết quả giải quyết hồ sơ',
      'service outcome',
      'results',
    ],
  ],
  [
    'SIPAS',
    /gop y/,
    [
      'Tiếp nhận, xử lý góp ý, phản ánh, kiến nghị',
      'Tiếp nhận, giải quyết ý kiến góp ý, phản ánh, kiến nghị',
      'Tiếp nhận, xử lý ý kiến góp ý, phản ánh, kiến nghị',
      'Tiếp nhận, xử lý phản ánh, kiến nghị',
      'Góp ý, phản ánh, kiến nghị',
      'Phản ánh, kiến nghị',
      'feedback',
      'feedback handling',
    ],
  ],
  [
    'PAR_INDEX',
    /^cong tac chi dao/,
    [
      'Chỉ đạo, điều hành',
      'Chỉ đạo điều hành CCHC',
      'Chỉ đạo, điều hành cải cách hành chính',
      'CĐĐH',
      'CTCĐĐH',
      'steering',
    ],
  ],
  [
    'PAR_INDEX',
    /the che|van ban quy pham/,
    [
      'Thể chế',
      'Cải cách thể chế',
      'Xây dựng và tổ chức thực hiện VBQPPL',
      'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật',
      'XD & TCTT',
      'XD&TH VBQPPL',
      'VBQPPL',
      'institutions',
    ],
  ],
  [
    'PAR_INDEX',
    /thu tuc hanh chinh/,
    ['Thủ tục hành chính', 'TTHC', 'Kiểm soát TTHC', 'Cải cách TTHC', 'procedures'],
  ],
  [
    'PAR_INDEX',
    /bo may/,
    ['Tổ chức bộ máy', 'Tổ chức bộ máy hành chính', 'Cải cách tổ chức bộ máy', 'Bộ máy', 'TCBM', 'apparatus'],
  ],
  [
    'PAR_INDEX',
    /cong vu|doi ngu/,
    [
      'Chế độ công vụ',
      'Công vụ',
      'Cải cách chế độ công vụ',
      'Đội ngũ CBCCVC',
      'Đội ngũ cán bộ, công chức',
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
      'CĐCV',
      'civil service',
    ],
  ],
  ['PAR_INDEX', /tai chinh cong/, ['Tài chính công', 'TCC', 'public finance']],
  [
    'PAR_INDEX',
    /hien dai hoa|dien tu/,
    [
      'Hiện đại hóa hành chính',
      'Hiện đại hóa nền hành chính',
      'Hiện đại hóa',
      'HĐH',
      'HĐHHC',
      'Chính quyền điện tử, chính quyền số',
      'Xây dựng chính quyền điện tử, chính quyền số',
      'Xây dựng chính quyền số',
      'Xây dựng CQĐT, CQS',
      'CQĐT',
      'e-government',
      'modernisation',
    ],
  ],
  [
    'PAR_INDEX',
    /^tac dong cua/,
    ['Tác động của CCHC', 'Tác động của cải cách hành chính', 'Tác động', 'impact'],
  ],
  ['PAR_INDEX', /^diem tham dinh$/, ['Điểm thẩm định của Bộ Nội vụ', 'Điểm do Bộ Nội vụ thẩm định']],
  [
    'PAR_INDEX',
    /^diem dieu tra/,
    ['Điểm điều tra XHH', 'Điểm ĐTXHH', 'Điều tra XHH', 'Điều tra xã hội học', 'Điểm XHH', 'ĐTXHH'],
  ],
];

/** Other names of a component; empty for most. */
export function otherNames(index: string, foldedName: string): string[] {
  return WORDS.filter(([of, pattern]) => of === index && pattern.test(foldedName)).flatMap(
    ([, , names]) => names,
  );
}
