"""PCI, as the workbooks of each year lie."""
from figures import *
from pages import Book, Page, book
from lookalikes.shared import *


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
