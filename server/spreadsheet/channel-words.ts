/** What logs call the channels besides their names; the codes are those of data/plans/channels.csv. */

const WORDS: Readonly<Record<string, readonly string[]>> = {
  radio_loudspeaker: [
    'đài truyền thanh',
    'phát thanh',
    'loa truyền thanh',
    'hệ thống truyền thanh',
    'truyền thanh cơ sở',
    'radio',
  ],
  tv_report: ['đài truyền hình', 'phát thanh truyền hình', 'đài PTTH', 'tivi'],
  video_clip: ['video', 'clip', 'phóng sự'],
  press_article: ['báo', 'bài báo', 'báo in', 'báo điện tử', 'báo tỉnh'],
  portal_article: [
    'cổng thông tin điện tử',
    'trang thông tin điện tử',
    'cổng TTĐT',
    'trang TTĐT',
    'website',
    'tin bài',
    'tin, bài',
    'bài viết',
    'tin bài trên cổng',
    'tin bài trên website',
  ],
  portal_section: ['chuyên mục', 'chuyên trang'],
  public_posting_of_procedures: ['niêm yết', 'niêm yết công khai', 'công khai thủ tục hành chính'],
  social_media_zalo_facebook: [
    'fanpage',
    'trang zalo',
    'nhóm zalo',
    'zalo OA',
    'facebook fanpage',
    'zalo/facebook',
  ],
  led_screen: ['LED', 'bảng LED', 'bảng điện tử'],
  panel_poster_banner: [
    'panô',
    'pa nô',
    'băng-rôn',
    'băng zôn',
    'ban nơ',
    'banner',
    'poster',
    'phướn',
    'cổ động trực quan',
  ],
  print_publication: ['tờ rơi', 'tờ gấp', 'sổ tay', 'cẩm nang', 'tài liệu tuyên truyền'],
  conference_training: [
    'hội nghị',
    'lớp tập huấn',
    'hội thảo',
    'tọa đàm',
    'họp dân',
    'cuộc họp',
    'sinh hoạt chi bộ',
  ],
  contest: ['cuộc thi trực tuyến', 'hội thi sân khấu hóa', 'thi tìm hiểu'],
  mobile_vehicle: ['xe lưu động', 'tuyên truyền lưu động', 'xe loa'],
};

export function channelWords(channel: string): readonly string[] {
  return WORDS[channel] ?? [];
}
