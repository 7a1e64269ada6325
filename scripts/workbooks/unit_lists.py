#!/usr/bin/env python3
"""Writes lists of units as the General Statistics Office gives them: three levels in a row before July 2025, two after.

Provinces and codes are those of data/units.csv; districts and communes are made up, as many as there were, with the
names that many of them share. Codes are text with leading zeros, in one file numbers that have lost them.

    python3 scripts/workbooks/unit_lists.py [FOLDER]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import csv, random, subprocess, sys, tempfile
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / 'tests/fixtures/spreadsheet/unit-lists'
with open(ROOT / 'data/units.csv', encoding='utf-8') as file: PROVINCES = [u for u in csv.DictReader(file) if u['level'] == 'province' and u['code']]
OLD = [u for u in PROVINCES if not u['valid_from'] and u['valid_to'] != '2008-07-31']
NEW = [u for u in PROVINCES if not u['valid_to']]
FIRST = ['Tân', 'An', 'Bình', 'Phú', 'Vĩnh', 'Hòa', 'Long', 'Đông', 'Tây', 'Thanh', 'Quang', 'Minh', 'Yên', 'Hưng', 'Nam', 'Sơn', 'Thạnh', 'Xuân', 'Kim', 'Đại']
SECOND = ['Lập', 'Hòa', 'Thành', 'Phú', 'Thịnh', 'Sơn', 'Trung', 'Tiến', 'Lợi', 'Mỹ', 'Bình', 'Khánh', 'Phong', 'Thuận', 'Giang', 'Lộc', 'Hải', 'Lâm', 'Điền', 'Thủy']
NAMES = [f'{a} {b}' for a in FIRST for b in SECOND if a != b]
LONG = ['Tỉnh / Thành Phố', 'Mã TP', 'Quận Huyện', 'Mã QH', 'Phường Xã', 'Mã PX', 'Cấp', 'Tên Tiếng Anh']


def titled(u): return ('Thành phố ' if u['type'] == 'city' else 'Tỉnh ') + u['name_vi'].replace('TP. ', '').replace('Thành phố ', '')


def old_rows(provinces, districts, communes):
    rng = random.Random(4)
    per = [districts // len(provinces) + (i < districts % len(provinces)) for i in range(len(provinces))]
    rows, code, district = [], 1, 1
    for u, count in zip(provinces, per):
        names = rng.sample(NAMES, count)
        # A city and the district around it share their name.
        kinds = ['Thành phố'] + [rng.choice(['Huyện', 'Huyện', 'Thị xã', 'Quận']) for _ in names[1:]]
        if count > 1: names[1], kinds[1] = names[0], 'Huyện'
        for name, kind in zip(names, kinds):
            left = districts - district + 1
            own = (communes - len(rows)) // left
            for commune in rng.sample(NAMES, own):
                sort = rng.choice(['Xã', 'Xã', 'Xã', 'Phường', 'Thị trấn'])
                rows.append([titled(u), u['code'].zfill(2), f'{kind} {name}', f'{district:03d}', f'{sort} {commune}', f'{code:05d}', sort, None])
                code += 1
            district += 1
    return rows


def new_rows(provinces, communes):
    rng = random.Random(5)
    rows, code = [], 4
    for at, u in enumerate(provinces):
        own = (communes - len(rows)) // (len(provinces) - at)
        for name in rng.sample(NAMES, own):
            rows.append([titled(u), u['code'].zfill(2), f"{rng.choice(['Xã', 'Xã', 'Phường'])} {name}", f'{code:05d}'])
            code += 3
    return rows


def write(name, title, heading, rows, form='xlsx', numbers=False, merged=False):
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'Sheet1'
    if title: sheet.append([title]); sheet.append([])
    sheet.append(heading)
    above = None
    for row in rows:
        shown = [int(v) if numbers and v and v.isdigit() else v for v in row]
        if merged and above == row[0]: shown[0] = shown[1] = None
        above = row[0]
        sheet.append(shown)
    if form == 'xlsx': book.save(OUT / name); return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / (Path(name).stem + '.xlsx'); book.save(plain)
        target = {'xls': 'xls:MS Excel 97', 'csv': 'csv:Text - txt - csv (StarCalc):44,34,76'}[form]
        subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', str(OUT), str(plain)], check=True, capture_output=True)


OUT.mkdir(parents=True, exist_ok=True)
whole = old_rows(OLD, 705, 10598)
write('Danh sach cap xa.xlsx', None, LONG, whole)
islands = [['Thành phố Hải Phòng', '31', 'Huyện Bạch Long Vĩ', '318', None, None, None, None], ['Tỉnh Quảng Ngãi', '51', 'Huyện Lý Sơn', '536', None, None, None, None]]
write('DVHC 31_12_2024.xls', 'DANH MỤC ĐƠN VỊ HÀNH CHÍNH ĐẾN NGÀY 31/12/2024', LONG, whole[:120] + islands, form='xls', numbers=True)
write('danh muc 2 cap.xlsx', None, ['Tỉnh', 'Mã', 'Xã/Phường', 'Mã'], new_rows(NEW, 3321))
write('xa phuong moi.csv', 'DANH MỤC XÃ, PHƯỜNG TỪ 01/07/2025', ['Mã tỉnh', 'Tên tỉnh', 'Mã xã', 'Tên xã', 'Dân số (người)'], [[r[1], r[0], r[3], r[2], 12345] for r in new_rows(NEW[:3], 60)], form='csv')
write('gop o.xlsx', None, ['Tỉnh', 'Mã', 'Xã/Phường', 'Mã'], new_rows(NEW[:3], 30), merged=True)
