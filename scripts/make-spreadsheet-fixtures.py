#!/usr/bin/env python3
"""Writes the variant workbooks of tests/fixtures/spreadsheet/variants with openpyxl and LibreOffice.

Figures are invented (seeded); names come from data/*.csv. Beside the files goes variants.json: for each file the
keys and points that must be recognised, and the cells that must be refused.

    python3 scripts/make-spreadsheet-fixtures.py [COUNT] [FIRST_SEED] [FOLDER]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import csv, json, random, re, shutil, subprocess, sys, tempfile, unicodedata
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

ROOT = Path(__file__).resolve().parent.parent
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 220
FIRST = int(sys.argv[2]) if len(sys.argv) > 2 else 1
OUT = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / 'tests/fixtures/spreadsheet/variants'


def table(name):
    with open(ROOT / 'data' / f'{name}.csv', encoding='utf-8') as file:
        return list(csv.DictReader(file))


UNITS = [u for u in table('units') if u['level'] == 'province']
EDITIONS = {e['edition_id']: e for e in table('editions')}
COMPONENTS = table('components')
SCHEMES = [
    ('pci-2006', [2006, 2007, 2008]), ('pci-2009', [2010, 2011, 2012]), ('pci-2013', [2013, 2014, 2017, 2019, 2020]),
    ('pci-2021', [2021]), ('pci-2022', [2022, 2023, 2024]),
    ('papi-2011', [2011, 2013, 2015]), ('papi-2016', [2016, 2017]), ('papi-2019', [2019, 2020]), ('papi-2021', [2021, 2023, 2024]),
    ('par-2017', [2017, 2018]), ('par-2022', [2022, 2023, 2024]), ('sipas-2017', [2017, 2019, 2021]),
]
INDEX_WORDS = {
    'PCI': ['PCI', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'Provincial Competitiveness Index'],
    'PAPI': ['PAPI', 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)'],
    'PAR_INDEX': ['PAR INDEX', 'Chỉ số cải cách hành chính (PAR INDEX)', 'chỉ số CCHC'],
    'SIPAS': ['SIPAS', 'Chỉ số hài lòng (SIPAS)'],
}


def bare(text):
    text = unicodedata.normalize('NFD', text.replace('đ', 'd').replace('Đ', 'D'))
    return ''.join(c for c in text if unicodedata.category(c) != 'Mn')


def units_of(year):
    day = f'{year}-12-31'
    return [u for u in UNITS if (u['valid_from'] or '') <= day <= (u['valid_to'] or '9999')]


def name_of(unit, style, rng):
    name = unit['name_vi']
    name = re.sub(r'^(Thành phố|TP\.?)\s+', '', name)
    special = {
        'Bà Rịa - Vũng Tàu': ['BRVT', 'BR-VT', 'Bà Rịa – Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'Ba Ria - Vung Tau'],
        'Thừa Thiên Huế': ['TT-Huế', 'TT Huế', 'TT. Huế', 'Thừa Thiên – Huế', 'TT-Hue', 'Thừa Thiên-Huế'],
        'Hồ Chí Minh': ['TP.HCM', 'TP HCM', 'Tp. Hồ Chí Minh', 'HCMC', 'TPHCM', 'TP. Hồ Chí Minh'],
        'Đắk Lắk': ['Đak Lak', 'Dak Lak', 'DakLak', 'Đắc Lắc', 'Đăk Lăk'],
        'Đắk Nông': ['Đăk Nông', 'Dak Nong', 'Đắc Nông'],
        'Bắc Kạn': ['Bắc Cạn', 'Bac Kan', 'Bắc Kan'],
        'Kon Tum': ['Kontum', 'KonTum'],
    }
    city = unit['type'] == 'city'
    if style == 'plain':
        return name
    if style == 'abbreviated':
        return rng.choice(special.get(name, [name]))
    if style == 'bare':
        return bare(rng.choice(special[name])) if name in special and rng.random() < 0.3 else bare(name)
    if style == 'typed':
        return (rng.choice(['Thành phố ', 'TP. ', 'TP ', 'Tp.']) if city else rng.choice(['Tỉnh ', 'tỉnh '])) + name
    if style == 'ubnd':
        return ('UBND thành phố ' if city else 'UBND tỉnh ') + name
    if style == 'upper':
        return name.upper()
    if style == 'old-tones':
        return name.replace('òa', 'oà').replace('óa', 'oá')
    if style == 'spaced':
        return rng.choice(['', ' ', '\u00a0']) + name.replace(' ', rng.choice([' ', '  ', '\u00a0'])) + rng.choice(['', ' ', '\u00a0 '])
    if style == 'nfd':
        return unicodedata.normalize('NFD', name)
    if style == 'starred':
        return name + rng.choice(['', '', '*', ' (*)'])
    if style == 'english':
        return bare(name) + rng.choice(['', ' Province' if not city else ' City'])
    raise ValueError(style)


NAME_STYLES = ['plain', 'abbreviated', 'bare', 'typed', 'ubnd', 'upper', 'old-tones', 'spaced', 'nfd', 'starred', 'english']


class Scheme:
    def __init__(self, edition, year):
        self.edition, self.year, self.index = edition, year, EDITIONS[edition]['index']
        rows = [c for c in COMPONENTS if c['edition_id'] == edition and c['component'] != 'TOTAL_UNWEIGHTED']
        self.total = next(c for c in rows if c['component'] == 'TOTAL')
        self.tops = [c for c in rows if c['parent'] == 'TOTAL' and c['kind'] == 'dimension']
        self.subs = [c for c in rows if c['kind'] == 'subdimension']
        if self.index == 'SIPAS':
            self.tops = [c for c in rows if c['parent'] == 'TOTAL']

    def number(self, component):
        if component in self.tops:
            return str(self.tops.index(component) + 1)
        return re.sub(r'^\D+', '', component['component'])

    def max(self, component):
        return float(component['max'] or 15)

    def scores(self, units, rng, decimals):
        """{unit: {component: points}} with totals that fit."""
        result = {}
        for unit in units:
            row = {}
            subs = {}
            for c in self.subs:
                subs.setdefault(c['parent'], []).append(c)
            for c in self.tops:
                if c['component'] in subs:
                    for s in subs[c['component']]:
                        row[s['component']] = round(self.max(s) * rng.uniform(0.35, 0.95), decimals)
                    row[c['component']] = round(sum(row[s['component']] for s in subs[c['component']]), decimals)
                else:
                    row[c['component']] = round(self.max(c) * rng.uniform(0.4, 0.97), decimals)
            if self.index == 'PCI':
                weights = [float(c['weight'] or 0) for c in self.tops]
                if all(weights):
                    row['TOTAL'] = round(sum(w * row[c['component']] * 10 for w, c in zip(weights, self.tops)), decimals)
            elif self.index in ('PAPI', 'PAR_INDEX') and self.edition != 'par-2022':
                row['TOTAL'] = round(sum(row[c['component']] for c in self.tops), decimals)
            else:
                row['TOTAL'] = round(rng.uniform(70, 95), decimals)
            result[unit['unit_id']] = row
        return result


SHORT = {
    'PCI': ['Gia nhập thị trường', 'Tiếp cận đất đai', 'Minh bạch', 'Chi phí thời gian', 'Chi phí KCT', 'Cạnh tranh bình đẳng', 'Năng động', 'Hỗ trợ DN', 'Đào tạo LĐ', 'Thiết chế pháp lý'],
    'PAPI': ['Tham gia của người dân', 'Công khai minh bạch', 'Trách nhiệm giải trình', 'Kiểm soát tham nhũng', 'TTHC công', 'Cung ứng DVC', 'Quản trị MT', 'Quản trị điện tử'],
    'PAR_INDEX': ['Chỉ đạo, điều hành', 'Thể chế', 'Cải cách TTHC', 'Tổ chức bộ máy', 'Công vụ', 'Tài chính công', 'CQĐT, CQS', 'Tác động của CCHC'],
}
SHORT_EN = {
    'PCI': ['Entry Costs', 'Land Access', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support', 'Labor', 'Legal'],
    'PAPI': ['Participation', 'Transparency', 'Accountability', 'Control of Corruption', 'Administrative Procedures', 'Service Delivery', 'Environment', 'E-Governance'],
}


def short_of(scheme, component, table):
    code = re.sub(r'\D', '', component['component'])
    return table[scheme.index][int(code) - 1]


def heading_of(scheme, component, style, rng):
    vi, en, code = component['name_vi'], component['name_en'], component['component']
    n = scheme.number(component)
    label = {'PCI': ['CSTP', 'Chỉ số thành phần', 'Chỉ số TP'][:2], 'PAPI': ['Chỉ số nội dung', 'Nội dung'],
             'PAR_INDEX': ['Lĩnh vực'], 'SIPAS': ['Yếu tố']}[scheme.index]
    label_en = {'PCI': ['Sub-Index', 'Subindex'], 'PAPI': ['Dimension'], 'PAR_INDEX': ['Field'], 'SIPAS': ['Factor']}[scheme.index]
    top = component in scheme.tops
    if component is scheme.total:
        words = {'PCI': [f'PCI {scheme.year}', 'Điểm PCI', 'PCI', 'Chỉ số PCI có trọng số', 'Tổng điểm', f'The Weighted PCI Score in {scheme.year}'],
                 'PAPI': ['Chỉ số PAPI', f'PAPI {scheme.year}', 'Tổng điểm PAPI', 'Tổng điểm', 'Total'],
                 'PAR_INDEX': [f'PAR INDEX {scheme.year}', 'Chỉ số CCHC', 'Tổng điểm', 'Tổng cộng', 'Điểm tổng hợp'],
                 'SIPAS': ['SIPAS', f'SIPAS {scheme.year}', 'Chỉ số hài lòng chung' if False else 'Chỉ số SIPAS', 'Tổng']}[scheme.index]
        if style in ('en', 'numbered-en', 'short-en'):
            words = [w for w in words if w.isascii()] or [scheme.index]
        return rng.choice(words)
    if style == 'code' and scheme.index in ('PCI', 'PAPI'):
        return code
    if style == 'short' and top and scheme.index in SHORT and not (scheme.index == 'PAR_INDEX' and scheme.edition != 'par-2022') and not scheme.edition in ('pci-2006',):
        return short_of(scheme, component, SHORT)
    if style == 'short-en' and top and scheme.index in SHORT_EN and not scheme.edition in ('pci-2006',):
        return short_of(scheme, component, SHORT_EN)
    if style == 'numbered' and (scheme.index != 'SIPAS'):
        return f'{rng.choice(label)} {n}: {vi}' if top else f'{n}. {vi}'
    if style == 'numbered-en' and scheme.index != 'SIPAS':
        return f'{rng.choice(label_en)} {n}: {en}' if top else f'{n} {en}'
    if style == 'counted':
        return f'{n}. {vi}'
    if style == 'roman' and top:
        return f"{['I','II','III','IV','V','VI','VII','VIII','IX','X'][int(n)-1]}. {vi}"
    if style == 'en' or style == 'numbered-en':
        return en
    if style == 'upper':
        return vi.upper()
    if style == 'bare':
        return bare(vi)
    if style == 'broken':
        words = vi.split(' ')
        return ' '.join(words[:2]) + '\n' + ' '.join(words[2:]) if len(words) > 2 else vi
    if style == 'with-max':
        return f"{vi} (tối đa {component['max']} điểm)" if component['max'] else vi
    return vi


HEADING_STYLES = ['vi', 'en', 'code', 'numbered', 'numbered-en', 'counted', 'roman', 'upper', 'bare', 'broken', 'with-max', 'short', 'short-en']


class Page:
    """A sheet being drawn: cells by (row, column) from 1, merges, and what must be recognised of them."""

    def __init__(self, name):
        self.name, self.cells, self.merges, self.hidden = name, {}, [], False
        self.expected, self.refused = [], []

    def put(self, row, column, value, fmt=None):
        if value is not None and value != '':
            self.cells[(row, column)] = (value, fmt)

    def merge(self, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2):
            self.merges.append((r1, c1, r2, c2))

    def expect(self, unit, year, index, component, points, stage='published', rank=None):
        entry = [unit, year, index, component, stage, points]
        self.expected.append(entry + ([rank] if rank is not None else []))

    @property
    def width(self):
        return max((c for _, c in self.cells), default=1)

    @property
    def height(self):
        return max((r for r, _ in self.cells), default=1)


MISSING = ['KCDL', 'kcdl', '...', 'không có số liệu', 'N.A.', 'chưa có', '#N/A', 'KXH', '/', '-', 'x', 'n/a', 'N/A', '..', '–', 'Không đánh giá', 'không có dữ liệu', None]


class Pen:
    """How figures are written down: as numbers or as texts in one convention."""

    def __init__(self, rng, scheme, style):
        self.rng, self.scheme, self.style = rng, scheme, style

    def write(self, page, row, column, value, maximum):
        if value is None:
            page.put(row, column, self.rng.choice(MISSING))
            return
        if self.style == 'typed':
            page.put(row, column, value)
        elif self.style == 'formatted':
            page.put(row, column, value, '0.00')
        elif self.style == 'comma':
            page.put(row, column, str(value).replace('.', ','))
        elif self.style == 'point':
            page.put(row, column, str(value))
        elif self.style == 'padded':
            page.put(row, column, self.rng.choice(['', ' ', '\u00a0']) + str(value).replace('.', ',') + self.rng.choice(['', ' ', '\u00a0']))
        elif self.style == 'percent-format' and maximum == 100:
            page.put(row, column, value / 100, '0.00%')
        elif self.style == 'percent-text' and maximum == 100:
            page.put(row, column, str(value).replace('.', ',') + '%')
        elif self.style == 'some-text':
            page.put(row, column, str(value).replace('.', ',') if self.rng.random() < 0.3 else value)
        elif self.style == 'mixed':
            page.put(row, column, str(value).replace('.', ',') if self.rng.random() < 0.5 else str(value))
        elif self.style == 'fraction' and maximum == 100:
            page.put(row, column, round(value / 100, 6))
        elif self.style == 'worded':
            page.put(row, column, str(value).replace('.', ',') + ' điểm')
        elif self.style == 'starred':
            page.put(row, column, str(value).replace('.', ',') + self.rng.choice(['', '', '*']))
        else:
            page.put(row, column, value)


PEN_STYLES = ['typed', 'typed', 'formatted', 'comma', 'point', 'padded', 'percent-format', 'percent-text', 'some-text', 'starred', 'mixed', 'fraction', 'worded']


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


# ---- shapes -------------------------------------------------------------------------------------------------

def units_down(job):
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    components = list(scheme.tops)
    if scheme.subs and rng.random() < 0.5:
        components = [c for t in scheme.tops for c in [t] + [s for s in scheme.subs if s['parent'] == t['component']]]
    with_total = 'TOTAL' in job.scores[job.units[0]['unit_id']] and rng.random() < 0.8
    columns, column = {}, 1
    left = 1 + rng.randrange(2) * rng.randrange(2)
    column = left
    order = column if rng.random() < 0.6 else None
    column += 1 if order else 0
    unit_column = column
    column += 1
    english = column if rng.random() < 0.15 else None
    column += 1 if english else 0
    region = column if rng.random() < 0.25 else None
    column += 1 if region else 0
    total_first = rng.random() < 0.3
    shown = ([scheme.total] if with_total and total_first else []) + components + ([scheme.total] if with_total and not total_first else [])
    for c in shown:
        columns[c['component']] = column
        column += 1
    rank = column if with_total and rng.random() < 0.5 else None
    column += 1 if rank else 0
    rating = column if rank and rng.random() < 0.4 else None
    column += 1 if rating else 0
    start = job.top_row(page, column - 1)
    rows = rng.choice([1, 1, 2, 3])
    heads = {unit_column: rng.choice(['Tỉnh', 'Tỉnh, thành phố', 'Địa phương', 'Tỉnh/Thành phố', 'Province', 'Tên tỉnh', 'Đơn vị'])}
    if order: heads[order] = rng.choice(['TT', 'STT', 'No'])
    if english: heads[english] = 'Province'
    if region: heads[region] = rng.choice(['Vùng', 'Region'])
    if rank: heads[rank] = rng.choice(['Xếp hạng', 'Thứ hạng', 'Rank', 'Hạng'])
    if rating: heads[rating] = rng.choice(['Nhóm xếp hạng', 'Xếp loại', 'Nhóm'])
    for c in shown: heads[columns[c['component']]] = job.heading(c)
    first, last = min(columns[c['component']] for c in components), max(columns[c['component']] for c in components)
    for c, text in heads.items():
        grouped = rows > 1 and first <= c <= last
        top = start + (1 if grouped else 0)
        if rows == 3 and grouped:
            top = start + 2
        page.put(top if grouped else start, c, text)
        if not grouped:
            page.merge(start, c, start + rows - 1, c)
    if rows > 1:
        page.put(start, first, rng.choice(['Điểm các thành phần', 'Các lĩnh vực', 'Trong đó', 'Điểm']))
        page.merge(start, first, start, last)
    if rows == 3:
        page.put(start + 1, first, f'Năm {scheme.year}')
        page.merge(start + 1, first, start + 1, last)
    row = start + rows
    if rng.random() < 0.2 and order:
        for i, c in enumerate(sorted(heads)):
            page.put(row, c, f'({i + 1})')
        row += 1
    ranks = ranks_of({u['unit_id']: job.scores[u['unit_id']]['TOTAL'] for u in job.units}) if with_total else {}
    groups = rng.random() < 0.2
    for i, unit in enumerate(job.units):
        if groups and i % 5 == 0:
            page.put(row, unit_column, f"{['I', 'II', 'III', 'IV'][i // 5]}. {REGIONS[i // 5]}")
            if rng.random() < 0.5:
                for c in columns.values(): page.put(row, c, round(rng.uniform(2, 8), 2))
            row += 1
        elif rng.random() < 0.03:
            row += 1
        if order: page.put(row, order, i + 1)
        page.put(row, unit_column, job.unit_name(unit))
        if english: page.put(row, english, bare(unit['name_vi']))
        if region: page.put(row, region, unit['region_vi'] or REGIONS[i % 6])
        for c in shown:
            points = job.points(unit, c)
            job.pen.write(page, row, columns[c['component']], points, scheme.max(c))
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points, rank=ranks[unit['unit_id']] if rank and c is scheme.total else None)
        if rank: page.put(row, rank, rng.choice([ranks[unit['unit_id']], ranks[unit['unit_id']]]))
        if rating: page.put(row, rating, rng.choice(['Tốt', 'Khá', 'Trung bình', 'Rất tốt']))
        row += 1
    footers(page, rng, row, unit_column, list(columns.values()), True)
    return [page]


def components_down(job):
    """Components in rows, units across, a scale column: the PAPI provincial profile."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    rows = list(scheme.tops)
    if scheme.subs and rng.random() < 0.7:
        rows = [c for t in scheme.tops for c in [t] + [s for s in scheme.subs if s['parent'] == t['component']]]
    if rng.random() < 0.6:
        rows.append(scheme.total)
    units = job.units[:8]
    order = 1 if rng.random() < 0.5 else None
    label = 2 if order else 1
    scale = label + 1 if rng.random() < 0.6 else None
    first = (scale or label) + 1
    start = job.top_row(page, first + len(units) - 1)
    two = rng.random() < 0.4
    if order: page.put(start, order, 'TT')
    page.put(start, label, rng.choice(['Chỉ số nội dung', 'Lĩnh vực', 'Chỉ số thành phần', 'Tiêu chí', 'Nội dung', 'Component']))
    if scale: page.put(start, scale, rng.choice(['Thang điểm', 'Điểm tối đa', 'Scale']))
    at = start
    if two:
        page.put(start, first, rng.choice(['Tỉnh, thành phố', 'Điểm của các tỉnh', 'Provinces']))
        page.merge(start, first, start, first + len(units) - 1)
        for c in range(1, first):
            page.merge(start, c, start + 1, c)
        at = start + 1
    for i, unit in enumerate(units):
        page.put(at, first + i, job.unit_name(unit))
    row = at + 1
    style = job.headings if job.headings not in ('with-max',) else 'vi'
    for i, c in enumerate(rows):
        if order: page.put(row, order, i + 1)
        page.put(row, label, heading_of(scheme, c, style, rng))
        if scale:
            low = round(scheme.max(c) / 10, 2)
            page.put(row, scale, rng.choice([f'{low}-{c["max"]} điểm', c['max'] and float(c['max']), f'0 - {c["max"]}'] if c['max'] else ['']))
        for j, unit in enumerate(units):
            points = job.points(unit, c)
            job.pen.write(page, row, first + j, points, scheme.max(c))
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points)
        row += 1
    footers(page, rng, row, label, [], False)
    return [page]


