/** Remarks that the shipped plans carry in English, in Vietnamese. */
export const planNotes: Readonly<Record<string, string>> = {
  'named in the purposes, not repeated among the forms of II.2':
    'nêu trong mục đích, không nhắc lại trong các hình thức ở mục II.2',
  'no lead, coordination or time stated in the document': 'văn bản không nêu chủ trì, phối hợp và thời gian',
  'no lead stated here; IV.5 gives Phòng Tư pháp the same integration duty':
    'ở đây không nêu chủ trì; mục IV.5 giao Phòng Tư pháp cùng việc lồng ghép này',
  '"định kỳ 4 lần/tháng": a maintained rate; treat 4 as the minimum per month (48 in 12 months, derived); title also says "chuyên trang"':
    '“định kỳ 4 lần/tháng” là mức duy trì: lấy 4 làm tối thiểu mỗi tháng (suy ra 48 lần trong 12 tháng); tên việc còn ghi “chuyên trang”',
  'no lead or time stated here': 'ở đây không nêu chủ trì và thời gian',
  'no number in the document; compliance yes/no per commune':
    'văn bản không nêu số lượng; chỉ xét từng xã có làm hay không',
  'the period of the target is the plan year (not stated otherwise)':
    'kỳ của chỉ tiêu là cả năm kế hoạch vì văn bản không nêu khác',
  'item time says "Thường xuyên" but the product is one panel per commune; total = number of communes registered (not in the document)':
    'thời gian ghi “Thường xuyên” nhưng sản phẩm là mỗi xã một pa nô; tổng bằng số xã đã khai báo (văn bản không nêu)',
  'no number: depends on the unit': 'không nêu số lượng: tùy đơn vị',
  'general duty, channel not stated': 'nhiệm vụ chung, không nêu hình thức',
  'no date': 'không nêu ngày',
  'same product as II.2.đ; here Văn phòng leads also for commune sites, in II.2.đ communes lead their own':
    'cùng sản phẩm với mục II.2.đ; ở đây Văn phòng chủ trì cả trang của xã, còn ở II.2.đ xã tự chủ trì',
  'at the Town Public Administration Centre': 'tại Trung tâm Hành chính công thị xã',
  'no date and no number: one plan per unit is implied':
    'không nêu ngày và số lượng: hiểu là mỗi đơn vị một kế hoạch',
  'one report per unit is implied; covers data to mid-October only':
    'hiểu là mỗi đơn vị một báo cáo; số liệu chỉ đến giữa tháng 10',
  'three places; the organisational section names only two (office, sub-site)':
    'ba nơi; phần tổ chức thực hiện chỉ nêu hai (trụ sở, trang thành phần)',
  'no lead stated': 'không nêu chủ trì',
  'cadence quarterly AND yearly: 4 + 1 reports in 2020 (derived); no date ("theo quy định")':
    'báo cáo cả quý và năm: suy ra 4 + 1 báo cáo trong năm 2020; không nêu ngày (“theo quy định”)',
  'printed "tại trụ cơ quan" (trụ sở)': 'văn bản in “tại trụ cơ quan” (trụ sở)',
  'the document says "năm 2019" in a 2020 plan (likely left over from the earlier plan)':
    'văn bản ghi “năm 2019” trong kế hoạch năm 2020, có thể còn sót từ kế hoạch trước',
  'audience: people of remote communes': 'đối tượng: người dân các xã vùng xa',
  'after the plan is issued: "sau khi KH được ban hành"': 'sau khi kế hoạch được ban hành',
  'two deliverables: May 2024 (6-month tasks) and October 2024 (full-year tasks)':
    'hai văn bản: tháng 5/2024 (nhiệm vụ 6 tháng) và tháng 10/2024 (nhiệm vụ cả năm)',
  'CONFLICT: body IV.2 (002:L79) says trước 20/11/2024; the 6-month date depends on the date UBND tỉnh asks (not in the document)':
    'Mâu thuẫn: phần lời, mục IV.2, ghi trước 20/11/2024; ngày của báo cáo 6 tháng tùy ngày UBND tỉnh yêu cầu (văn bản không nêu)',
  'row shifted left by a merged cell and split over a page break ("yêu" / "câu)")':
    'trong bảng gốc, dòng bị lệch sang trái do ô gộp và bị ngắt qua trang',
  'alternative (OR) target, per unit; target sits in the evidence column; Thanh tra: "lồng ghép trong KH phổ biến giáo dục pháp luật"; period not stated: plan year':
    'chỉ tiêu chọn một trong hai, tính cho từng đơn vị; nằm ở cột minh chứng; Thanh tra “lồng ghép trong KH phổ biến giáo dục pháp luật”; không nêu kỳ: cả năm kế hoạch',
  'target only for the first half (to 2024-06-30); target sits in the time column':
    'chỉ tiêu chỉ cho 6 tháng đầu năm (đến 30/6/2024); nằm ở cột thời gian',
  'cell split over a page break (002:L128 + 002:L131)': 'trong bảng gốc, ô bị ngắt qua trang',
  'cell split over a page break (002:L134 + 002:L137)': 'trong bảng gốc, ô bị ngắt qua trang',
  'unit websites are not named in the appendix': 'phụ lục không nêu trang thông tin của đơn vị',
  'CONFLICT with the appendix 2.4 (26/11/2024)': 'Mâu thuẫn với mục 2.4 của phụ lục (26/11/2024)',
  'lead not stated': 'không nêu chủ trì',
  'number of panels and places not stated': 'không nêu số lượng và nơi đặt pa nô',
  'cycle and date not stated; after 2025-07-01 the recipient no longer exists (context)':
    'không nêu chu kỳ và ngày; từ 01/7/2025 nơi nhận không còn (bối cảnh)',
  'a requirement naming a form; posting at commune one-stop units is not among the 11 tasks of III; mass media also named':
    'một yêu cầu có nêu hình thức; niêm yết tại bộ phận một cửa cấp xã không thuộc 11 nhiệm vụ của mục III; có nêu cả phương tiện thông tin đại chúng',
  'channel not stated': 'không nêu hình thức',
  'includes guidance ("hướng dẫn pháp luật")': 'gồm cả hướng dẫn pháp luật',
  '"hệ thống thông tin cơ sở" is the guided party': '“hệ thống thông tin cơ sở” là bên được hướng dẫn',
  'weekly: value 1 per week is implied by "Hàng tuần"; content names: results of CCHC, kiểm soát TTHC, kỷ luật kỷ cương, quản trị và hành chính công, feedback of citizens':
    'hằng tuần: hiểu là mỗi tuần một lần theo chữ “Hàng tuần”; nội dung: kết quả CCHC, kiểm soát TTHC, kỷ luật, kỷ cương, quản trị và hành chính công, phản ánh của người dân',
  'weekly: value 1 per week is implied by "Hàng tuần"':
    'hằng tuần: hiểu là mỗi tuần một lần theo chữ “Hàng tuần”',
  'plan versions per year': 'kế hoạch được điều chỉnh hằng năm',
  'exists beside the yearly report of V.1; no day of the quarter stated':
    'có bên cạnh báo cáo năm ở mục V.1; không nêu ngày trong quý',
};

