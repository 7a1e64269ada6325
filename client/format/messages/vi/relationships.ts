/** The map of relationships and one of its cells. Statistical sentences stand in format/sentences. */
export const relationships = {
  labels: {
    E0: 'Chưa đủ dữ liệu',
    E1: 'Chưa thấy liên hệ rõ',
    E2: 'Gợi ý yếu – nhiều khả năng do ngẫu nhiên',
    E3: 'Bằng chứng vừa',
    E4: 'Bằng chứng nhất quán',
  },
  shortLabels: { E0: 'chưa đủ', E1: 'chưa rõ', E2: 'gợi ý yếu', E3: 'vừa', E4: 'nhất quán' },
};
