/** Help for everybody: what can be done where, in the order of the work. */
export const guide = {
  finding: 'Mọi lựa chọn nằm trong địa chỉ của trang: sao chép địa chỉ là chia sẻ đúng những gì đang xem.',
  contents: 'Trong trang này',
  parts: {
    start: {
      title: 'Bắt đầu',
      links: [] as { path: string; name: string }[],
      said: [
        'Chọn đơn vị, chỉ số và năm ở thanh trên cùng; lựa chọn đi theo sang mọi trang. Tên đơn vị gõ được không dấu: “quang ngai” ra Quảng Ngãi, “brvt” ra Bà Rịa - Vũng Tàu.',
        'Mỗi phần có nút bảng số liệu, tải về (CSV, ảnh) và sao chép liên kết ở góc phải. In trang bằng lệnh in của trình duyệt: bản in bỏ các nút và giữ nguồn số liệu.',
        'Nút ở góc trên bên phải đổi ngôn ngữ và giao diện sáng, tối hoặc tương phản cao.',
      ],
    },
    leaders: {
      title: 'Lãnh đạo: đơn vị đang ở đâu',
      links: [
        { path: '/', name: 'Tổng quan' },
        { path: '/trend', name: 'Xu hướng' },
        { path: '/ranking', name: 'Xếp hạng' },
      ],
      said: [
        'Tổng quan nêu điểm, thứ hạng và thay đổi của từng chỉ số trong một năm; Xu hướng và Xếp hạng cho thấy cả quá trình và so với đơn vị khác.',
        'Đường đứt đoạn là chỗ bộ tiêu chí hoặc địa giới thay đổi: hai bên không so trực tiếp được, vì vậy không nối.',
        'Con số “tính toán” là do cộng từ các con số đã công bố; con số không ghi gì là số công bố. Ô trống là chưa có số liệu, không bao giờ là 0.',
      ],
    },
    planners: {
      title: 'Người lập kế hoạch: làm gì, đã làm đến đâu',
      links: [
        { path: '/focus', name: 'Trọng tâm' },
        { path: '/structure', name: 'Bộ tiêu chí' },
        { path: '/plans', name: 'Kế hoạch' },
        { path: '/relationships', name: 'Mối liên hệ' },
        { path: '/help/relationships', name: 'Bản đồ liên hệ nói được gì, không nói được gì' },
      ],
      said: [
        'Trọng tâm xếp các thành phần theo số điểm có thể giành thêm để bằng nhóm khá của các đơn vị tương đồng, và cho thử “nếu – thì”.',
        'Kế hoạch cho thấy từng nhiệm vụ, kỳ phải làm, đã làm, sắp đến hạn, quá hạn và còn thiếu. Nhiệm vụ không có con số thì chỉ đếm, không tính phần trăm.',
        'Bảng nhiệm vụ chép từ Word hoặc Excel dán được thẳng vào kế hoạch: so với nhiệm vụ đang có, lưu một lần, hoàn tác và làm lại được ở trang Nạp dữ liệu.',
        'Thẻ Văn bản của kế hoạch giữ căn cứ, nội dung tuyên truyền gắn với lĩnh vực cải cách và dự toán kinh phí từng năm, từ lúc lập đến lúc được quyết định.',
        'Đôn đốc (ở trang Nghĩa vụ báo cáo) nêu từng đơn vị còn nợ nhiệm vụ hay báo cáo nào, thiếu bao nhiêu, đã được đôn đốc mấy lần; chép được thành nội dung công văn và ghi nhận ngay tại đó.',
        'Mối liên hệ trả lời hoạt động nào thường đi cùng điểm nào, kèm mức bằng chứng. Đây không phải bằng chứng nhân quả.',
      ],
    },
    officers: {
      title: 'Cán bộ: ghi việc đã làm',
      links: [
        { path: '/work', name: 'Việc của đơn vị tôi' },
        { path: '/activities/new', name: 'Ghi hoạt động' },
        { path: '/duties', name: 'Nghĩa vụ báo cáo' },
        { path: '/reports', name: 'Lập báo cáo' },
      ],
      said: [
        'Ghi một hoạt động trên điện thoại trong chưa đầy một phút: nhiệm vụ, ngày, hình thức, số lượng, tên và liên kết hoặc tệp minh chứng. Lần sau biểu mẫu nhớ lựa chọn trước.',
        'Ghi nhầm thì sửa hoặc rút lại kèm lý do; bản trước được giữ trong lịch sử.',
        'Việc đôn đốc, kiểm tra ghi kèm đơn vị và nhiệm vụ được nhắc đến; sáng kiến, mô hình, điển hình được đánh dấu ở phần thêm của biểu mẫu để lập thành danh sách.',
        'Báo cáo theo tháng, quý, 6 tháng, 9 tháng và năm được lập sẵn từ những gì đã ghi, tải về dạng DOCX theo thể thức văn bản hành chính hoặc XLSX.',
      ],
    },
    analysts: {
      title: 'Người nạp dữ liệu: đưa bảng điểm và nhật ký vào',
      links: [
        { path: '/uploads', name: 'Nạp dữ liệu' },
        { path: '/data', name: 'Nguồn dữ liệu' },
        { path: '/lineage', name: 'Lịch sử đơn vị' },
      ],
      said: [
        'Thả tệp XLSX, XLS, ODS, CSV hoặc dán ô từ bảng tính, không cần sửa trước. Trang nói rõ đã hiểu mỗi ô là gì, chỗ nào chưa hiểu và vì sao, và so với số đang có trước khi lưu.',
        'Bảng nhiệm vụ của kế hoạch nạp được từ bảng tính hoặc thẳng từ tệp Word: chọn kế hoạch đang có, hoặc tạo kế hoạch mới theo số, ngày, đơn vị ghi trong văn bản.',
        'Mỗi lần nạp là trọn vẹn hoặc không có gì; hoàn tác được bất cứ lúc nào. Tệp gốc được giữ lại, mỗi con số dẫn về đúng ô của nó.',
        'Tệp mẫu theo chỉ số, năm và cấp tải được ở trang Nạp dữ liệu; điền xong nạp lại thì không phải trả lời câu hỏi nào.',
      ],
    },
  },
  keysTitle: 'Bàn phím',
  keys: [
    {
      keys: 'Tab, Shift + Tab',
      does: 'đi qua các nút và ô; lần nhấn đầu tiên cho phép nhảy đến nội dung chính',
    },
    { keys: '← ↑ → ↓', does: 'đi qua các ô của bản đồ liên hệ, lịch và bảng xem trước; Enter để mở ô' },
    { keys: 'Esc', does: 'đóng bảng chọn, hộp thoại và chú giải' },
    { keys: 'Enter, phím cách', does: 'bấm nút, sắp xếp bảng theo cột đang chọn' },
  ],
  wordsTitle: 'Các từ dùng trong ParLens',
  terms: [
    {
      term: 'bộ tiêu chí',
      means: 'cách chấm của một chỉ số trong một khoảng năm: các thành phần và điểm tối đa',
    },
    { term: 'thành phần', means: 'một phần của bộ tiêu chí: lĩnh vực, nội dung, tiêu chí' },
    { term: 'tự chấm, thẩm định, công bố', means: 'ba giai đoạn của cùng một điểm' },
    { term: 'mục tiêu', means: 'điểm, hạng hoặc xếp loại mà đơn vị muốn đạt trong một năm' },
    { term: 'kỳ thực hiện', means: 'phần việc mà một nhiệm vụ giao cho một đơn vị trong một kỳ' },
    { term: 'nghĩa vụ báo cáo', means: 'ai phải gửi báo cáo nào cho ai, trước ngày nào' },
    { term: 'lần nạp', means: 'một tệp do một người đưa vào, hoàn tác được' },
    { term: 'mức bằng chứng', means: 'từ E0 (chưa đủ dữ liệu) đến E4 (nhất quán)' },
    {
      term: 'dữ liệu minh hoạ',
      means: 'nhật ký hoạt động do ParLens sinh ra, không phải số liệu thật; luôn có nhãn',
    },
  ],
};