/** On what ground an analyst tied a task to an index or a component. */
export const linkEvidence: Readonly<Record<string, string>> = {
  'task text names the index': 'nhiệm vụ nêu tên chỉ số',
  '"các chỉ số" = indices of the plan title': '“các chỉ số” là các chỉ số trong tên kế hoạch',
  'ISO 9001 is a topic of II.1.h': 'ISO 9001 là nội dung ở mục II.1.h',
  'legal dissemination is a topic of II.2.b': 'phổ biến pháp luật là nội dung ở mục II.2.b',
  'legal rules on reform: II.1.b': 'quy định pháp luật về cải cách: mục II.1.b',
  'complaints, denunciations, receiving citizens: II.2.c': 'khiếu nại, tố cáo, tiếp công dân: mục II.2.c',
  'anti-corruption: II.2.d': 'phòng, chống tham nhũng: mục II.2.d',
  'handling complaints and denunciations: II.3.đ': 'giải quyết khiếu nại, tố cáo: mục II.3.đ',
  'procedures: II.1.c': 'thủ tục hành chính: mục II.1.c',
  'quality of portal information: II.2.g': 'chất lượng thông tin trên cổng: mục II.2.g',
  'TTHC in the list of public information: II.3.c': 'TTHC trong danh mục thông tin công khai: mục II.3.c',
  'online procedures level 3, 4: II.1.g': 'TTHC trực tuyến mức độ 3, 4: mục II.1.g',
  'online procedures level 3, 4: II.1.k': 'TTHC trực tuyến mức độ 3, 4: mục II.1.k',
  'online services level 3, 4: II.2.e': 'dịch vụ công trực tuyến mức độ 3, 4: mục II.2.e',
  'support for online services: II.2.g': 'hỗ trợ dịch vụ công trực tuyến: mục II.2.g',
  'online and postal services: II.3.a': 'dịch vụ trực tuyến và qua bưu chính: mục II.3.a',
  'business rules, investment climate: II.1.c': 'quy định kinh doanh, môi trường đầu tư: mục II.1.c',
  'investment and business climate: II.3.d': 'môi trường đầu tư, kinh doanh: mục II.3.d',
  'subject of the whole PCI section': 'chủ đề của cả phần về PCI',
  'reform (CCHC) in general': 'cải cách hành chính nói chung',
  'steering documents, reform plan, discipline: II.1.a':
    'văn bản chỉ đạo, kế hoạch cải cách, kỷ luật: mục II.1.a',
  'procedures at one-stop units: II.2.d (second)': 'thủ tục tại bộ phận một cửa: mục II.2.d (thứ hai)',
  'update and announcement of TTHC': 'cập nhật, công bố TTHC',
  'disclosure of TTHC': 'công khai TTHC',
  'opinions on service attitude': 'ý kiến về thái độ phục vụ',
  'opinions on service': 'ý kiến về phục vụ',
  'comments on TTHC': 'góp ý về TTHC',
  'training on the reform plan': 'tập huấn về kế hoạch cải cách',
  'reform feature': 'chuyên đề về cải cách',
  'reform section on the portal': 'chuyên mục cải cách trên cổng',
  'transparency on the portal': 'minh bạch trên cổng',
  'legal dissemination': 'phổ biến pháp luật',
  'procedure set on the sub-site': 'bộ thủ tục trên trang thành phần',
  'law on reform': 'pháp luật về cải cách',
  'posting TTHC, handling petitions': 'niêm yết TTHC, xử lý kiến nghị',
  'posting TTHC': 'niêm yết TTHC',
  'policy, programme, plan': 'chủ trương, chương trình, kế hoạch',
  'role of leaders': 'vai trò của người đứng đầu',
  'online services and payment': 'dịch vụ và thanh toán trực tuyến',
  'online services': 'dịch vụ trực tuyến',
  'responsibility, attitude of officials': 'trách nhiệm, thái độ của cán bộ',
  'update of TTHC': 'cập nhật TTHC',
  'initiatives, good examples': 'sáng kiến, điển hình tốt',
  'update and posting of TTHC': 'cập nhật, niêm yết TTHC',
};