def long_table(job):
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name() if job.index_in == 'sheet' else 'Data')
    years = [y for e, ys in SCHEMES if e == scheme.edition for y in ys][:2] if rng.random() < 0.5 else [scheme.year]
    columns = ['year', 'unit', 'component', 'score']
    if rng.random() < 0.4: columns.insert(0, 'index')
    if rng.random() < 0.3: columns.append('rank')
    if rng.random() < 0.3: rng.shuffle(columns)
    heads = {'year': ['Năm', 'year', 'Year'], 'unit': ['Tỉnh', 'unit_name', 'Province', 'Đơn vị'], 'component': ['Thành phần', 'Chỉ số thành phần', 'component', 'Tiêu chí'],
             'score': ['Điểm', 'score', 'Score', 'Giá trị'], 'index': ['Bộ chỉ số', 'index'], 'rank': ['Hạng', 'rank']}
    start = job.top_row(page, len(columns)) if rng.random() < 0.4 else 1
    for i, c in enumerate(columns):
        page.put(start, i + 1, rng.choice(heads[c]))
    row = start + 1
    shown = scheme.tops + [scheme.total]
    style = job.headings if job.headings != 'with-max' else 'vi'
    for year in years:
        scores = job.scores if year == scheme.year else scheme.scores(job.units, rng, job.decimals)
        for unit in job.units[:8]:
            for c in shown:
                points = scores[unit['unit_id']].get(c['component'])
                if points is None: continue
                text = heading_of(scheme, c, style, rng)
                if c is scheme.total: text = rng.choice(['TOTAL', 'Tổng điểm', scheme.index.replace('_', ' ')])
                cell = {'year': year, 'unit': job.unit_name(unit), 'component': text, 'index': scheme.index.replace('_', ' ')}
                for i, name in enumerate(columns):
                    if name == 'score': job.pen.write(page, row, i + 1, points, scheme.max(c))
                    elif name in cell: page.put(row, i + 1, cell[name])
                page.expect(unit['unit_id'], year, scheme.index, c['component'], points)
                row += 1
    return [page]


