"""PCI as the Chamber of Commerce gives it: years across, a sheet a component, two languages, blocks, raw indicators."""
from figures import *
from fresh.shared import *
from pages import Book, Page, book

EN = ['Entry Costs', 'Land Access and Security of Tenure', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support Policy', 'Labor Training', 'Legal Institutions']
VI = ['Chi phí gia nhập thị trường', 'Tiếp cận đất đai', 'Tính minh bạch', 'Chi phí thời gian', 'Chi phí không chính thức', 'Cạnh tranh bình đẳng', 'Tính năng động của chính quyền tỉnh', 'Dịch vụ hỗ trợ doanh nghiệp', 'Đào tạo lao động', 'Thiết chế pháp lý']
STATA = ['sub1_entry', 'sub2_land', 'sub3_transparency', 'sub4_time', 'sub5_informal', 'sub6_bias', 'sub7_proactivity', 'sub8_business', 'sub9_labor', 'sub10_legal']


def tops(year): return [c for c in parts('PCI', year)]
def place_in(c): return number_of(c['component']) - 1


@book
def years_of_a_component(rng):
    """A sheet for each component, provinces down, every year across; components and provinces came and went."""
    years = list(range(2006, 2024))
    scores = {y: scores_of('PCI', y) for y in years}
    units = rng.sample(OLD, 16)
    for kind, form in [('sheets', 'xlsx'), ('sheets', 'ods'), ('one', 'xlsx'), ('one english', 'xls'), ('one', 'csv')]:
        pages = []
        for n in (range(10) if kind == 'sheets' else [4 if kind == 'one' else 2]):
            page = Page(f'CSTP {n + 1}' if kind == 'sheets' else 'Data')
            title = f'Sub-index {n + 1}: {EN[n]}, PCI 2006-2023' if 'english' in kind else f'Chỉ số thành phần {n + 1}: {VI[n]} - PCI các năm 2006-2023'
            page.put(1, 1, title)
            page.row(3, ['No.', 'Province'] + years if 'english' in kind else ['STT', 'Tên tỉnh'] + years)
            for r, u in enumerate(units):
                page.row(4 + r, [r + 1, english(u) if 'english' in kind else short(u)])
                for k, y in enumerate(years):
                    own = scores[y].get(u, {})
                    code = next((c['component'] for c in tops(y) if place_in(c) == n), None)
                    if code not in own: continue
                    page.put(4 + r, 3 + k, own[code][0]); page.expect(u, y, 'PCI', code, own[code][0])
            page.put(5 + len(units), 2, 'Nguồn: VCCI')
            pages.append(page)
        yield Book(f'PCI 2006-2023 {kind}', 'years of a component', pages, form=form, names=kind)


@book
def two_languages(rng):
    """Vietnamese above English in one heading cell; tiers and sources beneath."""
    for year, form in [(2013, 'xlsx'), (2016, 'xls'), (2021, 'ods')]:
        own = published('PCI', year, rng)
        page = Page('PCI tong hop')
        page.put(1, 1, f'CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP TỈNH {year}\nPROVINCIAL COMPETITIVENESS INDEX {year}')
        page.row(3, ['Tên tỉnh\nProvince'] + [f'{VI[place_in(c)]}\n{EN[place_in(c)]}' for c in tops(year)] + ['PCI có trọng số\nWeighted PCI', 'Xếp hạng\nRank', 'Nhóm xếp hạng\nTier'])
        ranks = places({u: own[u]['TOTAL'] for u in own})
        for r, u in enumerate(own):
            tier = 'Tốt\nHigh' if ranks[u] < 5 else 'Khá\nMid-high' if ranks[u] < 10 else 'Trung bình\nAverage'
            page.row(4 + r, [short(u)] + [own[u][c['component']] for c in tops(year)] + [own[u]['TOTAL'], ranks[u], tier])
            for c in tops(year): page.expect(u, year, 'PCI', c['component'], own[u][c['component']])
            page.expect(u, year, 'PCI', 'TOTAL', own[u]['TOTAL'], rank=ranks[u])
        last = 5 + len(own)
        for k, word in enumerate(['Thấp nhất / Minimum', 'Trung vị / Median', 'Cao nhất / Maximum', 'Nguồn / Source: VCCI']):
            page.put(last + k, 1, word)
            if k < 3: page.row(last + k, [round(rng.uniform(4, 8), 2) for _ in tops(year)], 2)
        yield Book(f'PCI {year} song ngu', 'two languages in a heading', [page], form=form)


@book
def blocks_of_years(rng):
    """Wide: for every component a block of years, the component merged over its years."""
    years = (2017, 2018, 2019)
    scores = {y: scores_of('PCI', y) for y in years}
    units = rng.sample([u for u in OLD if all('TOTAL' in scores[y].get(u, {}) for y in years)], 12)
    for kind, form in [('merged', 'xlsx'), ('merged', 'ods'), ('first only', 'csv'), ('in one', 'xlsx')]:
        page = Page('PCI 3 nam')
        page.put(1, 1, 'KẾT QUẢ PCI GIAI ĐOẠN 2017-2019')
        heads = [*tops(2017), None]
        page.put(3, 1, 'Tỉnh, thành phố')
        for n, c in enumerate(heads):
            name = 'Điểm tổng hợp PCI' if c is None else VI[place_in(c)]
            at = 2 + 3 * n
            if kind == 'in one': page.row(3, [f'{name} {y}' for y in years], at)
            else: page.put(3, at, name); page.row(4, list(years), at)
            if kind == 'merged': page.merge(3, at, 3, at + 2)
        if kind == 'merged': page.merge(3, 1, 4, 1)
        first = 4 if kind == 'in one' else 5
        for r, u in enumerate(units):
            page.put(first + r, 1, short(u))
            for n, c in enumerate(heads):
                code = 'TOTAL' if c is None else c['component']
                for k, y in enumerate(years):
                    page.put(first + r, 2 + 3 * n + k, scores[y][u][code][0]); page.expect(u, y, 'PCI', code, scores[y][u][code][0])
        yield Book(f'PCI 2017-2019 {kind}', 'a block of years for each component', [page], form=form, names=kind)


@book
def province_blocks(rng):
    """A province over the rows of its components, years across: merged, named once, or as a row of its own."""
    years = (2014, 2015, 2016)
    scores = {y: scores_of('PCI', y) for y in years}
    units = rng.sample([u for u in OLD if all('TOTAL' in scores[y].get(u, {}) for y in years)], 6)
    for kind, form in [('merged', 'xlsx'), ('once', 'xls'), ('own row', 'xlsx'), ('own row numbered', 'ods')]:
        page = Page('Ho so tinh')
        page.put(1, 1, 'PCI: điểm các chỉ số thành phần theo tỉnh (thang điểm 1-10)')
        own = kind.startswith('own')
        lead = 1 if own else 2
        page.row(3, (['Tỉnh / Chỉ số thành phần'] if own else ['Tỉnh', 'Chỉ số thành phần']) + list(years))
        row = 4
        for n, u in enumerate(units):
            if own: page.put(row, 1, f'{n + 1}. {short(u)}' if 'numbered' in kind else short(u)); row += 1
            else:
                page.put(row, 1, short(u))
                if kind == 'merged': page.merge(row, 1, row + len(tops(2014)), 1)
            for c in [*tops(2014), None]:
                code = 'TOTAL' if c is None else c['component']
                page.put(row, lead, 'Điểm PCI' if c is None else VI[place_in(c)])
                for k, y in enumerate(years):
                    page.put(row, lead + 1 + k, scores[y][u][code][0]); page.expect(u, y, 'PCI', code, scores[y][u][code][0])
                row += 1
            if kind == 'once': row += 1
        yield Book(f'PCI theo tinh {kind}', 'a block for each province', [page], form=form, names=kind)


@book
def raw_with_summary(rng):
    """Summary, and a sheet for each component: its score, raw indicators, and the same on a scale of ten."""
    for year, kind, form in [(2010, 'scaled', 'xls'), (2014, 'scaled', 'xlsx'), (2017, 'no summary', 'xlsx')]:
        own = published('PCI', year, rng)
        pages = []
        summary = Page('PCI Summary')
        summary.row(1, ['PCI ID', 'Province'] + [EN[place_in(c)] for c in tops(year)] + ['Weighted PCI', 'Rank'])
        ranks = places({u: own[u]['TOTAL'] for u in own})
        for r, u in enumerate(own):
            summary.row(2 + r, [r + 1, english(u)] + [own[u][c['component']] for c in tops(year)] + [own[u]['TOTAL'], ranks[u]])
        if kind != 'no summary':
            pages.append(summary)
            for u in own: summary.expect(u, year, 'PCI', 'TOTAL', own[u]['TOTAL'], rank=ranks[u])
        for c in tops(year):
            n = place_in(c)
            page = Page(f'{n + 1}. {EN[n]}'[:31])
            page.row(1, ['Province', f'Sub-index {n + 1}: {EN[n]}', 'Length of business registration in days (median)', '% of firms needing additional licenses', 'Days (scaled 1-10)', 'Licenses (scaled 1-10)'])
            for r, u in enumerate(own):
                page.row(2 + r, [english(u), own[u][c['component']], rng.randrange(5, 30), round(rng.random(), 4), round(rng.uniform(1, 10), 3), round(rng.uniform(1, 10), 3)])
                (page if kind == 'no summary' else summary).expect(u, year, 'PCI', c['component'], own[u][c['component']])
            pages.append(page)
        yield Book(f'PCI{year} data {kind}', 'raw indicators beside', pages, form=form, names=kind)


@book
def panel(rng):
    """A panel as statistics programs export it: short variable names, a row for each province and year."""
    years = (2013, 2014, 2015, 2016)
    for kind, form in [('stata', 'csv'), ('words', 'xlsx')]:
        page = Page('pci_panel')
        page.row(1, ['id', 'province', 'year'] + (STATA if kind == 'stata' else [f'PCI {w}' for w in ('entry costs', 'land access', 'transparency', 'time costs', 'informal charges', 'policy bias', 'proactivity', 'business support', 'labor training', 'legal institutions')]) + ['pci_weighted' if kind == 'stata' else 'PCI (weighted)', 'rank'])
        row = 2
        for y in years:
            own = published('PCI', y, random.Random(SEED), 12)
            ranks = places({u: own[u]['TOTAL'] for u in own})
            for r, u in enumerate(own):
                page.row(row, [r + 1, bare(short(u)), y] + [own[u][c['component']] for c in tops(y)] + [own[u]['TOTAL'], ranks[u]]); row += 1
                for c in tops(y): page.expect(u, y, 'PCI', c['component'], own[u][c['component']])
                page.expect(u, y, 'PCI', 'TOTAL', own[u]['TOTAL'], rank=ranks[u])
        yield Book(f'pci_panel_{kind}', 'a panel', [page], form=form, names=kind)


@book
def transposed(rng):
    """Components down, provinces across, the total and the rank in the last rows."""
    for year, kind, form in [(2018, 'rows', 'xlsx'), (2022, 'turned names', 'xlsx'), (2012, 'rows', 'csv')]:
        own = published('PCI', year, rng, 20)
        ranks = places({u: own[u]['TOTAL'] for u in own})
        page = Page('Ma tran')
        page.put(1, 1, f'PCI {year}')
        page.row(2, ['Chỉ số thành phần'] + [short(u).upper() if kind == 'turned names' else short(u) for u in own])
        for n, c in enumerate(tops(year)):
            page.row(3 + n, [f"{n + 1}. {c['name_vi']}"] + [own[u][c['component']] for u in own])
            for u in own: page.expect(u, year, 'PCI', c['component'], own[u][c['component']])
        last = 3 + len(tops(year))
        page.row(last, ['Điểm PCI'] + [own[u]['TOTAL'] for u in own])
        page.row(last + 1, ['Xếp hạng'] + [ranks[u] for u in own])
        for u in own: page.expect(u, year, 'PCI', 'TOTAL', own[u]['TOTAL'])
        yield Book(f'PCI {year} ngang', 'transposed', [page], form=form, names=kind)


@book
def two_years(rng):
    """This year beside the last with what changed, arrows and all; best and worst only."""
    before, after = scores_of('PCI', 2018), scores_of('PCI', 2019)
    units = rng.sample([u for u in OLD if 'TOTAL' in before.get(u, {}) and 'TOTAL' in after.get(u, {})], 14)
    for kind, form in [('columns', 'xlsx'), ('arrows', 'xlsx'), ('arrows', 'csv')]:
        page = Page('So sanh')
        page.put(1, 1, 'So sánh kết quả PCI 2019 với năm 2018')
        page.row(3, ['TT', 'Tỉnh', 'PCI 2018', 'Hạng 2018', 'PCI 2019', 'Hạng 2019', 'Tăng/giảm điểm', 'Tăng/giảm hạng'])
        for r, u in enumerate(sorted(units, key=lambda u: -after[u]['TOTAL'][0])):
            (old, old_rank), (new, rank) = before[u]['TOTAL'], after[u]['TOTAL']
            change, moved = new - old, (old_rank or 0) - (rank or 0)
            mark = lambda v, text: ('▲' if v > 0 else '▼' if v < 0 else '') + text
            shown = [round(change, 2), moved] if kind == 'columns' else [mark(change, comma(abs(change))), mark(moved, str(abs(moved)))]
            page.row(4 + r, [r + 1, short(u), old, old_rank, new, rank] + shown)
            page.expect(u, 2018, 'PCI', 'TOTAL', old, rank=old_rank); page.expect(u, 2019, 'PCI', 'TOTAL', new, rank=rank)
        yield Book(f'PCI 2018 2019 {kind}', 'this year beside the last', [page], form=form, names=kind)
