#!/usr/bin/env python3
"""Writes sheets of scores of indices that no register holds, from whose own headings and rows a scheme can be made.

    python3 scripts/workbooks/new_schemes.py [FOLDER]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import subprocess, sys, tempfile
from pathlib import Path

import openpyxl

OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / 'tests/fixtures/spreadsheet/new-schemes'
OUT.mkdir(parents=True, exist_ok=True)
DDCI = ['Tính minh bạch và tiếp cận thông tin', 'Tính năng động', 'Chi phí thời gian', 'Chi phí không chính thức', 'Cạnh tranh bình đẳng', 'Hỗ trợ doanh nghiệp', 'Thiết chế pháp lý', 'Vai trò người đứng đầu']
UNITS = ['Huyện Bình Sơn', 'Huyện Trà Bồng', 'Huyện Sơn Hà', 'Thị xã Đức Phổ', 'Thành phố Quảng Ngãi']


def ddci():
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'DDCI'
    sheet.append(['KẾT QUẢ CHỈ SỐ DDCI CẤP HUYỆN CỦA TỈNH QUẢNG NGÃI NĂM 2023']); sheet.append([])
    sheet.append(['TT', 'Địa phương', *[f'{n}. {name} (tối đa 10)' for n, name in enumerate(DDCI, 1)], 'Tổng điểm', 'Xếp hạng'])
    rows = [[round(5 + ((r * 7 + c * 3) % 40) / 10, 2) for c in range(8)] for r in range(5)]
    ranks = sorted(range(5), key=lambda r: -sum(rows[r]))
    for r, unit in enumerate(UNITS): sheet.append([r + 1, unit, *rows[r], round(sum(rows[r]), 2), ranks.index(r) + 1])
    book.save(OUT / 'ddci huyen.xlsx')


def fields():
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'QTDP'
    sheet.append(['BẢNG ĐIỂM CHỈ SỐ QUẢN TRỊ ĐỊA PHƯƠNG NĂM 2022 CỦA TỈNH QUẢNG NGÃI'])
    sheet.append(['TT', 'Đơn vị', 'Công tác chỉ đạo', None, None, 'Dịch vụ công', None, None, 'Tổng điểm'])
    sheet.append([None, None, 'Kế hoạch', 'Kiểm tra', 'Cộng', 'Trực tuyến', 'Đúng hạn', 'Cộng', None])
    for box in ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:I3']: sheet.merge_cells(box)
    sheet.append([None, 'Điểm tối đa', 10, 20, 30, 40, 30, 70, 100])
    for r, unit in enumerate(UNITS):
        a, b, c, d = 8 + r / 4, 15 - r, 30 + r, 22.5
        sheet.append([r + 1, unit, a, b, a + b, c, d, c + d, a + b + c + d])
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / 'quan tri.xlsx'; book.save(plain)
        subprocess.run(['soffice', '--headless', '--convert-to', 'xls:MS Excel 97', '--outdir', str(OUT), str(plain)], check=True, capture_output=True)


def form():
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'Phu luc'
    sheet.append(['BỘ CHỈ SỐ ĐÁNH GIÁ CHUYỂN ĐỔI XANH CẤP TỈNH NĂM 2024']); sheet.append(['Đơn vị: Tỉnh Lai Châu']); sheet.append([])
    sheet.append(['STT', 'Lĩnh vực, tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'])
    for row in [['I', 'QUY HOẠCH XANH', 40, 35, 33.5], ['1', 'Ban hành quy hoạch', 15, 15, 14], ['1.1', 'Đúng thời hạn', 5, 5, 5], ['1.2', 'Đủ nội dung', 10, 10, 9], ['2', 'Thực hiện quy hoạch', 25, 20, 19.5], ['II', 'NĂNG LƯỢNG SẠCH', 60, 44, 40], ['1', 'Tỷ lệ điện tái tạo', 35, 30, 26], ['2', 'Tiết kiệm điện', 25, 14, 14], [None, 'TỔNG CỘNG', 100, 79, 73.5]]: sheet.append(row)
    book.save(OUT / 'xanh.xlsx')


ddci(); fields(); form()
