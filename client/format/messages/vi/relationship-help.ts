/** Help: what the map can and cannot say, in the words of somebody who plans. */
export const relationshipHelp = {
  title: 'Đọc bản đồ liên hệ',
  finding:
    'Bản đồ cho biết hoạt động nào thường đi cùng điểm nào bên trong từng đơn vị; nó không chứng minh hoạt động làm điểm thay đổi.',
  sections: [
    {
      title: 'Bản đồ nói được gì',
      said: [
        'Mỗi ô trả lời một câu hỏi: trong cùng một đơn vị, năm sau khi làm nhiều hơn thường lệ, điểm của thành phần có cao hơn thường lệ không, sau khi trừ mức thay đổi chung của mọi đơn vị trong năm đó?',
        'Câu trả lời luôn đi kèm khoảng tin cậy, số đơn vị, số năm và mức bằng chứng. Chưa thấy liên hệ thì nói rõ với dữ liệu này phải lớn đến mức nào mới thấy được.',
      ],
    },
    {
      title: 'Bản đồ không nói được gì',
      said: [
        'Không nói hoạt động là nguyên nhân. Việc khác thay đổi cùng lúc, chẳng hạn lãnh đạo mới hay phần mềm mới, cho cùng một hình ảnh.',
        'Không xếp hạng hoạt động và không khuyên “làm X để tăng Y điểm”. Những con số nổi bật nhất thường bị phóng đại.',
        'Không nói gì về từng người dân, từng doanh nghiệp hay cấp khác với cấp được đo.',
        'Không nối qua lần đổi bộ tiêu chí hay qua lần sáp nhập: trước và sau mốc đó là hai thước đo khác nhau. Hoạt động của các đơn vị sáp nhập được cộng lại, điểm thì không.',
      ],
    },
    {
      title: 'Hoạt động được đếm thế nào',
      said: [
        'Năm có báo cáo mà không có hoạt động nào thuộc loại đó là 0. Năm không có báo cáo là thiếu dữ liệu, không phải 0. Thế nào là có báo cáo thì chọn được và hiện rõ trên bản đồ.',
        'Số lượt người tiếp cận và kinh phí chỉ tính cho năm mà mọi hoạt động đều ghi con số đó; chưa ghi là thiếu, không phải 0.',
        'Chỉ số đo ở cấp tỉnh chỉ đi với hoạt động của cấp tỉnh; muốn cộng cả cấp dưới thì phải chọn, và trang nói rõ đã cộng của bao nhiêu đơn vị.',
        'Cặp đã gắn trong kế hoạch (nhiệm vụ với thành phần) được kiểm tra riêng với các cặp còn lại, vì đó là điều đã nêu trước khi xem số liệu.',
      ],
    },
    {
      title: 'Một đơn vị, ít năm, một năm',
      said: [
        'Một đơn vị không tách được xu hướng riêng với xu hướng cả nước, nên mạnh nhất cũng chỉ là gợi ý. Dưới 5 năm chỉ có hình; 5–7 năm chỉ có hệ số; từ 8 năm mới có khoảng tin cậy.',
        'So các đơn vị với nhau trong một năm chỉ mô tả họ khác nhau thế nào. Dưới 5 đơn vị không nêu số; 5–9 chỉ nêu hệ số; từ 10 mới có khoảng tin cậy.',
        'Trước và sau một đợt truyền thông cần ít nhất 5 đơn vị tham gia, 5 đơn vị so sánh và 2 năm trước đó, và luôn cho thấy hai nhóm có đi song song từ trước hay không.',
      ],
    },
  ],
  labelsTitle: 'Năm mức bằng chứng',
  label: 'Mức',
  meaning: 'Khi nào',
  meanings: {
    E0: 'Dưới 8 đơn vị, dưới 3 năm, hoặc thông tin dồn vào quá ít đơn vị. Không nêu con số.',
    E1: 'Đủ dữ liệu nhưng khoảng tin cậy chứa 0.',
    E2: 'Khoảng tin cậy không chứa 0, nhưng không đứng vững khi xét tới số cặp đã kiểm tra, hoặc không qua một phép kiểm tra. Trong mô phỏng, gần như mọi gợi ý loại này là ngẫu nhiên: không dùng để lập kế hoạch.',
    E3: 'Đứng vững sau khi hiệu chỉnh cho mọi cặp đã kiểm tra (q < 0,10) và qua mọi phép kiểm tra làm được.',
    E4: 'Như trên, chặt hơn (q < 0,05), nhiều đơn vị và ít nhất 5 năm.',
  },
  calibrationTitle: 'Sai bao nhiêu khi đã biết sự thật',
  calibrationSubtitle:
    'Dữ liệu mô phỏng không có liên hệ nào: bao nhiêu phần trăm vẫn bị báo “có liên hệ” ở mức 5%',
  calibrationSaid: (command: string) =>
    `Đơn vị có nền khác nhau, cả nước cùng tăng qua các năm, sai số kéo dài từ năm này sang năm khác. Tương quan gộp thông thường gần như luôn báo nhầm. Tính lại bằng lệnh: ${command}`,
  panel: 'Đơn vị × năm',
  pooled: 'Tương quan gộp',
  oneway: 'Chỉ trừ mức đơn vị',
  cr1: 'Hai chiều, sai số thường dùng',
  parlens: 'ParLens',
  coverage: 'Khoảng 95% chứa giá trị thật',
  mapTitle: 'Trên cả bản đồ',
  mapSubtitle: (maps: string, cells: string, planted: string) =>
    `${maps} bản đồ mô phỏng, mỗi bản đồ ${cells} cặp, trong đó ${planted} cặp có liên hệ thật`,
  activities: 'Hoạt động',
  varying: 'thay đổi từng năm',
  smooth: 'tăng đều, mỗi đơn vị một nhịp',
  falseFindings: 'Phần phát hiện sai (ParLens)',
  falsePooled: 'Phần phát hiện sai (gộp)',
  power: 'Tìm được liên hệ thật',
  hints: 'Gợi ý mỗi bản đồ',
  smoothSaid:
    'Khi hoạt động tăng đều theo nhịp riêng của từng đơn vị, mọi phương pháp đều khó phân biệt với xu hướng riêng. Bản đồ báo khi gặp trường hợp đó: hãy chọn thang logarit cho cả bản đồ; nếu vẫn giữ số đếm thì hạ một bậc mức bằng chứng.',
  tryTitle: 'Tự thử',
  tryExample:
    'Bộ ví dụ có cài sẵn bốn liên hệ: bản đồ phải tìm ra đúng bốn liên hệ đó và tổng điểm mà chúng cộng vào.',
  tryExampleLink: 'Mở bản đồ của bộ ví dụ',
  tryDemonstration:
    'Nhật ký minh hoạ được sinh ra mà không nhìn tới điểm nào: bản đồ với điểm thật phải gần như trống, số gợi ý xấp xỉ số mà ngẫu nhiên tạo ra.',
  tryDemonstrationLink: 'Mở bản đồ PAPI với nhật ký minh hoạ',
};
