/** Words inside pictures. */
export const charts = {
  median: 'trung vị',
  band: 'khoảng tứ phân vị',
  editionFrom: (year: number) => `bộ tiêu chí từ ${year}`,
  rank: 'hạng',
  target: 'mục tiêu',
  points: 'điểm',
  percentOfMax: '% điểm tối đa',
  noReport: 'chưa có dữ liệu',
  strongNegative: 'ngược chiều',
  strongPositive: 'cùng chiều',
  notEnough: 'Chưa đủ dữ liệu',
  residualX: (what: string) => `${what}: chênh so với mức của đơn vị và của năm`,
  residualY: 'Điểm (% tối đa): chênh so với mức của đơn vị và của năm',
};
