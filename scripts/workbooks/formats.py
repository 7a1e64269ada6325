#!/usr/bin/env python3
"""Writes one small workbook in every format, as openpyxl and LibreOffice write it: what a reader must not lose.

    python3 scripts/workbooks/formats.py
"""
import datetime, subprocess, shutil, tempfile, unicodedata
from pathlib import Path

import openpyxl

from figures import ROOT
from files import emptied

folder = ROOT / 'tests/fixtures/spreadsheet/formats'
emptied(folder)
book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'Bảng điểm'
rows = [['Tỉnh', 'Điểm', 'Tỷ lệ', 'Ngày', 'Công thức'], [unicodedata.normalize('NFD', 'Hà Nội'), 8.59, 0.8542, datetime.date(2024, 10, 9), '=C3+1'],
        ['Bà Rịa\u00a0- Vũng Tàu', '8,59', 1, datetime.datetime(2024, 3, 5, 7, 30), '=1/0']]
for r, row in enumerate(rows):
    for c, value in enumerate(row): sheet.cell(2 + r, 2 + c, value)
sheet['D3'].number_format = '0.00%'
sheet['E3'].number_format = 'd-mmm'
sheet['B6'] = 'gộp ba ô'
sheet.merge_cells('B6:D6')
hidden = book.create_sheet('Ẩn')
hidden['A1'] = 1
hidden.sheet_state = 'hidden'
first = folder / 'openpyxl.xlsx'
book.save(first)
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
book.save(folder / 'openpyxl-1904.xlsx')
with tempfile.TemporaryDirectory() as temporary:
    for target, name in [('xlsx', 'libreoffice.xlsx'), ('xls', 'libreoffice.xls'), ('ods', 'libreoffice.ods'), ('html', 'html-named.xls')]:
        subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', temporary, str(first)], check=True, capture_output=True)
        shutil.move(Path(temporary) / f"openpyxl.{target.split(':')[0]}", folder / name)

