#!/usr/bin/env python3
"""Writes workbooks that look like published ones, with published figures, and what must be recognised in each.

PCI as VCCI shaped it year by year, PAPI tables and provincial profiles, PAR INDEX and SIPAS as ministries and
provinces print them, league tables, long tables, a sheet a year or a component, text files in old encodings.
Figures come from data/scores, names from data/units.csv; what no source has (fields of PAR INDEX) is invented, seeded.

    python3 scripts/make-lookalike-workbooks.py [FOLDER] [SEED]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import csv, json, random, re, shutil, subprocess, sys, tempfile, unicodedata
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parent.parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / 'tests/fixtures/spreadsheet/lookalikes'
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1


def table(path):
    with open(ROOT / 'data' / path, encoding='utf-8') as file:
        return list(csv.DictReader(file))


UNITS = {u['unit_id']: u for u in table('units.csv')}
EDITIONS = table('editions.csv')
COMPONENTS = table('components.csv')


def edition_of(index, year, level='province'):
    for e in EDITIONS:
        if e['index'] == index and e['unit_level'] == level and int(e['valid_from_year']) <= year <= int(e['valid_to_year'] or 9999):
            return e['edition_id']


def components_of(edition):
    return [c for c in COMPONENTS if c['edition_id'] == edition]


def scores_of(index, year):
    """unit → component → (points, rank), the figures that are shown."""
    scores = {}
    for row in table(f'scores/{index}/{year}.csv'):
        if row['is_shown'] == 'true' and row['stage'] == 'published' and row['points']:
            scores.setdefault(row['unit_id'], {})[row['component']] = (float(row['points']), int(row['rank']) if row['rank'] else None)
    return scores


def bare(text):
    text = unicodedata.normalize('NFD', text.replace('đ', 'd').replace('Đ', 'D'))
    return ''.join(c for c in text if unicodedata.category(c) != 'Mn')


SHORT = {
    'ba-ria-vung-tau': ['BRVT', 'BR-VT', 'Bà Rịa – Vũng Tàu', 'Bà Rịa-VT', 'Ba Ria-Vung Tau'],
    'thua-thien-hue': ['TT-Huế', 'TT-Hue', 'TT.Huế', 'Thừa Thiên – Huế', 'Thừa Thiên Huế '],
    'ho-chi-minh': ['TP.HCM', 'HCMC', 'TP Hồ Chí Minh', 'Tp. HCM', 'TP. Hồ Chí Minh'],
    'dak-lak': ['Đăk Lăk', 'Dak Lak', 'Đắc Lắc', 'DakLak', 'Đak Lak'],
    'dak-nong': ['Đăk Nông', 'Dak Nong', 'Đắc Nông'],
}


def name_of(unit, style, rng):
    u = UNITS[unit]
    name = re.sub(r'^(Thành phố|Tỉnh) ', '', u['name_vi'])
    city = u['type'] == 'city'
    if style == 'short' and unit in SHORT: return rng.choice(SHORT[unit])
    if style == 'bare': return bare(name)
    if style == 'bare-short': return bare(rng.choice(SHORT[unit]) if unit in SHORT else name)
    if style == 'upper': return name.upper()
    if style == 'typed': return ('Thành phố ' if city else 'Tỉnh ') + name
    if style == 'tp': return ('TP. ' if city else '') + name
    if style == 'starred': return name + rng.choice(['', '', '*', ' (*)'])
    if style == 'nfd': return unicodedata.normalize('NFD', name)
    return name


NAMES = ['plain', 'short', 'bare', 'bare-short', 'upper', 'typed', 'tp', 'starred', 'nfd']
PCI_VI = ['Gia nhập thị trường', 'Tiếp cận đất đai', 'Tính minh bạch', 'Chi phí thời gian', 'Chi phí không chính thức', 'Cạnh tranh bình đẳng', 'Tính năng động', 'Hỗ trợ doanh nghiệp', 'Đào tạo lao động', 'Thiết chế pháp lý']
PCI_EN = ['Entry Costs', 'Land Access', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support Services', 'Labor Training', 'Legal Institutions']
PCI_EN_LONG = ['Entry Costs', 'Land Access & Tenure', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support', 'Labor Policy', 'Law & Order']


class Page:
    def __init__(self, name):
        self.name, self.cells, self.merges, self.hidden = name, {}, [], False
        self.expected, self.refused = [], []

    def put(self, row, column, value, fmt=None):
        if value is not None and value != '': self.cells[(row, column)] = (value, fmt)

    def row(self, row, values, start=1):
        for i, value in enumerate(values): self.put(row, start + i, value)

    def merge(self, r1, c1, r2, c2): self.merges.append((r1, c1, r2, c2))

    def expect(self, unit, year, index, component, points, stage='published', rank=None):
        self.expected.append([unit, year, index, component, stage, points] + ([rank] if rank is not None else []))

    @property
    def width(self): return max((c for _, c in self.cells), default=1)

    @property
    def height(self): return max((r for r, _ in self.cells), default=1)


class Book:
    def __init__(self, file, shape, pages, **about):
        self.file, self.shape, self.pages, self.about = file, shape, pages, about


BOOKS = []


def book(make):
    BOOKS.append(make)
    return make


def pick(scores, rng, count, component=None):
    """Some units that have figures, the hard names among them, in the order of the file."""
    units = [u for u in scores if component is None or component in scores[u]]
    hard = [u for u in units if u in SHORT]
    rest = [u for u in units if u not in SHORT]
    chosen = set(hard[:4] + rng.sample(rest, max(0, min(count, len(rest)) - min(4, len(hard)))))
    return [u for u in units if u in chosen]


def tops(index, year, scores):
    """The components below the total that have figures."""
    parts = [c for c in components_of(edition_of(index, year)) if c['parent'] == 'TOTAL']
    return [c for c in parts if c["component"] != "TOTAL_UNWEIGHTED" and any(c["component"] in own for own in scores.values())]


def short_pci(c, words, year):
    """The short name of a PCI component by what it is, not by its number: the schemes number them differently."""
    vi = bare(c['name_vi']).lower()
    keys = ['gia nhap', 'dat dai', 'minh bach', 'thoi gian', 'khong chinh thuc', 'binh dang', 'nang dong', 'ho tro', 'lao dong', 'phap ly']
    for key, word in zip(keys, words):
        if key in vi: return word
    return c['name_en'] if words is not PCI_VI else c['name_vi']


# ---- PCI, as the workbooks of each year lie ----------------------------------------------------------------

def pci_raw(rng, units, name, heading, n):
    """A sheet of raw indicators of one component, with the component's score in front."""
    page = Page(name[:31])
    page.row(1, ['PCI ID', 'Tỉnh', heading] + ['Thời gian đăng ký kinh doanh - số ngày (Giá trị trung vị)', '% DN cần thêm giấy phép kinh doanh khác', 'Số giờ trung vị làm việc với thanh tra thuế', '% DN phải chờ hơn ba tháng để hoàn thành mọi thủ tục'])
    page.row(2, ['', 'pci_id', f'sub{n}_x', 'c1_2005', 'c2', 'd4', 'c4_3month'])
    for r, u in enumerate(units):
        page.row(3 + r, [r + 1, name_of(u, 'plain', rng), round(rng.uniform(3, 9), 6), rng.randrange(5, 20), round(rng.random(), 6), rng.randrange(1, 30), round(rng.random(), 6)])
    return page


