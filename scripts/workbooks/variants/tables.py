"""Shapes of one list: units down or across, long, by league, by year, by component."""
from variants.job import *


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