def league(job):
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    shown = list(scheme.tops) + ([scheme.total] if 'TOTAL' in job.scores[job.units[0]['unit_id']] else [])
    start = job.top_row(page, 2 * len(shown) + 1)
    where = rng.choice(['score', 'unit', 'merged'])
    two = rng.random() < 0.3
    page.put(start, 1, rng.choice(['Thứ tự', 'TT', 'Hạng' if False else 'STT']))
    for i, c in enumerate(shown):
        unit_column = 2 + 2 * i
        page.put(start, unit_column + (1 if where == 'score' and not two else 0), job.heading(c))
        if where == 'merged' or two: page.merge(start, unit_column, start, unit_column + 1)
        if two:
            page.put(start + 1, unit_column, 'Tỉnh')
            page.put(start + 1, unit_column + 1, 'Điểm')
        elif i == 0 and where == 'score':
            page.put(start, unit_column, 'Tỉnh')
    row = start + (2 if two else 1)
    for r in range(len(job.units)):
        page.put(row + r, 1, r + 1)
    for i, c in enumerate(shown):
        ordered = sorted(job.units, key=lambda u: -job.scores[u['unit_id']][c['component']])
        for r, unit in enumerate(ordered):
            points = job.scores[unit['unit_id']][c['component']]
            page.put(row + r, 2 + 2 * i, job.unit_name(unit))
            job.pen.write(page, row + r, 3 + 2 * i, points, scheme.max(c))
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points)
    return [page]