def summary_rows(page, row, column, columns, rng):
    for word in rng.choice([['Min', 'Median', 'Max'], ['Mean', 'Std. Dev.'], ['Trung vị', 'Thấp nhất', 'Cao nhất'], ['Trung bình cả nước']]):
        page.put(row, column, word)
        for c in columns: page.put(row, c, round(rng.uniform(3, 9), 4))
        row += 1


@book
def pci_units_down(rng):
    for year, name_style, words in [(2006, 'bare-short', 'en'), (2006, 'plain', 'vi'), (2007, 'bare', 'en'), (2009, 'plain', 'full'), (2017, 'bare-short', 'sub'), (2019, 'bare-short', 'sub'), (2017, 'short', 'cstp'), (2019, 'plain', 'vi'), (2015, 'short', 'cstp')]:
        scores = scores_of('PCI', year)
        units = pick(scores, rng, 63 if year == 2019 and words == 'sub' else 14, 'TOTAL')
        shown = tops('PCI', year, scores)
        page = Page(rng.choice(['Summary', 'PCI', 'Sheet1', 'Tong hop']) if words != 'en' else f'PCI {year}')
        vietnamese = words in ('vi', 'full', 'cstp')
        heads = {'en': lambda c, i: short_pci(c, PCI_EN, year), 'vi': lambda c, i: short_pci(c, PCI_VI, year), 'full': lambda c, i: c['name_vi'], 'sub': lambda c, i: f'Sub-Index {i + 1}: {short_pci(c, PCI_EN_LONG, year)}', 'cstp': lambda c, i: f'CSTP {i + 1}: {short_pci(c, PCI_VI, year)}'}[words]
        heads = [heads(c, i) for i, c in enumerate(shown)]
        extra = year in (2006, 2007)
        lead = ['PCI ID', 'Tỉnh' if vietnamese else 'Province'] if extra else ['Tỉnh/Thành phố' if vietnamese else 'Province', 'Xếp hạng' if vietnamese else 'Rank', f'Điểm PCI {year}' if vietnamese else f'The Weighted PCI Score in {year}']
        tail = (['PCI không có trọng số', 'PCI có trọng số'] if vietnamese else ['Unweighted PCI', 'Weighted PCI']) if extra else []
        start = 1 if not extra else 2
        if extra and words == 'vi': page.put(1, 1, f'Chỉ số năng lực cạnh tranh cấp tỉnh năm {year}')
        page.row(start, lead + heads + tail)
        for r, u in enumerate(units):
            row, own = start + 1 + r, scores[u]
            total, rank = own['TOTAL']
            points = [own[c['component']][0] for c in shown]
            name = name_of(u, name_style, rng)
            page.row(row, [r + 1, name] + points + [round(sum(points), 2), total] if extra else [name, rank, total] + points)
            for c, p in zip(shown, points): page.expect(u, year, 'PCI', c['component'], p)
            page.expect(u, year, 'PCI', 'TOTAL', total, rank=None if extra else rank)
            if extra: page.expect(u, year, 'PCI', 'TOTAL_UNWEIGHTED', round(sum(points), 2))
        first = 3 if extra else 4
        summary_rows(page, start + 1 + len(units) + rng.randrange(2), 2 if extra else 1, range(first, first + len(shown)), rng)
        raw = [pci_raw(rng, units, f'{short_pci(c, PCI_VI, year)}', f'Chỉ số thành phần {i + 1}', i + 1) for i, c in enumerate(shown[:3])]
        cover = Page('Contents'); cover.row(1, ['PCI data']); cover.row(2, ['1', 'Summary']); cover.row(3, ['2', 'Indicators'])
        pages = ([cover, page] if extra else [page]) + raw
        yield Book(f'PCI_{year}', 'units down', pages, form='xls' if year < 2012 else 'xlsx', names=name_style, headings=words)


@book
def pci_rank_beside_each(rng):
    """2008: units down; under each component two columns, points and rank, the heading merged over both or blank."""
    for year, second, order in [(2008, True, 'score'), (2008, True, 'rank'), (2008, False, 'score'), (2013, True, 'score'), (2018, False, 'blank')]:
        scores = scores_of('PCI', year)
        units = pick(scores, rng, 12, 'TOTAL')
        shown = tops('PCI', year, scores)
        page = Page('Tổng hợp')
        page.put(1, 1, f'KẾT QUẢ PCI NĂM {year}')
        ranks = {c['component']: {u: 1 + sum(1 for o in units if scores[o][c['component']][0] > scores[u][c['component']][0]) for u in units} for c in shown}
        page.row(3, ['Tỉnh', 'Vùng'])
        page.merge(3, 1, 4, 1); page.merge(3, 2, 4, 2)
        at = 3
        blank = order == 'blank'
        for c in shown + [None]:
            page.put(3, at, 'PCI' if c is None else short_pci(c, PCI_VI, year))
            page.merge(3, at, 3, at + 1)
            if second:
                page.row(4, ['Điểm', 'Hạng'] if order == 'score' else ['Hạng', 'Điểm'], at)
            at += 2
        if not second: page.row(4, [f'{i + 1}' for i in range(0)], 3)
        for r, u in enumerate(units):
            row = (5 if second else 4) + r
            if not second and r == 0: page.merges = [m for m in page.merges if m[2] != 4]
            page.row(row, [name_of(u, 'short', rng), UNITS[u]['region_vi'] or 'Vùng'])
            at = 3
            for c in shown + [None]:
                code = 'TOTAL' if c is None else c['component']
                points, rank = scores[u][code][0], (scores[u]['TOTAL'][1] if c is None else ranks[code][u])
                pair = [points, None if blank else rank]
                page.row(row, pair if order != 'rank' else pair[::-1], at)
                page.expect(u, year, 'PCI', code, points, rank=rank if second else None)
                at += 2
        yield Book(f'PCI {year}', 'rank beside each', [page], form='xlsx', headings='merged' if second else 'one line')


