#!/usr/bin/env python3
"""Fills a template of scores with another program than ours, as somebody does who keeps scores in Python: openpyxl.

    python3 scripts/workbooks/fill_template.py TEMPLATE.xlsx FILLED.xlsx

Needs: apt-get install --no-install-recommends python3-openpyxl
"""
import sys
import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
HEAD = 4
for row in range(HEAD + 1, sheet.max_row + 1):
    for column in range(4, sheet.max_column + 1):
        if ':' in str(sheet.cell(HEAD, column).value or '') and (row + column) % 10:
            sheet.cell(row, column).value = round(4 + ((row * 7 + column) % 50) / 10, 2)
book.save(sys.argv[2])