def years_across(job):
    """Units down, years across: the total only."""
    rng, scheme = job.rng, job.scheme
    job.year_in, job.index_in = 'none', rng.choice(['title', 'file', 'sheet'])
    page = Page(job.sheet_name())
    years = next(ys for e, ys in SCHEMES if e == scheme.edition)
    years = years if len(years) > 1 else years + [years[0] + 1]
    with_rank = rng.random() < 0.5
    start = titles(page, rng, scheme, 2 + len(years) * (2 if with_rank else 1), False, job.index_in == 'title')
    page.put(start, 1, 'TT'); page.put(start, 2, 'Tỉnh, thành phố')
    step = 2 if with_rank else 1
    for i, year in enumerate(years):
        column = 3 + i * step
        word = rng.choice([f'Năm {year}', year, f'{scheme.index.replace("_", " ")} {year}'])
        page.put(start, column, word)
        if with_rank:
            page.merge(start, column, start, column + 1)
            page.put(start + 1, column, 'Điểm'); page.put(start + 1, column + 1, 'Xếp hạng')
    if with_rank:
        page.merge(start, 1, start + 1, 1); page.merge(start, 2, start + 1, 2)
    by_year = {year: {u['unit_id']: round(rng.uniform(50, 58 if scheme.index == 'PAPI' else 90), 2) for u in job.units} for year in years}
    for r, unit in enumerate(job.units):
        row = start + step + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        for i, year in enumerate(years):
            points = by_year[year][unit['unit_id']]
            job.pen.write(page, row, 3 + i * step, points, 100)
            rank = ranks_of(by_year[year])[unit['unit_id']] if with_rank else None
            if with_rank: page.put(row, 4 + i * step, rank)
            page.expect(unit['unit_id'], year, scheme.index, 'TOTAL', points, rank=rank)
    return [page]


