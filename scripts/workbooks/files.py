"""Pages to files, what other programs make of them, and the list of what must be recognised."""
import json, re, shutil, subprocess, tempfile, zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

from encodings_of_offices import cp1258, legacy


ENCODINGS = {
    'utf-8': str.encode, 'utf-8-sig': lambda text: text.encode('utf-8-sig'), 'utf-16': lambda text: text.encode('utf-16'),
    'utf-16-be': lambda text: b'\xfe\xff' + text.encode('utf-16-be'), 'utf-16-le-bare': lambda text: text.encode('utf-16-le'), 'cp1258': cp1258,
    'TCVN3': lambda text: legacy(text, 'TCVN3').encode('cp1252', 'replace'), 'VNI': lambda text: legacy(text, 'VNI').encode('cp1252', 'replace'),
}


def write_text(page, path, encoding, delimiter, shown):
    """The page as delimited text; shown tells how a value under a number format stands there."""
    lines = []
    for row in range(1, page.height + 1):
        cells = [shown(*page.cells.get((row, column), ('', None))) for column in range(1, page.width + 1)]
        lines.append(delimiter.join('"' + c.replace('"', '""') + '"' if any(s in c for s in (delimiter, '"', '\n')) else c for c in cells))
    path.write_bytes(ENCODINGS[encoding]('\r\n'.join(lines) + '\r\n'))


def write_csv(page, path, encoding, rng):
    comma = rng.random() < 0.4
    delimiter = ';' if comma else rng.choice([',', ';', '\t'])
    write_text(page, path, encoding, delimiter, lambda value, _: repr(value).replace('.', ',') if isinstance(value, float) and comma else str(value))


def write_workbook(pages, path, touched=False):
    """A workbook by openpyxl; touched: saved a second time with hidden rows and columns and what its pages do after."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for page in pages: add_sheet(made, page)
    made.save(path)
    if not touched: return
    made = openpyxl.load_workbook(path)
    for page in pages:
        for row in page.hidden_rows: made[page.name].row_dimensions[row].hidden = True
        for column in page.hidden_columns: made[page.name].column_dimensions[get_column_letter(column)].hidden = True
        page.after(made[page.name])
    made.save(path)


def add_sheet(made, page):
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
    return sheet


def in_two_fonts(path):
    """Every text in two runs, the second one bold."""
    with zipfile.ZipFile(path) as file: parts = {name: file.read(name) for name in file.namelist()}
    name = 'xl/worksheets/sheet1.xml'
    run = r'<r><t xml:space="preserve">\1</t></r><r><rPr><b/></rPr><t xml:space="preserve">\2</t></r>'
    parts[name] = re.sub(r'<t[^>]*>((?:[^<&]|&[^;]+;){2})([^<]+)</t>', run, parts[name].decode()).encode()
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items(): file.writestr(name, content)


def in_font(page, font):
    """The page with its texts as an old font keeps them; formulas stay."""
    page.cells = {at: (legacy(v, font) if isinstance(v, str) and not v.startswith('=') else v, f) for at, (v, f) in page.cells.items()}
    return page


def folded(expected):
    result = {}
    for unit, year, index, component, stage, points, *rank in expected:
        result.setdefault(f'{year}/{index}/{stage}', {}).setdefault(component, {})[unit] = [points, rank[0]] if rank else points
    return result


def refused(pages): return [[p.name, *r] for p in pages for r in p.refused]


def convert(paths, ending, named=None):
    """What LibreOffice makes of workbooks, in their place."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', '--headless', '--convert-to', ending, '--outdir', folder, *map(str, paths)], check=True, capture_output=True)
        for path in paths:
            path.unlink()
            shutil.move(Path(folder) / f'{path.stem}.{ending}', path.with_suffix(f'.{named or ending}'))


def emptied(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir(): old.unlink()


def write_list(folder, variants):
    lines = ',\n'.join(json.dumps(v, ensure_ascii=False, separators=(',', ':')) for v in variants)
    (folder / 'variants.json').write_text(f'[\n{lines}\n]\n', encoding='utf-8')
    print(len(variants), 'files,', sum(f.stat().st_size for f in folder.iterdir()) // 1024, 'KiB')
