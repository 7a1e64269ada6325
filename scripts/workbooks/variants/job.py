"""One variant: random choices from one seed, titles above and footers below the table."""
import random

from pages import Page
from variants.pen import PEN_STYLES, Pen
from variants.schemes import *


def titles(page, rng, scheme, width, says_year, says_index):
    """Title lines above the table; gives the next free row."""
    row = 1
    if rng.random() < 0.5:
        page.put(1, 1, rng.choice(['BỘ NỘI VỤ', 'LIÊN ĐOÀN THƯƠNG MẠI VÀ CÔNG NGHIỆP VIỆT NAM', 'VĂN PHÒNG BAN CHỈ ĐẠO']))
        if width > 4:
            page.put(1, 4, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
            page.put(2, 4, 'Độc lập - Tự do - Hạnh phúc')
        row = 3 + rng.randrange(2)
    if says_year or says_index or rng.random() < 0.7:
        words = rng.choice(INDEX_WORDS[scheme.index]) if says_index else ''
        year = f' năm {scheme.year}' if says_year else ''
        text = rng.choice(['BẢNG TỔNG HỢP KẾT QUẢ ', 'Kết quả ', 'Bảng điểm ', 'Phụ lục 1. Điểm ']) + words + year
        page.put(row, 1, text.strip())
        if rng.random() < 0.5 and width > 1:
            page.merge(row, 1, row, width)
        row += 1
        if rng.random() < 0.4:
            page.put(row, 1, f'(Kèm theo Quyết định số 123/QĐ-BNV ngày 12/3/{scheme.year + 1})')
            row += 1
        if rng.random() < 0.3:
            page.put(row, max(1, width - 1), 'Đơn vị tính: điểm')
            row += 1
    return row + rng.randrange(3)


def footers(page, rng, row, column, columns, average):
    """Average, lowest and highest, notes and a signature below the rows."""
    if average and rng.random() < 0.5:
        row += rng.randrange(2)
        for word in rng.choice([['Trung bình'], ['Cao nhất', 'Thấp nhất', 'Trung vị'], ['Min', 'Median', 'Max'], ['Bình quân cả nước'], ['Tổng cộng']]):
            page.put(row, column, word)
            for c in columns:
                page.put(row, c, round(rng.uniform(1, 9), 3))
            row += 1
    if rng.random() < 0.4:
        row += 1
        page.put(row, 1, rng.choice(['Ghi chú: KCDL là không có dữ liệu', 'Nguồn: tổng hợp', '(*) Số liệu tạm tính', 'Nơi nhận: như trên']))


REGIONS = ['Đồng bằng sông Hồng', 'Trung du và miền núi phía Bắc', 'Duyên hải miền Trung', 'Tây Nguyên', 'Đông Nam Bộ', 'Đồng bằng sông Cửu Long']


def ranks_of(scores):
    ordered = sorted(scores.values(), reverse=True)
    return {key: ordered.index(value) + 1 for key, value in scores.items()}


class Job:
    """One variant: random choices from one seed."""

    def __init__(self, seed):
        self.seed, self.rng = seed, random.Random(seed)
        rng = self.rng
        edition, years = rng.choice(SCHEMES)
        self.scheme = Scheme(edition, rng.choice(years))
        pool = units_of(self.scheme.year)
        always = [u for u in pool if u['name_vi'] in ('Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế', 'Đắk Lắk') and rng.random() < 0.6]
        picked = always + [u for u in rng.sample(pool, rng.choice([5, 6, 8, 11])) if u not in always]
        self.units = picked if rng.random() < 0.5 else sorted(picked, key=lambda u: u['code'])
        self.decimals = rng.choice([2, 2, 4])
        self.scores = self.scheme.scores(self.units, rng, self.decimals)
        self.names = rng.choice(NAME_STYLES)
        self.headings = rng.choice(HEADING_STYLES)
        if self.headings == 'code' and self.scheme.index not in ('PCI', 'PAPI'):
            self.headings = 'vi'
        self.pen = Pen(rng, self.scheme, rng.choice(PEN_STYLES))
        self.holes = rng.random() < 0.4
        self.year_in = rng.choice(['title', 'file', 'sheet', 'title+file'])
        self.index_in = rng.choice(['title', 'file', 'sheet'])
        self.stage = 'published'

    def points(self, unit, component):
        value = self.scores[unit['unit_id']].get(component['component'])
        if self.holes and component is not self.scheme.total and self.rng.random() < 0.06:
            return None
        return value

    def unit_name(self, unit):
        return name_of(unit, self.names, self.rng)

    def heading(self, component):
        return heading_of(self.scheme, component, self.headings, self.rng)

    def sheet_name(self):
        words = []
        if self.index_in == 'sheet':
            words.append(self.scheme.index.replace('_', ' '))
        if self.year_in == 'sheet':
            words.append(str(self.scheme.year))
        return ' '.join(words) or self.rng.choice(['Sheet1', 'Tổng hợp', 'Biểu 01', 'BIEU 2 (sua)'])

    def file_words(self):
        words = ['v%05d' % self.seed]
        if self.index_in == 'file':
            words.append(self.scheme.index)
        if self.year_in in ('file', 'title+file'):
            words.append(str(self.scheme.year))
        return '_'.join(words)

    def top_row(self, page, width):
        return titles(page, self.rng, self.scheme, width, self.year_in in ('title', 'title+file'), self.index_in == 'title')