def sheet_a_year(job):
    rng, scheme = job.rng, job.scheme
    pages = []
    for year in next(ys for e, ys in SCHEMES if e == scheme.edition)[:3]:
        job.scheme = Scheme(scheme.edition, year)
        job.scores = job.scheme.scores(job.units, rng, job.decimals)
        job.year_in, job.index_in = 'sheet', rng.choice(['sheet', 'title'])
        pages += units_down(job)
    for i, page in enumerate(pages):
        page.name = f'{page.name} ' .strip()
    return pages


def sheet_a_component(job):
    rng, scheme = job.rng, job.scheme
    pages = []
    for c in scheme.tops:
        page = Page(re.sub(r'[\\/*?:\[\]]', ' ', c['name_vi'])[:31])
        start = titles(page, rng, scheme, 4, job.year_in in ('title', 'title+file'), job.index_in == 'title')
        heads = ['TT', 'Tỉnh, thành phố', rng.choice(['Điểm', 'Điểm số', job.heading(c)]), 'Xếp hạng']
        for i, text in enumerate(heads): page.put(start, i + 1, text)
        points = {u['unit_id']: job.scores[u['unit_id']][c['component']] for u in job.units}
        ranks = ranks_of(points)
        for r, unit in enumerate(job.units):
            row = start + 1 + r
            page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
            job.pen.write(page, row, 3, points[unit['unit_id']], scheme.max(c))
            page.put(row, 4, ranks[unit['unit_id']])
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points[unit['unit_id']], rank=ranks[unit['unit_id']])
        pages.append(page)
    if job.year_in == 'sheet': job.year_in = 'file'
    if job.index_in == 'sheet': job.index_in = 'file'
    return pages


def self_assessment(job):
    """One unit's own paper: criteria down, maximum, self-scored beside appraised."""
    rng, scheme = job.rng, job.scheme
    unit = rng.choice(job.units)
    page = Page(job.sheet_name())
    kind = 'THÀNH PHỐ' if unit['type'] == 'city' else 'TỈNH'
    plain = re.sub(r'^(Thành phố|TP\.?)\s+', '', unit['name_vi'])
    page.put(1, 1, f'UBND {kind} {plain.upper()}')
    page.put(1, 4, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    page.put(3, 1, f'KẾT QUẢ TỰ CHẤM VÀ THẨM ĐỊNH {rng.choice(INDEX_WORDS[scheme.index])} NĂM {scheme.year}'.replace('TỰ CHẤM VÀ THẨM ĐỊNH', rng.choice(['ĐÁNH GIÁ', 'CHẤM ĐIỂM'])))
    row = 5
    heads = ['TT', 'Lĩnh vực, tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú']
    if rng.random() < 0.5: heads = heads[:-1]
    for i, text in enumerate(heads): page.put(row, i + 1, text)
    row += 1
    for i, c in enumerate(scheme.tops + [scheme.total]):
        points = job.scores[unit['unit_id']].get(c['component'])
        if points is None: continue
        page.put(row, 1, ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', ''][i] if c is not scheme.total else '')
        page.put(row, 2, c['name_vi'] if c is not scheme.total else 'Tổng điểm')
        page.put(row, 3, float(c['max']) if c['max'] else None)
        appraised = round(points * 0.97, 2)
        job.pen.write(page, row, 4, points, scheme.max(c))
        job.pen.write(page, row, 5, appraised, scheme.max(c))
        page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points, 'self-scored')
        page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], appraised, 'appraised')
        row += 1
    return [page]


def stages_across(job):
    """Units down with the self-scored total beside the appraised one."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    start = job.top_row(page, 5)
    for i, text in enumerate(['TT', 'Đơn vị', rng.choice(['Điểm tự chấm', 'Điểm tự đánh giá']), 'Điểm thẩm định', 'Xếp hạng']): page.put(start, i + 1, text)
    totals = {u['unit_id']: round(rng.uniform(45, 58), 2) for u in job.units}
    ranks = ranks_of(totals)
    for r, unit in enumerate(job.units):
        row, appraised = start + 1 + r, totals[unit['unit_id']]
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        own = round(appraised + 1.5, 2)
        job.pen.write(page, row, 3, own, 100); job.pen.write(page, row, 4, appraised, 100)
        page.put(row, 5, ranks[unit['unit_id']])
        page.expect(unit['unit_id'], scheme.year, scheme.index, 'TOTAL', own, 'self-scored')
        page.expect(unit['unit_id'], scheme.year, scheme.index, 'TOTAL', appraised, 'appraised')
    return [page]


def pairs_by_component(job):
    """Units down; every component a group of (score, rank) under two heading rows."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    shown = list(scheme.tops) + [scheme.total]
    start = job.top_row(page, 2 + 2 * len(shown))
    merged = rng.random() < 0.7
    for c, text in ((1, 'TT'), (2, 'Tỉnh, thành phố')):
        page.put(start, c, text)
        if merged: page.merge(start, c, start + 1, c)
    words = rng.choice([('Điểm', 'Xếp hạng'), ('Điểm số', 'Hạng'), ('Score', 'Rank')])
    for i, c in enumerate(shown):
        page.put(start, 3 + 2 * i, job.heading(c))
        if merged: page.merge(start, 3 + 2 * i, start, 4 + 2 * i)
        page.put(start + 1, 3 + 2 * i, words[0]); page.put(start + 1, 4 + 2 * i, words[1])
    ranks = {c['component']: ranks_of({u['unit_id']: job.scores[u['unit_id']][c['component']] for u in job.units}) for c in shown}
    for r, unit in enumerate(job.units):
        row = start + 2 + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        for i, c in enumerate(shown):
            points, rank = job.scores[unit['unit_id']][c['component']], ranks[c['component']][unit['unit_id']]
            job.pen.write(page, row, 3 + 2 * i, points, scheme.max(c))
            page.put(row, 4 + 2 * i, rng.choice([rank, str(rank), f'{rank}/{len(job.units)}']) if job.pen.style == 'comma' else rank)
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points, rank=rank)
    return [page]


