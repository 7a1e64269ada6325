#!/usr/bin/env python3
"""Writes tests/fixtures/plan-tasks: the task tables of the five plans as offices type them.

The rows are those of data/plans/tasks.csv; the files are written by openpyxl, python-docx and LibreOffice, so that
what is read was not written by us. Run from the project folder: python3 scripts/workbooks/task_tables.py
Needs python3-openpyxl, python3-docx, libreoffice-calc, libreoffice-writer (Debian).
"""

import csv
import re
import subprocess
from html import escape
from itertools import groupby
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FOLDER = Path("tests/fixtures/plan-tasks")
TITLES = {
    "P000": "KẾ HOẠCH TUYÊN TRUYỀN CCHC THỊ XÃ HƯƠNG TRÀ NĂM 2024",
    "P001": "KẾ HOẠCH TUYÊN TRUYỀN CCHC SỞ VHTTDL QUẢNG NGÃI NĂM 2020",
    "P002": "PHỤ LỤC NHIỆM VỤ TUYÊN TRUYỀN CCHC SỞ GTVT QUẢNG TRỊ NĂM 2024",
    "P003": "KẾ HOẠCH TUYÊN TRUYỀN CCHC XÃ THANH ĐA NĂM 2025",
    "P004": "KẾ HOẠCH TRUYỀN THÔNG HUYỆN TRÀ BỒNG GIAI ĐOẠN 2022-2025",
}
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