@book
def pci_league(rng):
    """2010–2016: for each component its own sorted (unit, points) pair, with the unweighted index in some."""
    for year, unweighted, style, form in [(2010, True, 'short', 'xls'), (2011, True, 'short', 'xls'), (2013, False, 'short', 'xlsx'), (2014, False, 'bare-short', 'xlsx'), (2015, False, 'plain', 'xlsx'), (2014, True, 'tp', 'ods')]:
        scores = scores_of('PCI', year)
        units = pick(scores, rng, 63 if year == 2013 else 12, 'TOTAL')
        shown = tops('PCI', year, scores)
        vietnamese = style != 'bare-short'
        page = Page('Tong hop' if vietnamese else 'Summary')
        page.put(1, 1, 'Thứ tự' if vietnamese else 'No')
        columns = [(short_pci(c, PCI_VI if vietnamese else PCI_EN, year), {u: scores[u][c['component']][0] for u in units}, c['component']) for c in shown]
        known = any(c['component'] == 'TOTAL_UNWEIGHTED' for c in components_of(edition_of('PCI', year)))
        if unweighted: columns.append(('PCI không trọng số' if vietnamese else 'Unweighted PCI', {u: round(sum(scores[u][c['component']][0] for c in shown), 4) for u in units}, 'TOTAL_UNWEIGHTED' if known else None))
        columns.append((rng.choice(['PCI có trọng số', f'PCI {year}', 'PCI']) if vietnamese else 'Weighted PCI', {u: scores[u]['TOTAL'][0] for u in units}, 'TOTAL'))
        for i, (head, points, code) in enumerate(columns):
            at = 2 + 2 * i
            if i == 0: page.put(1, at, 'Tỉnh' if vietnamese else 'Province'); page.put(1, at + 1, head.replace(' ', '\n ', 1))
            elif rng.random() < 0.5: page.put(1, at + 1, head.replace(' ', ' \n', 1))
            else: page.put(1, at, head); page.merge(1, at, 1, at + 1)
            for r, u in enumerate(sorted(units, key=lambda u: -points[u])):
                page.put(2 + r, at, name_of(u, style, rng)); page.put(2 + r, at + 1, points[u])
                if code: page.expect(u, year, 'PCI', code, points[u])
        for r in range(len(units)): page.put(2 + r, 1, r + 1)
        last = 2 + 2 * len(columns)
        if not unweighted:
            page.put(1, last, 'Nhóm' if vietnamese else 'Tier')
            for r in range(len(units)): page.put(2 + r, last, ['Rất tốt', 'Tốt', 'Khá', 'Trung bình'][min(3, r // 4)] if vietnamese else ['Excellent', 'High', 'Mid-high', 'Average'][min(3, r // 4)])
        hidden = Page('Sheet2'); hidden.hidden = True
        hidden.row(1, ['Tỉnh', 'Gia nhập thị trường', 'Tiếp cận đất đai', f'PCI {year - 1}'])
        for r, u in enumerate(units): hidden.row(2 + r, [name_of(u, 'plain', rng), 1.5, 2.5, 33.3])
        yield Book(f'PCI_{year}', 'league', [page] + ([hidden] if form == 'xlsx' else []) + [pci_raw(rng, units, PCI_VI[i], f'Chỉ số thành phần {i + 1}', i + 1) for i in range(2)], form=form, names=style)


@book
def pci_ranking_page(rng):
    """The ranking as the site shows it: place, province, points with a point, group in words; one or two languages."""
    for year, form, encoding in [(2020, 'html', ''), (2021, 'xlsx', ''), (2022, 'csv', 'utf-8'), (2021, 'csv', 'utf-16'), (2016, 'csv', 'cp1258'), (2020, 'csv', 'TCVN3'), (2022, 'csv', 'VNI')]:
        scores = scores_of('PCI', year)
        units = sorted(pick(scores, rng, 63 if form == 'xlsx' else 14, 'TOTAL'), key=lambda u: -scores[u]['TOTAL'][0])
        page = Page('Sheet1')
        page.row(1, rng.choice([['Xếp hạng', 'Tỉnh/Thành phố', f'PCI {year}', 'Nhóm xếp hạng'], ['Hạng', 'Tỉnh', 'Điểm số', 'Phân loại'], ['STT', 'Địa phương', f'Điểm PCI {year}', 'Nhóm']]))
        ranked = page.cells[(1, 1)][0] != 'STT'
        for r, u in enumerate(units):
            total, rank = scores[u]['TOTAL']
            page.row(2 + r, [rank if ranked else r + 1, name_of(u, 'tp', rng), f'{total:.2f}'.replace('.', ',') if form == 'html' else total, ['Rất tốt', 'Tốt', 'Khá', 'Trung bình'][r * 4 // len(units)]])
            page.expect(u, year, 'PCI', 'TOTAL', round(total, 2) if form == 'html' else total, rank=rank if ranked else None)
        yield Book(f'Bang xep hang PCI {year}', 'ranking page', [page], form=form, encoding=encoding)


@book
def pci_province_page(rng):
    """One province over the years: components down, years across, total and rank among the rows."""
    for unit, years, heading in [('quang-ninh', range(2013, 2020), '{}'), ('quang-ngai', range(2013, 2020), 'Năm {}'), ('da-nang', range(2009, 2013), 'PCI {}'), ('thua-thien-hue', range(2014, 2020), '{}*')]:
        by_year = {y: scores_of('PCI', y) for y in years}
        shown = tops('PCI', years[0], by_year[years[0]])
        page = Page('Sheet1')
        page.put(1, 1, f'KẾT QUẢ CHỈ SỐ PCI CỦA {name_of(unit, "typed", rng).upper()}')
        page.put(3, 1, 'Chỉ số thành phần')
        for i, y in enumerate(years): page.put(3, 2 + i, y if heading == '{}' else heading.format(y))
        for r, c in enumerate(shown):
            page.put(4 + r, 1, short_pci(c, PCI_VI, years[0]))
            for i, y in enumerate(years):
                points = by_year[y][unit][c['component']][0]
                page.put(4 + r, 2 + i, points); page.expect(unit, y, 'PCI', c['component'], points)
        row = 4 + len(shown)
        page.put(row, 1, 'Điểm tổng hợp PCI'); page.put(row + 1, 1, 'Xếp hạng')
        for i, y in enumerate(years):
            total, rank = by_year[y][unit]['TOTAL']
            page.put(row, 2 + i, total); page.put(row + 1, 2 + i, rank)
            page.expect(unit, y, 'PCI', 'TOTAL', total)
        yield Book(f'pci_{unit}', 'province page', [page], form='xlsx', headings=heading)


@book
def pci_sheet_a_component(rng):
    for year, form in [(2014, 'xlsx'), (2019, 'ods'), (2010, 'xls')]:
        scores = scores_of('PCI', year)
        units = pick(scores, rng, 12, 'TOTAL')
        pages = []
        for i, c in enumerate(tops('PCI', year, scores)):
            page = Page(f'{i + 1}. {short_pci(c, PCI_VI, year)}')
            page.put(1, 1, f'Xếp hạng chỉ số {short_pci(c, PCI_VI, year)} năm {year}')
            page.row(2, ['Hạng', 'Tỉnh', 'Điểm'])
            for r, u in enumerate(sorted(units, key=lambda u: -scores[u][c['component']][0])):
                points = scores[u][c['component']][0]
                page.row(3 + r, [r + 1, name_of(u, 'short', rng), points])
                page.expect(u, year, 'PCI', c['component'], points, rank=r + 1)
            pages.append(page)
        yield Book(f'PCI {year} theo chi so thanh phan', 'sheet a component', pages, form=form)


# ---- PAPI --------------------------------------------------------------------------------------------------

def papi_parts(year, scores, with_subs=True):
    parts = [c for c in components_of(edition_of('PAPI', year)) if c['parent'] and any(c['component'] in own for own in scores.values())]
    return parts if with_subs else [c for c in parts if c['parent'] == 'TOTAL']


@book
def papi_year(rng):
    """As the organisers give the data: an id, the name twice, headings twice, dimensions before their parts."""
    for year, twice, form in [(2011, True, 'xlsx'), (2016, True, 'xlsx'), (2020, True, 'xlsx'), (2021, True, 'xlsx'), (2022, False, 'csv'), (2023, True, 'ods'), (2024, False, 'xlsx'), (2018, False, 'csv')]:
        scores = scores_of('PAPI', year)
        units = pick(scores, rng, 63 if year == 2021 else 10)
        shown = papi_parts(year, scores)
        total = rng.random() < 0.7
        page = Page(f'{year}_PAPI' if form != 'csv' else 'x')
        page.row(1, ['tinhid', 'tentinh_eng', 'tentinh_vie'] + [c['name_en'] for c in shown] + ([f'Un-weighted{year}PAPI'] if total else []))
        start = 2
        if twice:
            page.row(2, ['tinhid', 'tentinh_eng', 'tentinh_vie'] + [c['name_vi'] for c in shown] + ([f'Chỉ số PAPI {year} chưa có trọng số'] if total else []))
            start = 3
        for r, u in enumerate(units):
            own = scores[u]
            page.row(start + r, [int(UNITS[u]['code']), name_of(u, 'bare', rng), name_of(u, 'plain', rng)])
            for i, c in enumerate(shown):
                points = own.get(c['component'], (None, None))[0]
                page.put(start + r, 4 + i, points if points is not None else 'KCDL')
                page.expect(u, year, 'PAPI', c['component'], points)
            if total and 'TOTAL' in own:
                page.put(start + r, 4 + len(shown), own['TOTAL'][0]); page.expect(u, year, 'PAPI', 'TOTAL', own['TOTAL'][0])
        yield Book(f'PAPI_{year}', 'papi year', [page], form=form, encoding='utf-8-sig' if form == 'csv' else '')


@book
def papi_profile(rng):
    """The provincial profile: components down with their scale, one province or several across, or beside the country."""
    for year, count, scale, kind in [(2019, 4, '{}-{} điểm', 'several'), (2021, 1, '{}–{}', 'country'), (2014, 3, 'Từ {} đến {} điểm', 'several'), (2022, 1, '{}-{} điểm', 'one'), (2023, 5, '{}-{}', 'several'), (2016, 1, '{} - {}', 'country')]:
        scores = scores_of('PAPI', year)
        shown = papi_parts(year, scores)
        full = [u for u in scores if all(c['component'] in scores[u] for c in shown)]
        units = rng.sample(full, count)
        page = Page('Hồ sơ tỉnh')
        one = kind != 'several'
        title = f'Hồ sơ PAPI {year}' + (f' {name_of(units[0], "typed", rng)}' if one else '')
        page.put(1, 1, title)
        heads = ['Nội dung, nội dung thành phần', 'Thang điểm'] + ([f'Điểm {year}'] if one else [name_of(u, 'plain', rng) for u in units])
        if kind == 'country': heads += ['Trung bình toàn quốc', 'Thấp nhất', 'Cao nhất']
        page.row(3, heads)
        row = 4
        for c in shown:
            top = c['parent'] == 'TOTAL'
            number = re.sub(r'^D', '', c['component'])
            low, high = ('1', '10') if top else ('0,25' if rng.random() < 0.5 else '0,33', f'{float(c["max"]):g}'.replace('.', ',') if c['max'] else '2,5')
            page.put(row, 1, f'{"Trục nội dung " if top and rng.random() < 0.5 else ""}{number}. {c["name_vi"]}')
            page.put(row, 2, scale.format(low.replace(',', '.'), high.replace(',', '.')))
            for i, u in enumerate(units):
                points = scores[u][c['component']][0]
                page.put(row, 3 + i, points); page.expect(u, year, 'PAPI', c['component'], points)
            if kind == 'country': page.row(row, [round(rng.uniform(1, 2), 3) for _ in range(3)], 4)
            row += 1
        yield Book(f'ho so tinh PAPI {year}', 'papi profile', [page], form='xlsx' if year != 2014 else 'xls', headings=kind)


@book
def papi_dimensions(rng):
    for year, heads, form, encoding in [(2020, 'code', 'xlsx', ''), (2023, 'short', 'xls', ''), (2024, 'numbered', 'csv', 'cp1258'), (2017, 'short', 'csv', 'utf-16-le-bare'), (2013, 'numbered', 'html', '')]:
        scores = scores_of('PAPI', year)
        units = pick(scores, rng, 12)
        shown = papi_parts(year, scores, False)
        short = ['Tham gia của người dân ở cấp cơ sở', 'Công khai, minh bạch', 'Trách nhiệm giải trình với người dân', 'Kiểm soát tham nhũng', 'Thủ tục hành chính công', 'Cung ứng dịch vụ công', 'Quản trị môi trường', 'Quản trị điện tử']
        page = Page('Sheet1')
        page.put(1, 1, f'Kết quả PAPI năm {year} của các tỉnh, thành phố')
        words = {'code': [c['component'] for c in shown], 'short': short[:len(shown)], 'numbered': [f'Nội dung {i + 1}: {w}' for i, w in enumerate(short[:len(shown)])]}[heads]
        page.row(3, ['STT', 'Tỉnh/Thành phố'] + words + ['Chỉ số PAPI tổng hợp', 'Nhóm'])
        for r, u in enumerate(units):
            own = scores[u]
            page.row(4 + r, [r + 1, name_of(u, 'tp', rng)])
            for i, c in enumerate(shown + [{'component': 'TOTAL'}]):
                points = own.get(c['component'], (None, None))[0]
                page.put(4 + r, 3 + i, '-' if points is None else (f'{points:.4f}'.replace('.', ',') if form == 'html' else points))
                page.expect(u, year, 'PAPI', c['component'], None if points is None else round(points, 4) if form == 'html' else points)
            page.put(4 + r, 4 + len(shown), rng.choice(['Cao nhất', 'Trung bình cao', 'Trung bình thấp', 'Thấp nhất']))
        yield Book(f'diem PAPI {year}', 'papi dimensions', [page], form=form, encoding=encoding)


@book
def papi_year_column(rng):
    """A year a file: Year, Province, the parts; nothing says PAPI but the headings."""
    for year in (2013, 2019):
        scores = scores_of('PAPI', year)
        units = pick(scores, rng, 10)
        shown = [c for c in papi_parts(year, scores) if c['parent'] != 'TOTAL']
        page = Page('x')
        page.row(1, ['Year', 'Province'] + [c['name_en'] for c in shown])
        for r, u in enumerate(units):
            page.row(2 + r, [year, name_of(u, 'bare', rng)] + [scores[u].get(c['component'], ('', None))[0] for c in shown])
            for c in shown: page.expect(u, year, 'PAPI', c['component'], scores[u].get(c['component'], (None, None))[0])
        yield Book(f'{year}', 'year column', [page], form='csv', encoding='utf-8', asks=True)


# ---- PAR INDEX and SIPAS -----------------------------------------------------------------------------------

def invented(rng, parts, units):
    scores = {}
    for u in units:
        own = {c['component']: round(rng.uniform(0.6, 0.98) * float(c['max'] or 6), 2) for c in parts}
        own['TOTAL'] = round(sum(own.values()), 2)
        scores[u] = own
    return scores


def provinces(rng, year, count):
    day = f'{year}-06-30'
    pool = [u for u in UNITS.values() if u['level'] == 'province' and (u['valid_from'] or '') <= day <= (u['valid_to'] or '9999')]
    hard = [u['unit_id'] for u in pool if u['unit_id'] in SHORT]
    return hard[:4] + [u['unit_id'] for u in rng.sample([u for u in pool if u['unit_id'] not in SHORT], count - min(4, len(hard)))]


def ranks(scores, code='TOTAL'):
    ordered = sorted((own[code] for own in scores.values()), reverse=True)
    return {u: ordered.index(own[code]) + 1 for u, own in scores.items()}


@book
def par_provinces(rng):
    """The annex of the decision that publishes the index: fields, then the sum in points and in percent, rank."""
    for year, kind, form in [(2018, 'fields', 'xlsx'), (2022, 'fields', 'xls'), (2023, 'points', 'xlsx'), (2017, 'points', 'ods'), (2024, 'parts', 'xlsx'), (2023, 'fields', 'legacy-xls')]:
        parts = [c for c in components_of(edition_of('PAR_INDEX', year)) if c['kind'] == 'dimension']
        units = provinces(rng, year, 12)
        scores = invented(rng, parts, units)
        place = ranks(scores)
        units = sorted(units, key=lambda u: place[u])
        page = Page('PL1')
        page.put(1, 1, 'BỘ NỘI VỤ'); page.put(1, 5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'); page.put(2, 5, 'Độc lập - Tự do - Hạnh phúc')
        page.put(4, 1, f'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} CỦA CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG')
        page.put(5, 1, f'(Kèm theo Quyết định số 300/QĐ-BNV ngày 12 tháng 4 năm {year + 1} của Bộ trưởng Bộ Nội vụ)')
        row = 7
        if kind == 'parts':
            page.row(row, ['TT', 'Tỉnh, thành phố', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm', 'Chỉ số (%)', 'Xếp hạng'])
            for r, u in enumerate(units):
                a, s = round(scores[u]['TOTAL'] * 0.62, 2), 0
                s = round(scores[u]['TOTAL'] - a, 2)
                page.row(row + 1 + r, [r + 1, name_of(u, 'tp', rng), a, s, scores[u]['TOTAL'], scores[u]['TOTAL'], place[u]])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
                page.expect(u, year, 'PAR_INDEX', 'APPRAISED', a)
        elif kind == 'fields':
            page.row(row, ['TT', 'Tỉnh, thành phố', 'Điểm các lĩnh vực'])
            page.merge(row, 3, row, 2 + len(parts))
            for i, c in enumerate(parts): page.put(row + 1, 3 + i, c['name_vi'])
            at = 3 + len(parts)
            page.row(row, ['Tổng điểm', 'Xếp hạng'], at)
            for c in (1, 2, at, at + 1): page.merge(row, c, row + 1, c)
            page.row(row + 2, [f'({i + 1})' for i in range(at + 1)])
            for r, u in enumerate(units):
                page.row(row + 3 + r, [r + 1, name_of(u, 'plain', rng)] + [scores[u][c['component']] for c in parts] + [scores[u]['TOTAL'], place[u]])
                for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
            page.row(row + 3 + len(units), ['', 'Trung bình'] + [round(sum(scores[u][c['component']] for u in units) / len(units), 2) for c in parts])
        else:
            page.row(row, ['STT', 'Đơn vị'])
            at = 3
            for c in parts:
                page.put(row, at, c['name_vi']); page.merge(row, at, row, at + 1)
                page.row(row + 1, ['Điểm đạt được', 'Tỷ lệ (%)'], at); at += 2
            page.put(row, at, 'PAR INDEX'); page.put(row, at + 1, 'Xếp hạng'); page.merge(row, at, row + 1, at); page.merge(row, at + 1, row + 1, at + 1)
            page.merge(row, 1, row + 1, 1); page.merge(row, 2, row + 1, 2)
            for r, u in enumerate(units):
                values = []
                for c in parts: values += [scores[u][c['component']], round(100 * scores[u][c['component']] / float(c['max'] or 6), 2)]
                page.row(row + 2 + r, [r + 1, name_of(u, 'typed', rng)] + values + [scores[u]['TOTAL'], place[u]])
                for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
        page.put(page.height + 2, 2, 'Ghi chú: số liệu do Bộ Nội vụ công bố')
        yield Book('Phu luc 1', 'par provinces', [page], form=form, headings=kind)


@book
def par_ministries(rng):
    for year, full in [(2022, True), (2019, False), (2023, True)]:
        edition = edition_of('PAR_INDEX', year, 'ministry')
        parts = [c for c in components_of(edition) if c['kind'] == 'dimension'] if full else []
        units = [u['unit_id'] for u in UNITS.values() if u['level'] == 'ministry']
        scores = invented(rng, parts, units)
        if not full: scores = {u: {'TOTAL': round(rng.uniform(75, 95), 2)} for u in units}
        place = ranks(scores)
        page = Page('Sheet1')
        page.put(1, 1, f'BẢNG TỔNG HỢP CHỈ SỐ CCHC NĂM {year} CỦA CÁC BỘ, CƠ QUAN NGANG BỘ')
        page.row(3, ['TT', 'Tên bộ, cơ quan ngang bộ'] + [c['name_vi'] for c in parts] + ['Chỉ số CCHC (%)', 'Xếp hạng'])
        for r, u in enumerate(units):
            page.row(4 + r, [r + 1, UNITS[u]['name_vi']] + [scores[u][c['component']] for c in parts] + [scores[u]['TOTAL'], place[u]])
            for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
            page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
        yield Book('par index bo nganh', 'ministries', [page], form='xlsx')


@book
def par_one_province(rng):
    """The score sheet a province fills in: criteria down with their codes, maximum, self-scored and appraised."""
    for year, form, comma in [(2022, 'xlsx', False), (2018, 'xls', True), (2023, 'xlsx', True)]:
        parts = [c for c in components_of(edition_of('PAR_INDEX', year)) if c['kind'] == 'dimension']
        unit = rng.choice(['quang-ngai', 'lao-cai', 'kien-giang'])
        page = Page('Tự chấm điểm')
        page.put(1, 1, f'UBND {name_of(unit, "typed", rng).upper()}')
        page.put(2, 1, f'BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}')
        page.row(4, ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Điểm', '', 'Ghi chú'])
        page.merge(4, 4, 4, 5)
        page.row(5, ['Điểm tự chấm', 'Điểm thẩm định'], 4)
        for c in (1, 2, 3, 6): page.merge(4, c, 5, c)
        row, total = 6, 0
        write = lambda v: f'{v:.2f}'.replace('.', ',') if comma else v
        for i, c in enumerate(parts):
            top = float(c['max'] or 6)
            own, given = round(top * 0.95, 2), round(top * 0.9, 2)
            total += own
            page.row(row, [i + 1 if year != 2018 else ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][i], c['name_vi'].upper() if year == 2023 else c['name_vi'], top, write(own), write(given)])
            page.expect(unit, year, 'PAR_INDEX', c['component'], own, 'self-scored'); page.expect(unit, year, 'PAR_INDEX', c['component'], given, 'appraised')
            row += 1
            for k in range(2):
                page.row(row, [f'{i + 1}.{k + 1}', f'Tiêu chí thứ {k + 1} về việc thực hiện kế hoạch năm', 1.5, write(1.5), write(1.0), 'Báo cáo số 12'])
                row += 1
        yield Book('tu cham diem', 'self assessment', [page], form=form, headings='comma' if comma else 'typed')


@book
def cchc_departments(rng):
    for index, level, year in [('CCHC_DEPT', 'department', 2023), ('CCHC_DEPT', 'department', 2024), ('CCHC_DISTRICT', 'district', 2023)]:
        scores = scores_of(index, year)
        units = [u for u in scores if u in UNITS and UNITS[u]['level'] == level and 'TOTAL' in scores[u]]
        parents = {}
        for u in units: parents.setdefault(UNITS[u]['parent_id'], []).append(u)
        parent, units = max(parents.items(), key=lambda one: len(one[1]))
        page = Page('Sheet1')
        page.put(1, 1, f'UBND {name_of(parent, "typed", rng).upper()}')
        what = 'CÁC SỞ, BAN, NGÀNH' if level == 'department' else 'UBND CÁC QUẬN, HUYỆN, THỊ XÃ'
        page.put(3, 1, f'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA {what} NĂM {year}')
        page.row(5, ['TT', 'Cơ quan, đơn vị', 'Điểm', 'Xếp hạng', 'Xếp loại'])
        for r, u in enumerate(sorted(units, key=lambda u: -scores[u]['TOTAL'][0])):
            points = scores[u]['TOTAL'][0]
            name = re.sub(r'\s*\(.*\)$', '', UNITS[u]['name_vi'])
            page.row(6 + r, [r + 1, f'UBND {name.lower() if False else name}' if level == 'district' else name, points, r + 1, 'Tốt'])
            page.expect(u, year, index, 'TOTAL', points)
        yield Book('ket qua cchc', 'below the province', [page], form='xlsx', names=level)


@book
def sipas_provinces(rng):
    for year, style, form in [(2019, 'percent', 'xlsx'), (2023, 'points', 'xlsx'), (2021, 'text', 'xls'), (2022, 'fraction', 'ods')]:
        parts = [c for c in components_of(edition_of('SIPAS', year)) if c['kind'] == 'factor']
        units = provinces(rng, year, 12)
        scores = {u: {c['component']: round(rng.uniform(75, 95), 2) for c in parts + [{'component': 'TOTAL'}]} for u in units}
        place = ranks(scores)
        page = Page('SIPAS')
        page.put(1, 1, f'CHỈ SỐ HÀI LÒNG VỀ SỰ PHỤC VỤ HÀNH CHÍNH NĂM {year}')
        page.row(3, ['TT', 'Tỉnh/thành phố'] + [c['name_vi'] for c in parts] + ['Chỉ số hài lòng chung', 'Xếp hạng'])
        for r, u in enumerate(units):
            page.row(4 + r, [r + 1, name_of(u, 'plain', rng)])
            for i, c in enumerate(parts + [{'component': 'TOTAL'}]):
                p = scores[u][c['component']]
                if style == 'percent': page.put(4 + r, 3 + i, p / 100, '0.00%')
                elif style == 'fraction': page.put(4 + r, 3 + i, round(p / 100, 4))
                elif style == 'text': page.put(4 + r, 3 + i, f'{p:.2f}%'.replace('.', ','))
                else: page.put(4 + r, 3 + i, p)
                page.expect(u, year, 'SIPAS', c['component'], p, rank=place[u] if c['component'] == 'TOTAL' else None)
            page.put(4 + r, 4 + len(parts), f'{place[u]}/{len(units)}' if style == 'text' else place[u])
        yield Book('ket qua do luong', 'sipas', [page], form=form, figures=style)


@book
def sipas_factors_down(rng):
    """Factors down, provinces or years across."""
    for years, units in [((2018, 2019, 2020), ['ben-tre']), ((2019,), ['ha-noi', 'hai-phong', 'can-tho'])]:
        parts = [c for c in components_of(edition_of('SIPAS', years[0])) if c['kind'] == 'factor']
        page = Page('Sheet1')
        one = len(units) == 1
        page.put(1, 1, f'Kết quả đo lường sự hài lòng (SIPAS) {name_of(units[0], "typed", rng)}' if one else f'Kết quả SIPAS năm {years[0]}')
        page.row(3, ['TT', 'Yếu tố'] + ([f'Năm {y} (%)' for y in years] if one else [name_of(u, 'tp', rng) for u in units]))
        for r, c in enumerate(parts):
            values = [round(rng.uniform(75, 95), 2) for _ in (years if one else units)]
            page.row(4 + r, [r + 1, c['name_vi']] + values)
            for i, v in enumerate(values): page.expect(units[0] if one else units[i], years[i] if one else years[0], 'SIPAS', c['component'], v)
        yield Book('hai long', 'factors down', [page], form='xlsx')


# ---- tables over years, long tables, sheets a year ---------------------------------------------------------

@book
def years_across(rng):
    for index, years, heading, form in [('PCI', (2016, 2017, 2018, 2019), 'PCI {}', 'xlsx'), ('PCI', (2010, 2011, 2012), 'Năm {}', 'xls'), ('PAPI', (2019, 2020), 'PAPI {}', 'xlsx'), ('PCI', (2020, 2021, 2022), '{}*', 'xlsx'), ('PCI', (2017, 2018, 2019), 'pair', 'xlsx')]:
        by_year = {y: scores_of(index, y) for y in years}
        units = [u for u in pick(by_year[years[0]], rng, 14, 'TOTAL') if all('TOTAL' in by_year[y].get(u, {}) for y in years)]
        page = Page('Sheet1')
        page.put(1, 1, f'Tổng hợp chỉ số {index} {years[0]}-{years[-1]}')
        page.row(3, ['TT', 'Tỉnh, thành phố'])
        pair = heading == 'pair'
        for i, y in enumerate(years):
            if pair:
                page.put(3, 3 + 2 * i, f'Năm {y}'); page.merge(3, 3 + 2 * i, 3, 4 + 2 * i); page.row(4, ['Điểm', 'Xếp hạng'], 3 + 2 * i)
            else: page.put(3, 3 + i, heading.format(y))
        if pair: page.merge(3, 1, 4, 1); page.merge(3, 2, 4, 2)
        for r, u in enumerate(units):
            row = (5 if pair else 4) + r
            page.row(row, [r + 1, name_of(u, 'tp', rng)])
            for i, y in enumerate(years):
                total, rank = by_year[y][u]['TOTAL']
                page.row(row, [total, rank] if pair else [total], 3 + (2 * i if pair else i))
                page.expect(u, y, index, 'TOTAL', total, rank=rank if pair else None)
        yield Book(f'tong hop {index}', 'years across', [page], form=form, headings=heading)


@book
def long_tables(rng):
    for index, years, heads, form, encoding in [
            ('PCI', (2018, 2019), ['index', 'year', 'unit_code', 'unit_name', 'component', 'stage', 'score', 'rank', 'sheet', 'cell'], 'csv', 'utf-8'),
            ('PAPI', (2020,), ['index', 'year', 'unit_name', 'component_code_or_name', 'score', 'max_score_if_known', 'rank_if_known', 'source', 'unit_code_gso'], 'csv', 'utf-8'),
            ('PCI', (2015,), ['Năm', 'Tỉnh', 'Chỉ số thành phần', 'Điểm'], 'xlsx', ''),
            ('PCI', (2016,), ['Năm', 'Mã tỉnh', 'Thành phần', 'Điểm'], 'csv', 'utf-8-sig'),
            ('PAPI', (2016, 2017), ['Year', 'Province', 'Dimension', 'Score'], 'csv', 'utf-16'),
            ('PCI', (2011,), ['Tỉnh', 'Chỉ số', 'Giá trị', 'Xếp hạng'], 'ods', '')]:
        page = Page('Sheet1')
        page.row(1, heads)
        row = 2
        for year in years:
            scores = scores_of(index, year)
            units = pick(scores, rng, 8)
            parts = [c for c in components_of(edition_of(index, year)) if any(c['component'] in scores[u] for u in units)]
            for u in units:
                for c in parts:
                    if c['component'] not in scores[u]: continue
                    points, rank = scores[u][c['component']]
                    code, name = UNITS[u]['code'], name_of(u, 'plain', rng)
                    cells = {'index': index, 'year': year, 'Năm': year, 'Year': year, 'unit_code': code, 'unit_name': name, 'component': c['component'], 'stage': 'published', 'score': points, 'rank': rank or '', 'sheet': 'Summary', 'cell': 'C7',
                             'component_code_or_name': c['component'], 'max_score_if_known': c['max'], 'rank_if_known': rank or '', 'source': 'https://example.org/a,b', 'unit_code_gso': code,
                             'Tỉnh': name, 'Province': name_of(u, 'bare', rng), 'Mã tỉnh': code, 'Chỉ số thành phần': c['name_vi'], 'Thành phần': c['component'], 'Chỉ số': c['name_vi'], 'Dimension': c['name_en'], 'Điểm': points, 'Score': points, 'Giá trị': points, 'Xếp hạng': rank or ''}
                    page.row(row, [cells[h] for h in heads])
                    page.expect(u, year, index, c['component'], points)
                    row += 1
        yield Book(f'{index}_{years[0]}' if len(years) == 1 else f'{index} dang dai', 'long', [page], form=form, encoding=encoding, headings=heads[-1])


@book
def sheet_a_year(rng):
    for index, years, naming, form in [('PCI', range(2013, 2020), '{}', 'xlsx'), ('PAPI', range(2019, 2024), '{}_PAPI', 'xlsx'), ('PCI', (2006, 2009, 2014), 'Nam {}', 'xls'), ('PCI', (2017, 2018), 'PCI{}', 'ods')]:
        pages = []
        for year in years:
            scores = scores_of(index, year)
            units = pick(scores, rng, 9, 'TOTAL')
            shown = tops(index, year, scores)
            page = Page(naming.format(year))
            if naming == 'Nam {}': page.put(1, 1, 'Bảng điểm PCI các tỉnh, thành phố')
            start = page.height + 1 if page.cells else 1
            page.row(start, ['Tỉnh'] + [short_pci(c, PCI_VI, year) if index == 'PCI' else c['name_vi'] for c in shown] + [f'{index}'])
            for r, u in enumerate(units):
                page.row(start + 1 + r, [name_of(u, 'short', rng)] + [scores[u].get(c['component'], ('KCDL', None))[0] for c in shown] + [scores[u]['TOTAL'][0]])
                for c in shown: page.expect(u, year, index, c['component'], scores[u].get(c['component'], (None, None))[0])
                page.expect(u, year, index, 'TOTAL', scores[u]['TOTAL'][0])
            pages.append(page)
        yield Book(f'{index} cac nam', 'sheet a year', pages, form=form, names='short')


# ---- writing -----------------------------------------------------------------------------------------------

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
    out = []
    for c in unicodedata.normalize('NFC', text):
        try: out.append(c.encode('cp1258'))
        except UnicodeEncodeError:
            parts = unicodedata.normalize('NFD', c)
            tone = [p for p in parts if p in '\u0300\u0301\u0303\u0309\u0323']
            out.append(unicodedata.normalize('NFC', ''.join(p for p in parts if p not in tone)).encode('cp1258', 'replace') + ''.join(tone).encode('cp1258', 'replace'))
    return b''.join(out)


def write_csv(page, path, encoding, rng):
    comma = rng.random() < 0.4
    delimiter = ';' if comma else rng.choice([',', ';', '\t'])
    lines = []
    for row in range(1, page.height + 1):
        cells = []
        for column in range(1, page.width + 1):
            value, fmt = page.cells.get((row, column), ('', None))
            if isinstance(value, float): value = repr(value).replace('.', ',') if comma else repr(value)
            value = str(value)
            if any(s in value for s in (delimiter, '"', '\n')): value = '"' + value.replace('"', '""') + '"'
            cells.append(value)
        lines.append(delimiter.join(cells))
    text = '\r\n'.join(lines) + '\r\n'
    path.write_bytes({'utf-8': lambda: text.encode(), 'utf-8-sig': lambda: text.encode('utf-8-sig'), 'utf-16': lambda: text.encode('utf-16'), 'utf-16-le-bare': lambda: text.encode('utf-16-le'), 'cp1258': lambda: cp1258(text),
                      'TCVN3': lambda: legacy(text, 'TCVN3').encode('cp1252', 'replace'), 'VNI': lambda: legacy(text, 'VNI').encode('cp1252', 'replace')}[encoding]())


def write_workbook(pages, path):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for page in pages:
        sheet = made.create_sheet(re.sub(r'[:\\/?*\[\]]', ' ', page.name)[:31])
        page.name = sheet.title
        for (row, column), (value, fmt) in page.cells.items():
            cell = sheet.cell(row, column, value)
            if fmt: cell.number_format = fmt
        for r1, c1, r2, c2 in page.merges:
            kept = page.cells.get((r1, c1))
            sheet.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
            if kept: sheet.cell(r1, c1).value = kept[0]
        if page.hidden: sheet.sheet_state = 'hidden'
    made.save(path)


def folded(expected):
    result = {}
    for unit, year, index, component, stage, points, *rank in expected:
        result.setdefault(f'{year}/{index}/{stage}', {}).setdefault(component, {})[unit] = [points, rank[0]] if rank else points
    return result


ENDINGS = {'xls': 'xls', 'ods': 'ods', 'html': 'html', 'legacy-xls': 'xls'}


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir(): old.unlink()
    variants, conversions = [], {}
    made = [(make, one) for make in BOOKS for one in make(random.Random(f'{SEED} {make.__name__}'))]
    for number, (make, one) in enumerate(made):
        rng = random.Random(f'{SEED} {number}')
        form, encoding = one.about.get('form', 'xlsx'), one.about.get('encoding') or None
        stem = f'{one.file} ({number:03d})'
        path = OUT / (f'{stem}.csv' if form == 'csv' else f'{stem}.xlsx')
        if form == 'legacy-xls':
            for page in one.pages: page.cells = {at: (legacy(v, 'TCVN3') if isinstance(v, str) else v, f) for at, (v, f) in page.cells.items()}
        if form == 'csv': write_csv(one.pages[0], path, encoding or 'utf-8', rng)
        else: write_workbook(one.pages, path)
        if form in ENDINGS: conversions.setdefault(form, []).append(path)
        about = {'names': 'plain', 'headings': '', 'figures': 'typed', **one.about, 'form': form}
        if encoding: about['encoding'] = encoding
        else: about.pop('encoding', None)
        variants.append({'file': path.name, 'seed': number, 'shape': one.shape, **about, 'expected': folded([e for p in one.pages for e in p.expected]), 'refused': [[p.name, *r] for p in one.pages for r in p.refused]})
    by_name = {v['file']: v for v in variants}
    for form, paths in conversions.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['soffice', '--headless', '--convert-to', ENDINGS[form], '--outdir', folder, *map(str, paths)], check=True, capture_output=True)
            for path in paths:
                name = path.stem + ('.xls' if form == 'html' else f'.{ENDINGS[form]}')
                path.unlink()
                shutil.move(Path(folder) / f'{path.stem}.{ENDINGS[form]}', OUT / name)
                by_name[path.name]['file'] = name
    lines = ',\n'.join(json.dumps(v, ensure_ascii=False, separators=(',', ':')) for v in variants)
    (OUT / 'variants.json').write_text(f'[\n{lines}\n]\n', encoding='utf-8')
    print(len(variants), 'workbooks,', sum(f.stat().st_size for f in OUT.iterdir()) // 1024, 'KiB')


if __name__ == "__main__":
    main()