def years_of_components(job):
    """Units down; a group of columns for each year, the components under it, changes beside them."""
    rng, scheme = job.rng, job.scheme
    job.year_in = 'none'
    page = Page(job.sheet_name())
    years = next(ys for e, ys in SCHEMES if e == scheme.edition)[:2]
    if len(years) < 2: years = [scheme.year]
    if len(years) == 1: job.year_in = 'file'
    shown = scheme.tops[:6] + [scheme.total]
    start = titles(page, rng, scheme, 10, False, job.index_in == 'title')
    page.put(start, 1, 'TT'); page.put(start, 2, 'Địa phương'); page.merge(start, 1, start + 1, 1); page.merge(start, 2, start + 1, 2)
    for i, year in enumerate(years):
        first = 3 + i * len(shown)
        page.put(start, first, rng.choice([f'Năm {year}', year, f'{scheme.index.replace("_", " ")} {year}']))
        page.merge(start, first, start, first + len(shown) - 1)
        for j, c in enumerate(shown):
            style = job.headings if c is not scheme.total else 'vi'
            page.put(start + 1, first + j, heading_of(scheme, c, style, rng) if c is not scheme.total else 'Tổng điểm')
    change = 3 + len(years) * len(shown)
    page.put(start, change, rng.choice(['Tăng/giảm', 'Chênh lệch', 'So với năm trước'])); page.merge(start, change, start + 1, change)
    by_year = {year: scheme.scores(job.units, rng, job.decimals) for year in years}
    for r, unit in enumerate(job.units):
        row = start + 2 + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        for i, year in enumerate(years):
            for j, c in enumerate(shown):
                points = by_year[year][unit['unit_id']][c['component']]
                job.pen.write(page, row, 3 + i * len(shown) + j, points, scheme.max(c))
                page.expect(unit['unit_id'], year, scheme.index, c['component'], points)
        page.put(row, change, round(rng.uniform(-3, 3), 2))
    return [page]


def stages_by_component(job):
    """Units down; every component a group of (maximum, self-scored, appraised)."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    shown = [c for c in scheme.tops if c['max']][:5]
    if not shown: return units_down(job)
    start = job.top_row(page, 2 + 3 * len(shown))
    page.put(start, 1, 'TT'); page.put(start, 2, 'Đơn vị'); page.merge(start, 1, start + 1, 1); page.merge(start, 2, start + 1, 2)
    for i, c in enumerate(shown):
        page.put(start, 3 + 3 * i, job.heading(c)); page.merge(start, 3 + 3 * i, start, 5 + 3 * i)
        for j, text in enumerate(['Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định']): page.put(start + 1, 3 + 3 * i + j, text)
    for r, unit in enumerate(job.units):
        row = start + 2 + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        for i, c in enumerate(shown):
            own = job.scores[unit['unit_id']][c['component']]
            page.put(row, 3 + 3 * i, float(c['max']))
            job.pen.write(page, row, 4 + 3 * i, own, scheme.max(c))
            job.pen.write(page, row, 5 + 3 * i, round(own * 0.9, 2), scheme.max(c))
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], own, 'self-scored')
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], round(own * 0.9, 2), 'appraised')
    return [page]


def side_by_side(job):
    """A long ranking cut in two halves beside each other."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    gap = rng.randrange(2)
    start = job.top_row(page, 8 + gap)
    half = (len(job.units) + 1) // 2
    totals = {u['unit_id']: job.scores[u['unit_id']]['TOTAL'] for u in job.units}
    ranks = ranks_of(totals)
    ordered = sorted(job.units, key=lambda u: ranks[u['unit_id']])
    word = job.heading(scheme.total)
    for k in range(2):
        for i, text in enumerate(['TT', 'Tỉnh, thành phố', word if k == 0 else word, 'Xếp hạng']): page.put(start, 1 + i + k * (4 + gap), text)
    for r, unit in enumerate(ordered):
        k, row = divmod(r, half)[0], start + 1 + r % half
        at = k * (4 + gap)
        page.put(row, 1 + at, r + 1); page.put(row, 2 + at, job.unit_name(unit))
        job.pen.write(page, row, 3 + at, totals[unit['unit_id']], 100)
        page.put(row, 4 + at, ranks[unit['unit_id']])
        page.expect(unit['unit_id'], scheme.year, scheme.index, 'TOTAL', totals[unit['unit_id']], rank=ranks[unit['unit_id']])
    return [page]


def stacked(job):
    """Two tables on one sheet: totals and ranks above, components below."""
    rng, scheme = job.rng, job.scheme
    page = Page(job.sheet_name())
    start = job.top_row(page, 4 + len(scheme.tops))
    totals = {u['unit_id']: job.scores[u['unit_id']]['TOTAL'] for u in job.units}
    ranks = ranks_of(totals)
    for i, text in enumerate(['TT', 'Tỉnh, thành phố', job.heading(scheme.total), 'Xếp hạng']): page.put(start, 1 + i, text)
    for r, unit in enumerate(job.units):
        row = start + 1 + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        job.pen.write(page, row, 3, totals[unit['unit_id']], 100)
        page.put(row, 4, ranks[unit['unit_id']])
        page.expect(unit['unit_id'], scheme.year, scheme.index, 'TOTAL', totals[unit['unit_id']], rank=ranks[unit['unit_id']])
    start += len(job.units) + 2 + rng.randrange(2)
    if rng.random() < 0.6:
        page.put(start, 1, 'Bảng 2. Điểm các thành phần'); start += 1
    page.put(start, 1, 'TT'); page.put(start, 2, 'Tỉnh, thành phố')
    for i, c in enumerate(scheme.tops): page.put(start, 3 + i, job.heading(c))
    for r, unit in enumerate(job.units):
        row = start + 1 + r
        page.put(row, 1, r + 1); page.put(row, 2, job.unit_name(unit))
        for i, c in enumerate(scheme.tops):
            points = job.scores[unit['unit_id']][c['component']]
            job.pen.write(page, row, 3 + i, points, scheme.max(c))
            page.expect(unit['unit_id'], scheme.year, scheme.index, c['component'], points)
    return [page]


