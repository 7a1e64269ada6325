"""Variants: random choices from one seed each, with faults in single cells and other sheets beside."""
import datetime, random

import openpyxl
from openpyxl.utils import get_column_letter

from files import add_sheet, convert, folded, in_font, refused, write_text
from variants.job import *
from variants.stages import *
from variants.tables import *

SHAPES = [units_down] * 5 + [components_down] * 2 + [long_table] * 2 + [league] * 2 + [years_across, sheet_a_year, sheet_a_component, self_assessment, stages_across, pairs_by_component, pairs_by_component, years_of_components, stages_by_component, side_by_side, stacked, departments]


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
            page.cells[at] = (datetime.date(2024, rng.randrange(1, 13), rng.randrange(2, 28)), 'd-mmm')
        elif fault == 'too-big': page.cells[at] = (9999.5, None)
        elif fault == 'negative': page.cells[at] = (-3.5, None)
        elif fault == 'words': page.cells[at] = (rng.choice(['tám phẩy năm', 'chờ duyệt', '8..5']), None)
        else: page.cells[at] = ('=1+1', None)
        page.refused.append([f'{get_column_letter(at[1])}{at[0]}', code])
        page.expected.remove(page.key_cells[at])


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


def write_variant(pages, path, rng):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for page in pages:
        sheet = add_sheet(made, page)
        if rng.random() < 0.1: sheet.cell(1, 1024).number_format = '0.00'
    if rng.random() < 0.1: made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made.save(path)


def write_delimited(page, path, job):
    """The page as text under some encoding, delimiter and decimal mark; gives the encoding."""
    rng, style = job.rng, job.pen.style
    encoding = rng.choice(['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-16-le-bare', 'cp1258', 'TCVN3', 'VNI'])
    if job.names == 'nfd' and encoding in ('TCVN3', 'VNI', 'cp1258'): encoding = 'utf-8'
    decimal = ',' if style in ('comma', 'padded', 'percent-text', 'some-text', 'starred') else rng.choice('.,')
    delimiter = rng.choice([';', '\t']) if decimal == ',' else rng.choice([';', ',', '\t'])

    def shown(value, fmt):
        if not isinstance(value, float): return str(value)
        return (f'{value * 100:.10g}%' if fmt == '0.00%' else f'{value:.10g}').replace('.', decimal)

    write_text(page, path, encoding, delimiter, shown)
    return encoding


def chosen_form(job, pages):
    form = job.rng.choice(['xlsx'] * 4 + ['xls', 'ods', 'lo-xlsx', 'html', 'csv', 'csv', 'csv', 'legacy-xls'])
    if any(p.refused for p in pages): form = job.rng.choice(['xlsx', 'xlsx'])
    if len(pages) > 1 and form in ('csv', 'html'): form = 'xlsx'
    return 'xls' if form == 'html' and job.pen.style in ('formatted', 'percent-format') else form


def make_variants(folder, first, count):
    variants, conversions = [], {}
    for seed in range(first, first + count):
        job = Job(seed)
        rng = job.rng
        shape = rng.choice(SHAPES)
        pages = track_keys(shape, job)
        faults = rng.random() < 0.6 and job.pen.style in ('typed', 'formatted')
        if faults: spoil(job, pages)
        form = chosen_form(job, pages)
        about = {'shape': shape.__name__, 'names': job.names, 'headings': job.headings, 'figures': job.pen.style, 'form': form, 'faults': bool(faults)}
        expected = [e for p in pages for e in p.expected]
        says_itself = form in ('csv', 'html') and 'sheet' in (job.index_in, job.year_in)
        stem = f'v{seed:05d}_{job.scheme.index}_{job.scheme.year}' if says_itself else job.file_words()
        path = folder / f"{stem}.{'csv' if form == 'csv' else 'xlsx'}"
        if form == 'csv': about['encoding'] = write_delimited(pages[0], path, job)
        else:
            if form == 'legacy-xls':
                about['font'] = rng.choice(['TCVN3', 'VNI'])
                pages = [in_font(page, about['font']) for page in pages]
            else: pages = extra_pages(job, pages)
            write_variant(pages, path, rng)
            if form != 'xlsx': conversions.setdefault(form, []).append(path)
        named = {'lo-xlsx': 'xlsx', 'legacy-xls': 'xls', 'html': 'xls'}.get(form, form)
        variants.append({'file': f'{stem}.{named}', 'seed': seed, **about, 'expected': folded(expected), 'refused': [] if form == 'csv' else refused(pages)})
    # an HTML table under the name .xls, as old portals export it
    for form, paths in conversions.items():
        convert(paths, {'lo-xlsx': 'xlsx', 'legacy-xls': 'xls'}.get(form, form), 'xls' if form == 'html' else None)
    return variants
