/** Remarks on editions, components, averages and on how components go on, in Vietnamese. */
export const schemeNotes: Readonly<Record<string, string>> = {
  '42 provinces and 9 sub-indices; weights not known': '42 tỉnh, 9 chỉ số thành phần; chưa rõ trọng số',
  'Weights recovered from the workbooks: the weighted sum gives every published total; 64 provinces with Hà Tây':
    'Trọng số tìm lại từ các bảng tính: tổng có trọng số khớp mọi tổng điểm công bố; 64 tỉnh, có Hà Tây',
  'Weights recovered from the workbooks of 2009, 2010 and 2012; the sub-indices of 2011 give the total only within 0.6':
    'Trọng số tìm lại từ bảng tính các năm 2009, 2010 và 2012; năm 2011 các thành phần chỉ cho tổng với sai lệch đến 0,6',
  'Weights recovered from the workbooks of 2013-2019; CSTP06 (fair competition) added in 2013':
    'Trọng số tìm lại từ bảng tính các năm 2013–2019; năm 2013 thêm CSTP06 (cạnh tranh bình đẳng)',
  'Revision of 2021: sub-indices renamed, weights unchanged (25 provinces reproduce the total within rounding)':
    'Sửa đổi năm 2021: đổi tên thành phần, giữ trọng số (25 tỉnh cho lại tổng điểm, chỉ lệch do làm tròn)',
  'Weights inferred: the only combination of 5, 10, 15 and 20 % that gives the totals of 2022; they also give every published total and rank of 2023 and Thanh Hóa 2024. From 2023 VCCI publishes totals and ranks of the top 30 only':
    'Trọng số suy ra: tổ hợp duy nhất của 5, 10, 15 và 20% cho đúng tổng điểm năm 2022; cũng cho đúng mọi tổng điểm, thứ hạng công bố năm 2023 và Thanh Hóa năm 2024. Từ năm 2023 VCCI chỉ công bố tổng điểm và thứ hạng của 30 tỉnh dẫn đầu',
  '34 provinces, 9 sub-indices; English names are translations; weights not known; no total read':
    '34 tỉnh, 9 chỉ số thành phần; tên tiếng Anh là bản dịch; chưa rõ trọng số; chưa đọc được tổng điểm',
  '6 dimensions, scale 1-10 each': '6 nội dung, mỗi nội dung theo thang 1–10',
  'D3.2 and D3.3 have another meaning than before 2016': 'D3.2 và D3.3 có nghĩa khác trước năm 2016',
  '8 dimensions; D2.1-D2.3, D3.2 and D3.3 change meaning; D8 has two sub-dimensions':
    '8 nội dung; D2.1–D2.3, D3.2 và D3.3 đổi nghĩa; D8 có hai nội dung thành phần',
  'D8 has three sub-dimensions': 'D8 có ba nội dung thành phần',
  'D5.2 (construction permits) dropped: three sub-dimensions remain in D5 and keep their old codes':
    'bỏ D5.2 (cấp phép xây dựng): D5 còn ba nội dung thành phần, giữ mã cũ',
  '8 fields, 34 criteria; maxima of the fields not found; last year assumed from the revision of 2016':
    '8 lĩnh vực, 34 tiêu chí; chưa tìm thấy điểm tối đa của lĩnh vực; năm cuối suy từ lần sửa đổi 2016',
  'Text of the revision of 2016 (4361) not found; only the fields named in a source are listed':
    'Chưa tìm thấy văn bản sửa đổi năm 2016 (số 4361); chỉ liệt kê các lĩnh vực có nguồn nêu',
  '8 fields, 38 criteria, 81 sub-criteria; last year taken from the next decision (1150)':
    '8 lĩnh vực, 38 tiêu chí, 81 tiêu chí thành phần; năm cuối lấy theo quyết định tiếp theo (số 1150)',
  '8 fields, 43 criteria, 95 sub-criteria; years approximate; maxima of the fields not found':
    '8 lĩnh vực, 43 tiêu chí, 95 tiêu chí thành phần; các năm chỉ gần đúng; chưa tìm thấy điểm tối đa của lĩnh vực',
  '8 fields, 37 criteria (38 in 2024), 88 sub-criteria (a Huế plan says 102); maxima read in pages of 2024; P2 + P6 + P7 = 35.5 computed':
    '8 lĩnh vực, 37 tiêu chí (38 năm 2024), 88 tiêu chí thành phần (một kế hoạch của Huế ghi 102); điểm tối đa đọc ở các trang năm 2024; P2 + P6 + P7 = 35,5 là số tính',
  '7 fields, 31 criteria; fields not found': '7 lĩnh vực, 31 tiêu chí; chưa tìm thấy tên lĩnh vực',
  'text not found': 'chưa tìm thấy văn bản',
  'ministry fields not found': 'chưa tìm thấy các lĩnh vực của bộ, ngành',
  '7 fields, 40 criteria, 87 sub-criteria; years approximate':
    '7 lĩnh vực, 40 tiêu chí, 87 tiêu chí thành phần; các năm chỉ gần đúng',
  '7 fields, 40 criteria, 99 sub-criteria; survey 36.5 of 100':
    '7 lĩnh vực, 40 tiêu chí, 99 tiêu chí thành phần; điều tra xã hội học 36,5 trên 100 điểm',
  '7 fields, 38 criteria, 97 sub-criteria; survey 31.5 of 100; maxima of the fields not found':
    '7 lĩnh vực, 38 tiêu chí, 97 tiêu chí thành phần; điều tra xã hội học 31,5 trên 100 điểm; chưa tìm thấy điểm tối đa của lĩnh vực',
  '10 provinces; scheme not read': '10 tỉnh; chưa đọc được bộ tiêu chí',
  'percent satisfied; 5 factors': 'tỷ lệ hài lòng; 5 yếu tố',
  'percent satisfied; also covers policy making (9 policy groups); in 2024: 42 perception, 51 satisfaction and 10 expectation indicators, 36,525 respondents':
    'tỷ lệ hài lòng; đo cả việc xây dựng chính sách (9 nhóm); năm 2024: 42 chỉ tiêu nhận định, 51 chỉ tiêu hài lòng, 10 chỉ tiêu mong đợi, 36.525 người trả lời',
  'Vietnamese labels are ours': 'tên tiếng Việt do ParLens đặt',
  'only totals read; every province sets its own criteria; first year: that of the national scheme':
    'chỉ đọc được tổng điểm; mỗi tỉnh tự đặt bộ tiêu chí; năm đầu lấy theo bộ tiêu chí toàn quốc',
  'no score read; every province sets its own criteria; first year: that of the national scheme':
    'chưa có điểm nào; mỗi tỉnh tự đặt bộ tiêu chí; năm đầu lấy theo bộ tiêu chí toàn quốc',
  'only in 2005': 'chỉ có năm 2005',
  'published beside the weighted total in 2007 and 2008':
    'công bố bên cạnh tổng có trọng số năm 2007 và 2008',
  'published beside the weighted total in 2010': 'công bố bên cạnh tổng có trọng số năm 2010',
  'sum of 6 dimensions': 'tổng của 6 nội dung',
  'sum of 8 dimensions': 'tổng của 8 nội dung',
  'scores communication about the reform itself (công tác tuyên truyền): a link with communication is built in':
    'chấm điểm chính công tác tuyên truyền: liên hệ với hoạt động tuyên truyền có sẵn trong cách chấm',
  'with SURVEY makes the total': 'cộng với điều tra xã hội học thành tổng',
  'named in the Lào Cai page; maximum not found': 'nêu ở trang của Lào Cai; chưa tìm thấy điểm tối đa',
  'with SURVEY makes the total; read for 2018': 'cộng với điều tra xã hội học thành tổng; đọc cho năm 2018',
  'read for 2018; the pieces quoted there (12, 22, 3.5) sum to 37.5':
    'đọc cho năm 2018; các phần nêu ở đó (12; 22; 3,5) cộng thành 37,5',
  'the four parts make the total': 'bốn phần cộng thành tổng',
  'maximum not found; P2 + P6 + P7 = 35.5': 'chưa tìm thấy điểm tối đa; P2 + P6 + P7 = 35,5',
  'also inside PAR_P8': 'cũng nằm trong PAR_P8',
  'first round: 42 provinces, other set of sub-indices': 'lần đầu: 42 tỉnh, bộ thành phần khác',
  'first round: nine sub-indices; the sources do not say that the method was kept':
    'lần đầu: chín thành phần; nguồn không nói phương pháp được giữ',
  'weights change and CSTP06 is dropped': 'đổi trọng số và bỏ CSTP06',
  'another name and subject': 'tên và nội dung khác',
  'one sub-index fewer': 'bớt một thành phần',
  'code used again for another subject after a gap (2009-2012)':
    'mã dùng lại cho nội dung khác sau quãng trống (2009–2012)',
  'weights change and CSTP06 is added': 'đổi trọng số và thêm CSTP06',
  'weights unchanged, but the revision of 2021 changes CSTP10':
    'giữ trọng số, nhưng sửa đổi năm 2021 làm CSTP10 khác đi',
  'revision of 2021': 'sửa đổi năm 2021',
  'now also security and order': 'nay gồm cả an ninh trật tự',
  'weights change': 'đổi trọng số',
  'new scheme of nine sub-indices, 34 provinces': 'bộ tiêu chí mới gồm chín thành phần, 34 tỉnh',
  'new scheme; nearest subject by name': 'bộ tiêu chí mới; nội dung gần nhất theo tên',
  'D3 changes': 'D3 thay đổi',
  'D3.2 and D3.3 have another meaning': 'D3.2 và D3.3 có nghĩa khác',
  'People’s inspection boards before, response to citizens after':
    'trước là ban thanh tra nhân dân, sau là trả lời người dân',
  'community investment boards before, people’s inspection boards after':
    'trước là ban giám sát đầu tư cộng đồng, sau là ban thanh tra nhân dân',
  'people’s inspection boards under another code; the name says effectiveness after 2016':
    'ban thanh tra nhân dân dưới mã khác; từ năm 2016 tên nói về hiệu quả',
  'two dimensions added: 60 before, 80 after': 'thêm hai nội dung: trước tối đa 60, sau tối đa 80',
  'access to information added': 'thêm tiếp cận thông tin',
  'code used again: poverty lists before, access to information after':
    'mã dùng lại: trước là danh sách hộ nghèo, sau là tiếp cận thông tin',
  'code used again: communal budget before, poverty lists after':
    'mã dùng lại: trước là ngân sách cấp xã, sau là danh sách hộ nghèo',
  'code used again: land-use plans before, communal budget after':
    'mã dùng lại: trước là quy hoạch sử dụng đất, sau là ngân sách cấp xã',
  'response to citizens before, response to appeals after':
    'trước là trả lời người dân, sau là trả lời khiếu nại',
  'people’s inspection boards before, access to justice after':
    'trước là ban thanh tra nhân dân, sau là tiếp cận công lý',
  'same subject under another code; maximum 3.33 before, 2.5 after':
    'cùng nội dung dưới mã khác; tối đa trước 3,33, sau 2,5',
  'D8 changes': 'D8 thay đổi',
  'third sub-dimension added': 'thêm nội dung thành phần thứ ba',
  'maximum 5 before, 3.33 after': 'tối đa trước 5, sau 3,33',
  'D5 changes': 'D5 thay đổi',
  'construction permits dropped': 'bỏ cấp phép xây dựng',
  'maximum 2.5 before, 3.33 after': 'tối đa trước 2,5, sau 3,33',
  'revision of 2016: text not found': 'sửa đổi năm 2016: chưa tìm thấy văn bản',
  'other criteria (Decision 2948)': 'tiêu chí khác (Quyết định 2948)',
  'other criteria (Decision 1150); maxima not found':
    'tiêu chí khác (Quyết định 1150); chưa tìm thấy điểm tối đa',
  'other criteria (Decision 876)': 'tiêu chí khác (Quyết định 876)',
  'field of the same subject; maxima not found': 'lĩnh vực cùng nội dung; chưa tìm thấy điểm tối đa',
  'other criteria': 'tiêu chí khác',
  'pilot of 10 provinces before; scheme not read': 'trước là thí điểm 10 tỉnh; chưa đọc được bộ tiêu chí',
  'from 2022 the index also covers policy making': 'từ năm 2022 đo cả việc xây dựng chính sách',
  'new survey from 2022': 'cuộc điều tra mới từ năm 2022',
  '4th of 5 figures; the label of the 4th component is garbled in the article':
    'con số thứ 4 trong 5; bài viết ghi sai tên thành phần thứ 4',
  'computed: 84.38 (2023) minus the printed change': 'tính bằng 84,38 (năm 2023) trừ mức thay đổi được in',
};