def departments(job):
    """Departments of one province, named in the title."""
    rng = job.rng
    index, level = ('CCHC_DEPT', 'department')
    pool = [u for u in table('units') if u['unit_id'].startswith('hoa-binh-so-')]
    page = Page(rng.choice(['Sheet1', 'CCHC 2024']))
    year = 2024
    page.put(1, 1, 'UBND TỈNH HÒA BÌNH'); page.put(1, 4, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    page.put(3, 1, f'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC SỞ, BAN, NGÀNH NĂM {year}')
    for i, text in enumerate(['TT', 'Cơ quan, đơn vị', 'Điểm', 'Xếp hạng', 'Xếp loại']): page.put(5, 1 + i, text)
    points = {u['unit_id']: round(rng.uniform(70, 95), 2) for u in pool}
    ranks = ranks_of(points)
    for r, unit in enumerate(pool):
        name = re.sub(r' tỉnh Hòa Bình$', '', unit['name_vi'])
        page.put(6 + r, 1, r + 1); page.put(6 + r, 2, name)
        job.pen.write(page, 6 + r, 3, points[unit['unit_id']], 100)
        page.put(6 + r, 4, ranks[unit['unit_id']]); page.put(6 + r, 5, 'Tốt')
        page.expect(unit['unit_id'], year, index, 'TOTAL', points[unit['unit_id']], rank=ranks[unit['unit_id']])
    return [page]


SHAPES = [units_down] * 5 + [components_down] * 2 + [long_table] * 2 + [league] * 2 + [years_across, sheet_a_year, sheet_a_component, self_assessment, stages_across, pairs_by_component, pairs_by_component, years_of_components, stages_by_component, side_by_side, stacked, departments]


# ---- faults -------------------------------------------------------------------------------------------------

def spoil(job, pages):
    """Puts one to three faults into single cells; the key of each leaves the expected list and joins the refused."""
    rng = job.rng
    page = pages[0]
    numeric = [at for at, (value, _) in page.cells.items() if isinstance(value, float) and value > 1.05 and at in page.key_cells]
    rng.shuffle(numeric)
    for at in numeric[: rng.randrange(1, 4)]:
        fault = rng.choice(['date', 'too-big', 'negative', 'words', 'formula'])
        code = {'date': 'date-instead-of-number', 'too-big': 'out-of-range', 'negative': 'out-of-range', 'words': 'not-a-number', 'formula': 'formula-without-value'}[fault]
        if fault == 'date':
            import datetime
            page.cells[at] = (datetime.date(2024, rng.randrange(1, 13), rng.randrange(2, 28)), 'd-mmm')
        elif fault == 'too-big': page.cells[at] = (9999.5, None)
        elif fault == 'negative': page.cells[at] = (-3.5, None)
        elif fault == 'words': page.cells[at] = (rng.choice(['tám phẩy năm', 'chờ duyệt', '8..5']), None)
        else: page.cells[at] = ('=1+1', None)
        page.refused.append([f'{get_column_letter(at[1])}{at[0]}', code])
        page.expected.remove(page.key_cells[at])


# ---- writing ------------------------------------------------------------------------------------------------

def track_keys(shape, job):
    """Runs a shape and remembers which cell each expected key stands in."""
    keys = {}
    original_write, original_expect = Pen.write, Page.expect
    last = {}

    def write(self, page, row, column, value, maximum):
        original_write(self, page, row, column, value, maximum)
        last.setdefault(id(page), []).append((row, column))

    def expect(self, *args, **kwargs):
        original_expect(self, *args, **kwargs)
        queue = last.get(id(self), [])
        if queue:
            keys.setdefault(id(self), {})[queue.pop(0)] = self.expected[-1]

    Pen.write, Page.expect = write, expect
    try:
        pages = shape(job)
    finally:
        Pen.write, Page.expect = original_write, original_expect
    for page in pages:
        page.key_cells = keys.get(id(page), {})
    return pages


def extra_pages(job, pages):
    """A hidden sheet of another year and a sheet of raw indicators beside the scores."""
    rng, scheme = job.rng, job.scheme
    if rng.random() < 0.2:
        hidden = Page('an'); hidden.hidden = True
        hidden.put(1, 1, 'Tỉnh')
        for i, c in enumerate(scheme.tops): hidden.put(1, 2 + i, c['name_vi'])
        for r, unit in enumerate(job.units[:5]):
            hidden.put(2 + r, 1, unit['name_vi'])
            for i in range(len(scheme.tops)): hidden.put(2 + r, 2 + i, 1.5)
        pages.append(hidden)
    if rng.random() < 0.2:
        raw = Page('Chi tieu')
        for i, text in enumerate(['Tỉnh', 'Số ngày chờ đợi để được cấp giấy chứng nhận', '% doanh nghiệp gặp khó khăn khi tiếp cận thông tin', 'Tỷ lệ hộ nghèo', 'Số cuộc thanh tra trung vị']): raw.put(1, i + 1, text)
        for r, unit in enumerate(job.units[:8]):
            raw.put(2 + r, 1, unit['name_vi'])
            for i in range(4): raw.put(2 + r, 2 + i, round(rng.uniform(0, 1), 3))
        pages.append(raw)
    return pages


def write_workbook(pages, path, rng):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name[:31])
        page.name = sheet.title
        for (row, column), (value, fmt) in page.cells.items():
            cell = sheet.cell(row, column, value)
            if fmt: cell.number_format = fmt
        for r1, c1, r2, c2 in page.merges:
            kept = page.cells.get((r1, c1))
            sheet.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
            if kept: sheet.cell(r1, c1).value = kept[0]
        if page.hidden: sheet.sheet_state = 'hidden'
        if rng.random() < 0.1: sheet.cell(1, 1024).number_format = '0.00'
    if rng.random() < 0.1: book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(path)


