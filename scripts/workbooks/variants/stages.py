"""Shapes of several kinds of points: self-scored and appraised, pairs, blocks, departments."""
from variants.job import *


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
    pool = [u for u in table('units.csv') if u['unit_id'].startswith('hoa-binh-so-')]
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
