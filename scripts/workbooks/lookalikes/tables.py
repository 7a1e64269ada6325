"""Tables over years, long tables, a sheet a year."""
from figures import *
from pages import Book, Page, book
from lookalikes.shared import *


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