def tasks(plan):
    with open("data/plans/tasks.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["plan_id"] == plan]
    for row in rows:
        row["time"] = max(row["cadence_raw"], row["due_raw"].replace("yêu |", "yêu cầu) |").replace(" |", ";"), key=len)
    return rows


def listed(plan):
    return [row for row in tasks(plan) if row["task_kind"] in ("task", "reporting") and row["task_code"].startswith("2.")]


def sheet_of(plan, rows, code_of):
    """TT | Nhiệm vụ | Cơ quan thực hiện: chủ trì, phối hợp | Thời gian | Sản phẩm | Kinh phí, groups in merged rows."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Phụ lục"
    sheet["A1"] = "ỦY BAN NHÂN DÂN"
    sheet["E1"] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet["A3"] = TITLES[plan]
    sheet.merge_cells("A3:G3")
    head = ["TT", "Nội dung nhiệm vụ", "Cơ quan thực hiện", None, "Thời gian hoàn thành", "Sản phẩm", "Kinh phí"]
    for column, text in enumerate(head, 1):
        sheet.cell(5, column, text).font = Font(bold=True)
    sheet["C6"], sheet["D6"] = "Chủ trì", "Phối hợp"
    sheet.merge_cells("C5:D5")
    for column in "ABEFG":
        sheet.merge_cells(f"{column}5:{column}6")
    for column in range(1, 8):
        sheet.cell(7, column, f"({column})")
    at = 8
    for number, (group, members) in enumerate(groupby(rows, key=lambda row: row["content_group"])):
        sheet.cell(at, 1, ROMAN[number])
        sheet.cell(at, 2, group)
        sheet.merge_cells(start_row=at, start_column=2, end_row=at, end_column=7)
        at += 1
        for row in members:
            values = [
                code_of(row),
                row["task_name_vi"],
                row["lead_unit"],
                row["coordinating_units"],
                row["time"],
                row["expected_outputs"],
                row["budget"].replace("plan_level", ""),
            ]
            for column, value in enumerate(values, 1):
                cell = sheet.cell(at, column, value if value != "" else None)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            at += 1
    sheet.cell(at + 1, 5, "TM. ỦY BAN NHÂN DÂN")
    return book


def number_of(row):
    """What a spreadsheet makes of a typed code: 2.10 is the number 2.1."""
    return float(row["task_code"])


def convert(path, target, *options):
    subprocess.run(
        ["soffice", "--headless", *options, "--convert-to", target, "--outdir", str(FOLDER), str(path)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def word_table(rows):
    """The appendix as in Word: group and task cells merged downwards over their rows."""
    document = Document()
    document.add_paragraph("Phụ lục")
    heads = [
        "1. Nội dung",
        "2. Nhiệm vụ/Hoạt động cụ thể",
        "3. Kết quả/Sản phẩm minh chứng",
        "4. Cơ quan chủ trì",
        "5. Cơ quan phối hợp",
        "6. Thời gian thực hiện",
        "7. Kinh phí",
    ]
    table = document.add_table(rows=1 + len(rows), cols=len(heads))
    for column, text in enumerate(heads):
        table.cell(0, column).text = text
    for at, row in enumerate(rows, 1):
        group = row["content_group"].replace(" ", ". ", 1)
        is_first_of_group = at == 1 or rows[at - 2]["content_group"] != row["content_group"]
        is_level = at > 1 and rows[at - 2]["task_code"] == row["task_code"]
        if is_first_of_group:
            table.cell(at, 0).text = group
        if not is_level:
            table.cell(at, 1).text = f'{row["task_code"]}. {row["task_name_vi"]}'
        outputs = table.cell(at, 2)
        parts = row["expected_outputs"].split("; ")
        outputs.text = parts[0] if len(parts) == 1 else f"- {parts[0]};"
        for part in parts[1:]:
            outputs.add_paragraph(f"- {part};")
        for column, name in ((3, "lead_unit"), (4, "coordinating_units"), (6, "budget")):
            table.cell(at, column).text = row[name]
        for number, part in enumerate(row["time"].replace(" - ", " ").split(";")):
            text = part.strip()
            if number == 0:
                table.cell(at, 5).text = text
            else:
                table.cell(at, 5).add_paragraph(f"- {text}")
    for column in (0, 1):
        start = 1
        for at in range(2, len(rows) + 2):
            text = table.cell(at, column).text if at <= len(rows) else "end"
            if text != "":
                if at - 1 > start:
                    table.cell(start, column).merge(table.cell(at - 1, column))
                start = at
    return document


def whole_plan(rows):
    """The plan as Word has it: letterhead in a table without lines, numbered sections, the appendix, the signature."""
    document = Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "UBND TỈNH QUẢNG TRỊ\nSỞ GIAO THÔNG VẬN TẢI"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 12/KH-SGTVT"
    head.cell(1, 1).text = "Quảng Trị, ngày 15 tháng 01 năm 2024"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Thực hiện công tác tuyên truyền cải cách hành chính năm 2024")
    document.add_paragraph("Thực hiện Kế hoạch số 250/KH-UBND ngày 22/12/2023 của UBND tỉnh về cải cách hành chính.")
    document.add_paragraph("MỤC ĐÍCH, YÊU CẦU", style="List Number")
    document.add_paragraph("Phụ lục")
    above = document.add_paragraph("Các nhiệm vụ tuyên truyền cải cách hành chính năm 2024 của Sở Giao thông vận tải")
    above._element.addnext(word_table(rows).tables[0]._element)
    document.add_paragraph("Danh sách gồm có 03 nội dung chính và 15 nhiệm vụ cụ thể")
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, VP."
    foot.cell(0, 1).text = "GIÁM ĐỐC"
    return document


def printed_pages():
    """The pages of the appendix as they are printed in the seed, each its own table with the heading again."""
    pages, rows = [], []
    for line in (FOLDER / "quang-tri-appendix.txt").read_text(encoding="utf-8").split("\n") + [""]:
        if "\t" in line:
            cells = [escape(re.sub(r"<[^>]*>", "", cell)) for cell in line.split("\t")]
            rows.append("".join(f"<td>{cell}</td>" for cell in cells + [""] * (7 - len(cells))))
        elif rows:
            pages.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            rows = []
        if line.strip() and "\t" not in line:
            pages.append(f"<p>{escape(line)}</p>")
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(pages)}</body></html>'


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for plan in TITLES:
        rows = listed(plan) if plan == "P002" else tasks(plan)
        path = FOLDER / f"{plan.lower()}.xlsx"
        sheet_of(plan, rows, number_of if plan == "P002" else lambda row: row["task_code"]).save(path)
    convert(FOLDER / "p002.xlsx", "ods")
    convert(FOLDER / "p002.xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1")
    word = FOLDER / "p002-word.docx"
    word_table(listed("P002")).save(word)
    convert(word, "html")
    word.unlink()
    whole_plan(listed("P002")).save(FOLDER / "p002.docx")
    pages = FOLDER / "p002-pages.html"
    pages.write_text(printed_pages(), encoding="utf-8")
    convert(pages, "docx:Office Open XML Text", "--infilter=HTML (StarWriter)")
    pages.unlink()


main()
