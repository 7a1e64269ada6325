#!/usr/bin/env python3
"""Writes sheets as PCI, PAPI, PAR INDEX, SIPAS and provinces publish them in other years, and what must be recognised.

PCI and PAPI hold published figures of data/scores; what no source has is invented, seeded. One maker for each kind of
sheet, in fresh-workbooks/.

    python3 scripts/make-fresh-workbooks.py [FOLDER] [SEED]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import json, random, re, subprocess, sys, tempfile, zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / 'fresh-workbooks'))
import cells, local, ministry, papi, pci, later  # noqa: F401
from common import MAKERS, OUT, SEED, base

ENDINGS = {'lo-xlsx': 'xlsx', 'xls': 'xls', 'ods': 'ods'}


def write(pages, path):
    base.write_workbook(pages, path)
    made = base.openpyxl.load_workbook(path)
    for page in pages: page.after(made[page.name])
    made.save(path)


def in_two_fonts(path):
    """Every text in two runs, the second one bold."""
    with zipfile.ZipFile(path) as file: parts = {name: file.read(name) for name in file.namelist()}
    name = 'xl/worksheets/sheet1.xml'
    run = r'<r><t xml:space="preserve">\1</t></r><r><rPr><b/></rPr><t xml:space="preserve">\2</t></r>'
    parts[name] = re.sub(r'<t[^>]*>((?:[^<&]|&[^;]+;){2})([^<]+)</t>', run, parts[name].decode()).encode()
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items(): file.writestr(name, content)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir(): old.unlink()
    variants, conversions = [], {}
    for number, one in enumerate(one for make in MAKERS for one in make(random.Random(f'{SEED} {make.__name__}'))):
        stem = f'{one.file} {number:03d}'.replace(' ', '_')
        file = f'{stem}.{ENDINGS.get(one.form, one.form)}'
        if one.text is not None: (OUT / file).write_bytes(one.text)
        elif one.form == 'csv':
            base.write_csv(one.pages[0], OUT / file, ['utf-8', 'utf-8-sig', 'utf-16'][number % 3], random.Random(f'{SEED} {number}'))
            one.pages[0].name = 'CSV'
        else:
            write(one.pages, OUT / f'{stem}.xlsx')
            if one.rich: in_two_fonts(OUT / f'{stem}.xlsx')
            if one.form != 'xlsx': conversions.setdefault(ENDINGS[one.form], []).append(OUT / f'{stem}.xlsx')
        variants.append({'file': file, 'seed': number, 'shape': one.shape, 'names': one.kind, 'headings': '', 'figures': '', 'form': one.form, **one.about,
                         'expected': base.folded([e for p in one.pages for e in p.expected]), 'refused': [[p.name, *r] for p in one.pages for r in p.refused]})
    for ending, paths in conversions.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['soffice', '--headless', '--convert-to', ending, '--outdir', folder, *map(str, paths)], check=True, capture_output=True)
            for path in paths:
                path.unlink()
                (OUT / f'{path.stem}.{ending}').write_bytes((Path(folder) / f'{path.stem}.{ending}').read_bytes())
    lines = ',\n'.join(json.dumps(v, ensure_ascii=False, separators=(',', ':')) for v in variants)
    (OUT / 'variants.json').write_text(f'[\n{lines}\n]\n', encoding='utf-8')
    print(len(variants), 'files,', sum(f.stat().st_size for f in OUT.iterdir()) // 1024, 'KiB')


main()