TCVN3 = dict(zip('àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ', 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§'))
VNI = {}
for base, pairs in {'a': 'áùàøảûãõạïăêắéằèẳúẵüặëââấáầàẩåẫãậä', 'e': 'éùèøẻûẽõẹïêâếáềàểåễãệä', 'o': 'óùòøỏûõõọïôâốáồàổåỗãộä', 'ô': 'ớùờøởûỡõợï', 'u': 'úùùøủûũõụï', 'ö': 'ứùừøửûữõựï', 'y': 'ýùỳøỷûỹõ'}.items():
    for i in range(0, len(pairs), 2):
        VNI[pairs[i]] = base + pairs[i + 1]; VNI[pairs[i].upper()] = base.upper() + pairs[i + 1].upper()
for a, b in zip('ơưđỉĩịỵ', 'ôöñæóòî'):
    VNI[a] = b; VNI[a.upper()] = b.upper()


def legacy(text, font):
    text = unicodedata.normalize('NFC', text)
    if font == 'TCVN3': text = ''.join(c if c in TCVN3 else c.lower() if c.lower() in TCVN3 else c for c in text)
    return ''.join((TCVN3 if font == 'TCVN3' else VNI).get(c, c) for c in text)


def cp1258(text):
    """windows-1258 keeps base letters with circumflex, breve or horn and writes the tone as its own sign."""
    out = []
    for c in unicodedata.normalize('NFC', text):
        try:
            out.append(c.encode('cp1258'))
        except UnicodeEncodeError:
            parts = unicodedata.normalize('NFD', c)
            tone = [p for p in parts if p in '\u0300\u0301\u0303\u0309\u0323']
            base = unicodedata.normalize('NFC', ''.join(p for p in parts if p not in tone))
            out.append(base.encode('cp1258', 'replace') + ''.join(tone).encode('cp1258', 'replace'))
    return b''.join(out)


def write_csv(page, path, encoding, delimiter, decimal):
    rows = []
    for row in range(1, page.height + 1):
        cells = []
        for column in range(1, page.width + 1):
            value, fmt = page.cells.get((row, column), ('', None))
            if isinstance(value, float):
                value = f'{value * 100:.10g}%' if fmt == '0.00%' else f'{value:.10g}'
                value = value.replace('.', decimal)
            value = str(value)
            if any(s in value for s in (delimiter, '"', '\n')): value = '"' + value.replace('"', '""') + '"'
            cells.append(value)
        rows.append(delimiter.join(cells))
    text = '\r\n'.join(rows) + '\r\n'
    data = {'utf-8': lambda: text.encode(), 'utf-8-sig': lambda: text.encode('utf-8-sig'), 'utf-16': lambda: text.encode('utf-16'), 'utf-16-be': lambda: b'\xfe\xff' + text.encode('utf-16-be'),
            'utf-16-le-bare': lambda: text.encode('utf-16-le'), 'cp1258': lambda: cp1258(text), 'TCVN3': lambda: legacy(text, 'TCVN3').encode('cp1252', 'replace'), 'VNI': lambda: legacy(text, 'VNI').encode('cp1252', 'replace')}[encoding]()
    path.write_bytes(data)


def folded(expected):
    """{'2019/PCI/published': {component: {unit: points, or [points, rank]}}}: the list without its repetitions."""
    result = {}
    for unit, year, index, component, stage, points, *rank in expected:
        place = result.setdefault(f'{year}/{index}/{stage}', {}).setdefault(component, {})
        place[unit] = [points, rank[0]] if rank else points
    return result


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir(): old.unlink()
    variants, conversions = [], {}
    for seed in range(FIRST, FIRST + COUNT):
        job = Job(seed)
        rng = job.rng
        shape = rng.choice(SHAPES)
        pages = track_keys(shape, job)
        faults = rng.random() < 0.6 and job.pen.style in ('typed', 'formatted')
        if faults: spoil(job, pages)
        form = rng.choice(['xlsx'] * 4 + ['xls', 'ods', 'lo-xlsx', 'html', 'csv', 'csv', 'csv', 'legacy-xls'])
        if any(p.refused for p in pages): form = rng.choice(['xlsx', 'xlsx'])
        if len(pages) > 1 and form in ('csv', 'html'): form = 'xlsx'
        if form == 'html' and job.pen.style in ('formatted', 'percent-format'): form = 'xls'
        about = {'shape': shape.__name__, 'names': job.names, 'headings': job.headings, 'figures': job.pen.style, 'form': form, 'faults': bool(faults)}
        expected, refused = [e for p in pages for e in p.expected], []
        stem = job.file_words()
        if form == 'csv':
            if job.index_in == 'sheet' or job.year_in == 'sheet': stem = '_'.join(['v%05d' % seed, job.scheme.index, str(job.scheme.year)])
            encoding = rng.choice(['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-16-le-bare', 'cp1258', 'TCVN3', 'VNI'])
            if job.names == 'nfd' and encoding in ('TCVN3', 'VNI', 'cp1258'): encoding = 'utf-8'
            decimal = ',' if job.pen.style in ('comma', 'padded', 'percent-text', 'some-text', 'starred') else rng.choice('.,')
            delimiter = rng.choice([';', '\t']) if decimal == ',' else rng.choice([';', ',', '\t'])
            about['encoding'] = encoding
            path = OUT / f'{stem}.csv'
            write_csv(pages[0], path, encoding, delimiter, decimal)
        else:
            if form == 'legacy-xls':
                font = rng.choice(['TCVN3', 'VNI'])
                about['font'] = font
                for page in pages:
                    page.cells = {at: (legacy(v, font) if isinstance(v, str) and not v.startswith('=') else v, f) for at, (v, f) in page.cells.items()}
            else:
                pages = extra_pages(job, pages)
            if form == 'html' and (job.index_in == 'sheet' or job.year_in == 'sheet'): stem = '_'.join(['v%05d' % seed, job.scheme.index, str(job.scheme.year)])
            path = OUT / f'{stem}.xlsx'
            write_workbook(pages, path, rng)
            target = {'xls': 'xls', 'ods': 'ods', 'lo-xlsx': 'xlsx', 'html': 'html', 'legacy-xls': 'xls'}.get(form)
            if target: conversions.setdefault((target, form), []).append(path)
            refused = [[p.name, cell, code] for p in pages for cell, code in p.refused]
        variants.append({'file': path.name, 'seed': seed, **about, 'expected': folded(expected), 'refused': refused})
    convert(conversions, variants)
    lines = ',\n'.join(json.dumps(v, ensure_ascii=False, separators=(',', ':')) for v in variants)
    (OUT / 'variants.json').write_text(f'[\n{lines}\n]\n', encoding='utf-8')
    print(len(variants), 'variants,', sum(f.stat().st_size for f in OUT.iterdir()) // 1024, 'KiB')


def convert(conversions, variants):
    by_name = {v['file']: v for v in variants}
    for (target, form), paths in conversions.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', folder, *map(str, paths)], check=True, capture_output=True)
            for path in paths:
                made = Path(folder) / f'{path.stem}.{target}'
                variant = by_name[path.name]
                # an HTML table under the name .xls, as old portals export it
                name = path.stem + ('.xls' if form == 'html' else f'.{target}')
                path.unlink()
                shutil.move(made, OUT / name)
                variant['file'] = name


def formats():
    """One small workbook in every format, as openpyxl and LibreOffice write it: what a reader must not lose."""
    import datetime
    folder = OUT.parent / 'formats'
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir(): old.unlink()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Bảng điểm'
    rows = [['Tỉnh', 'Điểm', 'Tỷ lệ', 'Ngày', 'Công thức'], [unicodedata.normalize('NFD', 'Hà Nội'), 8.59, 0.8542, datetime.date(2024, 10, 9), '=C3+1'],
            ['Bà Rịa\u00a0- Vũng Tàu', '8,59', 1, datetime.datetime(2024, 3, 5, 7, 30), '=1/0']]
    for r, row in enumerate(rows):
        for c, value in enumerate(row): sheet.cell(2 + r, 2 + c, value)
    sheet['D3'].number_format = '0.00%'
    sheet['E3'].number_format = 'd-mmm'
    sheet['B6'] = 'gộp ba ô'
    sheet.merge_cells('B6:D6')
    hidden = book.create_sheet('Ẩn')
    hidden['A1'] = 1
    hidden.sheet_state = 'hidden'
    first = folder / 'openpyxl.xlsx'
    book.save(first)
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(folder / 'openpyxl-1904.xlsx')
    with tempfile.TemporaryDirectory() as temporary:
        for target, name in [('xlsx', 'libreoffice.xlsx'), ('xls', 'libreoffice.xls'), ('ods', 'libreoffice.ods'), ('html', 'html-named.xls')]:
            subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', temporary, str(first)], check=True, capture_output=True)
            shutil.move(Path(temporary) / f"openpyxl.{target.split(':')[0]}", folder / name)


main()
if len(sys.argv) < 4: formats()
