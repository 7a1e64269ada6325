"""PAPI by year, as provincial profiles and by dimension."""
from figures import *
from pages import Book, Page, book
from lookalikes.shared import *


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
