"""PAPI as its authors give it: intervals, errors, quartiles, numbering, indicators, a row for the country."""
from figures import *
from fresh.shared import *
from pages import Book, Page, book

INDICATORS = ['% người dân biết về kết quả chính sách', 'Tỉ lệ người trả lời đã tham gia bầu cử (%)', 'Số ngày chờ trung bình', 'Mức độ hài lòng với cán bộ (thang 1-5)']


def subs(year, dimension): return [c for c in components_of(edition_of('PAPI', year)) if c['parent'] == dimension]


def scored(year, rng, count=12):
    """Units with dimensions and all their parts."""
    scores = scores_of('PAPI', year)
    codes = [c['component'] for c in components_of(edition_of('PAPI', year)) if c['kind'] != 'total']
    full = [u for u in scores if all(c in scores[u] for c in codes)]
    chosen = set(rng.sample(full, min(count, len(full))))
    return {u: {c: p for c, (p, _) in scores[u].items()} for u in full if u in chosen}


@book
def intervals(rng):
    """A low and a high limit beside every score, a standard error, or a quartile."""
    for year, kind, form in [(2013, 'limits', 'xlsx'), (2016, 'limits vi', 'xls'), (2015, 'suffix', 'csv'), (2019, 'error', 'xlsx'), (2017, 'quartile', 'xlsx'), (2014, 'quartile number', 'ods')]:
        own = scored(year, rng)
        dims = parts('PAPI', year)
        page = Page(f'PAPI {year}')
        vi = kind not in ('limits', 'suffix')
        name = lambda c: (c['name_vi'] if vi else f"Dimension {number_of(c['component'])}: {c['name_en']}")
        beside = {'limits': ['Score', 'Low (95% CI)', 'High (95% CI)'], 'limits vi': ['Điểm', 'Cận dưới', 'Cận trên'], 'error': ['Điểm', 'Sai số chuẩn'], 'quartile': ['Điểm', 'Nhóm tứ phân vị'], 'quartile number': ['Điểm', 'Tứ phân vị']}.get(kind)
        first = 2
        if beside:
            page.put(1, 1, 'Tỉnh/thành phố' if vi else 'Province'); page.merge(1, 1, 2, 1); first = 3
            for n, c in enumerate(dims):
                at = 2 + n * len(beside)
                page.put(1, at, name(c)); page.merge(1, at, 1, at + len(beside) - 1); page.row(2, beside, at)
        else: page.row(1, ['prov'] + [h for c in dims for h in (c['name_en'], f"{c['name_en']}_lower", f"{c['name_en']}_upper")])
        for r, u in enumerate(own):
            page.put(first + r, 1, short(u) if vi else english(u))
            for n, c in enumerate(dims):
                p = own[u][c['component']]
                with_it = {'error': [p, round(rng.uniform(.05, .2), 4)], 'quartile': [p, rng.choice(['Cao nhất', 'Trung bình cao', 'Trung bình thấp', 'Thấp nhất'])], 'quartile number': [p, rng.randrange(1, 5)]}.get(kind, [p, round(p - .21, 4), round(p + .21, 4)])
                page.row(first + r, with_it, 2 + n * len(with_it)); page.expect(u, year, 'PAPI', c['component'], p)
        yield Book(f'PAPI_{year}_{kind}', 'intervals, errors, quartiles', [page], form=form, names=kind)


@book
def profile(rng):
    """Dimensions, parts and raw indicators down with their numbers and scales; provinces and the country across."""
    for year, kind, form in [(2014, 'numbers', 'xlsx'), (2019, 'codes', 'xlsx'), (2018, 'country', 'ods'), (2020, 'one', 'xlsx')]:
        own = scored(year, rng, 1 if kind == 'one' else 5)
        page = Page('Profile')
        only = next(iter(own))
        page.put(1, 1, f'HỒ SƠ PAPI {year}' + (f' - {short(only).upper()}' if kind == 'one' else ''))
        page.put(2, 1, 'Đơn vị: điểm')
        country = kind == 'country'
        page.row(4, ['Mã', 'Nội dung, nội dung thành phần, chỉ tiêu', 'Thang điểm'] + (['Toàn quốc'] if country else []) + (['Điểm'] if kind == 'one' else [short(u) for u in own]))
        row = 5
        for c in parts('PAPI', year):
            n = number_of(c['component'])
            for part in [c, *subs(year, c['component'])]:
                top = float(part['max'])
                code = {'codes': part['component'], 'numbers': part['component'][1:]}.get(kind, part['component'].replace('D', 'S') if part is not c else f'D{n}')
                label = part['name_vi'] if part is not c else f"Trục nội dung {n}: {part['name_vi']}"
                page.row(row, [code, label, f'{top / 10:.2f}-{top:g}'.replace('.', ',')] + ([round(top / 2, 3)] if country else []) + [own[u][part['component']] for u in own])
                for u in own: page.expect(u, year, 'PAPI', part['component'], own[u][part['component']])
                row += 1
                if part is not c and kind in ('codes', 'country'):
                    page.row(row, [f'd{n}0{row}', rng.choice(INDICATORS), '0%-100%'] + ([.5] if country else []) + [round(rng.random() * 100, 2) for _ in own]); row += 1
        page.put(row + 1, 1, f'Nguồn: CECODES, VFF-CRT, RTA & UNDP ({year})')
        yield Book(f'ho so PAPI {year} {kind}', 'a profile with indicators', [page], form=form, names=kind)


