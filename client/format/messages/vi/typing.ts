/** What is typed into a form and not yet stored. */
export const typing = {
  restored: (moment: string) => `Đã lấy lại nội dung nhập dở lúc ${moment}, chưa lưu.`,
  outdated: 'Từ lúc đó nội dung đã lưu có thay đổi: đối chiếu trước khi lưu.',
  discard: 'Bỏ nội dung nhập dở',
  discarded: 'Đã bỏ nội dung nhập dở.',
  takeBack: 'Lấy lại',
  leaveTitle: 'Rời trang khi chưa lưu?',
  leaveExplain: 'Nội dung vừa nhập chưa được lưu. Trình duyệt này giữ lại để nhập tiếp khi mở lại trang.',
  stay: 'Ở lại',
  leave: 'Rời trang',
};
