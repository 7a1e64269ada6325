#!/usr/bin/env python3
"""Writes the score sheets of tests/fixtures/spreadsheet with openpyxl and LibreOffice, and what must be recognised in each.

    python3 scripts/workbooks/make.py SET [FOLDER] [SEED] [COUNT]

SET is lookalikes (as published, with published figures), odd (as offices lay them out by hand), blind, unseen and fresh
(made without looking at what the engine reads, each of kinds that the sets before it do not hold), or variants (random
choices from one seed each, COUNT of them). What no source has is invented, seeded; units that the register does not hold
are given beside the expected cells (`more`), for the tests to add.

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import importlib, random, sys
from pathlib import Path

from figures import ROOT
from files import *
from pages import BOOKS

ROOMS = {
    'lookalikes': ['lookalikes.pci', 'lookalikes.papi', 'lookalikes.par', 'lookalikes.tables'],
    'odd': ['odd.several_indices', 'odd.going_on', 'odd.local', 'odd.data_sets', 'odd.exports', 'odd.lying_otherwise'],
    'blind': ['blind'],
    'unseen': ['unseen.published', 'unseen.local', 'unseen.pastes', 'unseen.lying_otherwise'],
    'fresh': ['fresh.cells', 'fresh.local', 'fresh.ministry', 'fresh.papi', 'fresh.pci', 'fresh.later'],
}
ENDINGS = {'lo-xlsx': 'xlsx', 'legacy-xls': 'xls'}


def by_hand(number, one, folder):
    """A file of the sets that name their encoding; its name ends with its number."""
    rng, encoding = random.Random(f'{SEED} {number}'), one.about.pop('encoding', None)
    path = folder / f"{one.file} ({number:03d}).{'csv' if one.form == 'csv' else 'xlsx'}"
    if one.form == 'legacy-xls': one.pages = [in_font(page, 'TCVN3') for page in one.pages]
    if one.form == 'csv': write_csv(one.pages[0], path, encoding or 'utf-8', rng)
    else: write_workbook(one.pages, path)
    return path, {'names': 'plain', 'headings': '', 'figures': 'typed', **one.about, 'form': one.form, **({'encoding': encoding} if encoding else {})}


def in_turn(number, one, folder):
    """A file of the sets whose texts come in three encodings in turn; what spreadsheet programs add is added."""
    stem = (one.file if one.shape == 'the year elsewhere' else f'{one.file} {number:03d}').replace(' ', '_')
    path = folder / f"{stem}.{one.form if one.text is not None or one.form == 'csv' else 'xlsx'}"
    if one.text is not None: path.write_bytes(one.text)
    elif one.form == 'csv':
        write_csv(one.pages[0], path, ['utf-8', 'utf-8-sig', 'utf-16'][number % 3], random.Random(f'{SEED} {number}'))
        one.pages[0].name = 'CSV'
    else: write_workbook(one.pages, path, touched=True)
    if one.rich: in_two_fonts(path)
    return path, {'names': '', 'headings': '', 'figures': '', **one.about, 'form': one.form}


def make(name, folder):
    for room in ROOMS[name]: importlib.import_module(room)
    write = in_turn if name in ('unseen', 'fresh') else by_hand
    variants, conversions = [], {}
    for number, one in enumerate(one for maker in BOOKS for one in maker(random.Random(f'{SEED} {maker.__name__}'))):
        path, about = write(number, one, folder)
        ending = ENDINGS.get(one.form, one.form)
        is_converted = path.suffix == '.xlsx' and one.form != 'xlsx'
        if is_converted: conversions.setdefault(one.form, []).append(path)
        named = 'xls' if one.form == 'html' and is_converted else ending
        variants.append({'file': f'{path.stem}.{named}', 'seed': number, 'shape': one.shape, **about,
                         'expected': folded([e for p in one.pages for e in p.expected]), 'refused': refused(one.pages), 'notes': [n for p in one.pages for n in p.notes]})
    for form, paths in conversions.items(): convert(paths, ENDINGS.get(form, form), 'xls' if form == 'html' else None)
    return variants


NAME = sys.argv[1]
FOLDER = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / 'tests/fixtures/spreadsheet' / NAME
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
emptied(FOLDER)
if NAME == 'variants':
    from variants.make import make_variants
    write_list(FOLDER, make_variants(FOLDER, SEED, int(sys.argv[4]) if len(sys.argv) > 4 else 220))
else:
    write_list(FOLDER, make(NAME, FOLDER))