@book
def against_last_year(rng):
    """One province: the scores of two years, what changed, and where the country stands."""
    for years, kind, form in [((2013, 2014), 'change', 'xlsx'), ((2016, 2017), 'change and country', 'xls'), ((2019, 2020), 'english', 'xlsx')]:
        scores = {y: scored(y, random.Random(SEED), 70) for y in years}
        u = rng.choice([u for u in scores[years[0]] if u in scores[years[1]]])
        page = Page('Ket qua')
        page.put(1, 1, f'PAPI: {english(u)} province' if kind == 'english' else f'Kết quả PAPI của {"tỉnh " if UNITS[u]["type"] != "city" else "thành phố "}{short(u)}')
        tail = {'change': ['Thay đổi'], 'change and country': ['Thay đổi (+/-)', f'Trung vị toàn quốc {years[1]}'], 'english': ['Change', 'National mean']}[kind]
        page.row(3, (['Dimension'] if kind == 'english' else ['Nội dung']) + [y if kind == 'english' else f'Điểm năm {y}' for y in years] + tail)
        for n, c in enumerate(parts('PAPI', years[0])):
            a, b = (scores[y][u][c['component']] for y in years)
            page.row(4 + n, [c['name_en'] if kind == 'english' else f"{n + 1}. {c['name_vi']}", a, b, round(b - a, 4) if kind != 'change' else f'{"+" if b > a else "−"}{abs(b - a):.2f}'] + ([round(rng.uniform(4, 7), 2)] if len(tail) > 1 else []))
            for y, p in zip(years, (a, b)): page.expect(u, y, 'PAPI', c['component'], p)
        yield Book(f'PAPI {bare(short(u))} {years[1]}', 'a province against last year', [page], form=form, names=kind)


@book
def dimension_sheets(rng):
    """A sheet for each dimension with its parts across; the dimension itself first, or last as a sum."""
    for year, kind, form in [(2012, 'first', 'xlsx'), (2018, 'last', 'ods')]:
        own = scored(year, rng)
        pages = []
        for c in parts('PAPI', year):
            n = number_of(c['component'])
            page = Page(f'Truc {n}')
            page.put(1, 1, f"PAPI {year} - Trục nội dung {n}: {c['name_vi']}")
            shown = [c, *subs(year, c['component'])] if kind == 'first' else [*subs(year, c['component']), c]
            page.row(3, ['Tỉnh'] + [f'Tổng điểm trục {n}' if p is c else f"{p['component'][1:]} {p['name_vi']}" for p in shown])
            for r, u in enumerate(own):
                page.row(4 + r, [short(u)] + [own[u][p['component']] for p in shown])
                for p in shown: page.expect(u, year, 'PAPI', p['component'], own[u][p['component']])
            pages.append(page)
        yield Book(f'PAPI {year} theo truc {kind}', 'a sheet for each dimension', pages, form=form, names=kind)


@book
def long_form(rng):
    """Long, in English or with short codes: mean and limits a row."""
    for year, kind, form in [(2015, 'words', 'csv'), (2019, 'codes', 'xlsx')]:
        own = scored(year, rng)
        page = Page('long')
        page.row(1, ['year', 'province', 'dimension', 'mean', 'lower', 'upper'] if kind == 'words' else ['Năm', 'Tỉnh', 'Mã nội dung', 'Điểm trung bình', 'Cận dưới', 'Cận trên'])
        row = 2
        for u in own:
            for c in parts('PAPI', year):
                p = own[u][c['component']]
                page.row(row, [year, english(u) if kind == 'words' else short(u), c['name_en'] if kind == 'words' else c['component'], p, round(p - .2, 3), round(p + .2, 3)]); row += 1
                page.expect(u, year, 'PAPI', c['component'], p)
        yield Book(f'papi_long_{kind}', 'long with limits', [page], form=form, names=kind)


@book
def regions(rng):
    """Regions head their provinces with a mean of their own; the country first; provinces without figures."""
    for year, kind, form in [(2017, 'headed', 'xlsx'), (2023, 'without figures', 'xlsx')]:
        own = scored(year, rng, 24)
        dims = parts('PAPI', year)
        page = Page('Theo vung')
        page.put(1, 1, f'Điểm PAPI {year} theo vùng'); page.put(2, 1, 'Đơn vị: điểm')
        page.row(3, ['Vùng/Tỉnh'] + [c['name_vi'] for c in dims])
        page.row(4, ['TOÀN QUỐC'] + [round(rng.uniform(4, 7), 2) for _ in dims])
        row = 5
        for region in sorted({UNITS[u]['region_vi'] or 'Miền Trung' for u in own}):
            page.row(row, [region] + [round(rng.uniform(4, 7), 2) for _ in dims]); row += 1
            for u in own:
                if (UNITS[u]['region_vi'] or 'Miền Trung') != region: continue
                empty = kind == 'without figures' and row % 5 == 0
                page.row(row, ['   ' + short(u)] + ['không đủ dữ liệu' if empty else own[u][c['component']] for c in dims])
                for c in dims: page.expect(u, year, 'PAPI', c['component'], None if empty else own[u][c['component']])
                row += 1
        yield Book(f'PAPI {year} vung', 'regions with means', [page], form=form, names=kind)
