#!/usr/bin/env python3
"""Writes activity logs whose months, quarters or weeks lie across, and what must be read of each.

    python3 scripts/workbooks/period_logs.py [FOLDER]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import calendar, datetime, json, random, subprocess, sys, tempfile
from pathlib import Path

import openpyxl

OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / 'tests/fixtures/spreadsheet/periods'
UNITS = [('Tỉnh Quảng Trị', 'quang-tri'), ('Tỉnh Lai Châu', 'lai-chau'), ('TP. Cần Thơ', 'can-tho'), ('Quảng Ngãi', 'quang-ngai')]
CHANNELS = [('Phát thanh', 'radio_loudspeaker'), ('Tin bài', 'portal_article'), ('Pano, áp phích', 'panel_poster_banner'), ('Hội nghị', 'conference_training')]
TASKS = [('2.10', 'P002-2.10'), ('2.11', 'P002-2.11'), ('2.13', 'P002-2.13')]
ROMAN = ['I', 'II', 'III', 'IV']
books = []


def month(year, m): return f'{year}-{m:02d}-01', f'{year}-{m:02d}-{calendar.monthrange(year, m)[1]}'


def quarter(year, q): return month(year, 3 * q - 2)[0], month(year, 3 * q)[1]


def week(year, w):
    monday = datetime.date.fromisocalendar(year, w, 1)
    return monday.isoformat(), (monday + datetime.timedelta(6)).isoformat()


class Log:
    def __init__(self, name, title, form='xlsx'):
        self.name, self.form, self.title = name, form, title
        self.book = openpyxl.Workbook(); self.sheet = self.book.active; self.sheet.title = 'Bieu'
        self.expected, self.refused, self.warned, self.at = [], [], [], 1
        if title: self.row([title]); self.merge(1, 1, 1, 8)
        books.append(self)

    def row(self, values):
        for c, value in enumerate(values, 1):
            if value is not None: self.sheet.cell(self.at, c, value)
        self.at += 1

    def merge(self, *box): self.sheet.merge_cells(start_row=box[0], start_column=box[1], end_row=box[2], end_column=box[3])

    def expect(self, span, quantity, unit=None, channel=None, task=None, **more): self.expected.append({'from': span[0], 'to': span[1], 'quantity': quantity, 'unit': unit, 'channel': channel, 'task': task, **more})

    def counts(self, rng, spans, lead, key, after=lambda values: []):
        """A row: its labels, a figure or nothing for each period, what follows from them."""
        values = [rng.choice([0, 1, 2, 3, 5, 12, None]) for _ in spans]
        self.row([*lead, *values, *after([v or 0 for v in values])])
        for span, value in zip(spans, values):
            if value is not None: self.expect(span, value, **key)


def all_logs():
    rng = random.Random(7)
    months = [month(2024, m) for m in range(1, 13)]
    log = Log('xa theo thang.xlsx', 'SỐ HOẠT ĐỘNG TUYÊN TRUYỀN CCHC NĂM 2024')
    log.row(['TT', 'Đơn vị', *[f'Tháng {m}' for m in range(1, 13)], 'Cộng'])
    for n, (name, unit) in enumerate(UNITS, 1): log.counts(rng, months, [n, name], {'unit': unit}, lambda v: [sum(v)])
    log.row(['', 'Tổng cộng', *[9] * 13])

    log = Log('hinh thuc T1.xls', 'KẾT QUẢ TUYÊN TRUYỀN CỦA TỈNH QUẢNG TRỊ', 'xls')
    log.row(['STT', 'Hình thức', *[f'T{m}/2024' for m in range(1, 13)], '6 tháng', 'Lũy kế', 'Ghi chú'])
    for n, (name, channel) in enumerate(CHANNELS, 1): log.counts(rng, months, [n, name], {'unit': 'quang-tri', 'channel': channel}, lambda v: [sum(v[:6]), sum(v)])

    log = Log('nhiem vu 01-2024.ods', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ TUYÊN TRUYỀN CỦA TỈNH QUẢNG TRỊ', 'ods')
    log.row(['Mã nhiệm vụ', 'Nội dung', *[f'{m:02d}/2023' for m in range(7, 13)]])
    for name, task in TASKS: log.counts(rng, [month(2023, m) for m in range(7, 13)], [name, f'Nội dung {name}'], {'unit': 'quang-tri', 'task': task})

    log = Log('quy.xlsx', 'HOẠT ĐỘNG TRUYỀN THÔNG NĂM 2023')
    log.row(['TT', 'Địa phương', 'Hình thức', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'])
    for n, (name, unit) in enumerate(UNITS, 1):
        start = log.at
        for label, channel in CHANNELS[:2]: log.counts(rng, [quarter(2023, q) for q in (1, 2, 3, 4)], [n, name, label] if channel == CHANNELS[0][1] else ['', '', label], {'unit': unit, 'channel': channel}, lambda v: [sum(v)])
        if n % 2: log.merge(start, 2, start + 1, 2)

    log = Log('thang tren kenh duoi.xlsx', 'SỐ LIỆU TUYÊN TRUYỀN NĂM 2024')
    log.row(['TT', 'Đơn vị', *[x for m in (1, 2, 3) for x in (f'Tháng {m}', None, None)], 'Quý I', None, None])
    log.row([None, None, *['Phát thanh', 'Tin bài', 'Hội nghị'] * 4])
    log.merge(2, 1, 3, 1); log.merge(2, 2, 3, 2)
    for m in range(4): log.merge(2, 3 + 3 * m, 2, 5 + 3 * m)
    for n, (name, unit) in enumerate(UNITS, 1):
        values = [rng.choice([0, 2, 4, None]) for _ in range(9)]
        log.row([n, name, *values, *[sum(v or 0 for v in values[c::3]) for c in range(3)]])
        for at, value in enumerate(values):
            if value is not None: log.expect(month(2024, at // 3 + 1), value, unit=unit, channel=[CHANNELS[0][1], CHANNELS[1][1], CHANNELS[3][1]][at % 3])

    log = Log('kenh tren thang duoi.csv', 'SỐ LIỆU TUYÊN TRUYỀN NĂM 2024', 'csv')
    log.row(['TT', 'Đơn vị', 'Phát thanh', *[None] * 4, 'Pano, áp phích', *[None] * 4])
    log.row([None, None, *['T1', 'T2', 'T3', 'T4', 'Cộng'] * 2])
    for n, (name, unit) in enumerate(UNITS, 1):
        first, second = [[rng.choice([0, 2, 4, None]) for _ in range(4)] for _ in range(2)]
        log.row([n, name, *first, sum(v or 0 for v in first), *second, sum(v or 0 for v in second)])
        for values, channel in [(first, CHANNELS[0][1]), (second, CHANNELS[2][1])]:
            for m, value in enumerate(values, 1):
                if value is not None: log.expect(month(2024, m), value, unit=unit, channel=channel)

    log = Log('ke hoach thuc hien.xlsx', 'THỰC HIỆN KẾ HOẠCH TRUYỀN THÔNG NĂM 2024 CỦA TỈNH LAI CHÂU')
    log.row(['TT', 'Hình thức', *[x for q in ROMAN for x in (f'Quý {q}', None, None)]])
    log.row([None, None, *['Kế hoạch', 'Thực hiện', 'Tỷ lệ %'] * 4])
    log.merge(2, 1, 3, 1); log.merge(2, 2, 3, 2)
    for q in range(4): log.merge(2, 3 + 3 * q, 2, 5 + 3 * q)
    for n, (name, channel) in enumerate(CHANNELS, 1):
        log.row([n, name, *[x for q in range(4) for x in (4, q + n, (q + n) * 25)]])
        for q in range(4): log.expect(quarter(2024, q + 1), q + n, unit='lai-chau', channel=channel)

    log = Log('so tran 1-12.xlsx', 'BÁO CÁO HOẠT ĐỘNG TUYÊN TRUYỀN')
    log.row(['TT', 'Đơn vị', 'Các tháng trong năm 2023', *[None] * 11, 'Tổng số'])
    log.row([None, None, *range(1, 13)])
    log.merge(2, 1, 3, 1); log.merge(2, 2, 3, 2); log.merge(2, 3, 2, 14); log.merge(2, 15, 3, 15)
    for n, (name, unit) in enumerate(UNITS, 1): log.counts(rng, [month(2023, m) for m in range(1, 13)], [n, name], {'unit': unit}, lambda v: [sum(v)])

    log = Log('thang la ngay.xlsx', 'Nhật ký phát thanh')
    log.row(['Đơn vị', *[datetime.datetime(2022, m, 1) for m in range(1, 7)]])
    for c in range(2, 8): log.sheet.cell(2, c).number_format = 'mm/yyyy'
    for name, unit in UNITS: log.counts(rng, [month(2022, m) for m in range(1, 7)], [name], {'unit': unit})

    log = Log('tuan.xlsx', 'LỊCH PHÁT THANH TUYÊN TRUYỀN NĂM 2024')
    log.row(['Đơn vị', *[f'Tuần {w}' for w in range(10, 16)], 'Tổng'])
    for name, unit in UNITS: log.counts(rng, [week(2024, w) for w in range(10, 16)], [name], {'unit': unit}, lambda v: [sum(v)])

    log = Log('nhom theo don vi.xlsx', 'Kết quả tuyên truyền năm 2024')
    log.row(['TT', 'Nội dung', 'Jan', 'Feb', 'Mar'])
    for n, (name, unit) in enumerate(UNITS):
        log.row([ROMAN[n], name])
        for k, (label, channel) in enumerate(CHANNELS, 1): log.counts(rng, months[:3], [k, label], {'unit': unit, 'channel': channel})
    log.row(['V', 'Tỉnh Không Có']); log.row([1, 'Phát thanh', 1, 2, 3]); log.refused.append(['A24', 'unknown-unit'])

    log = Log('loi.xlsx', 'HOẠT ĐỘNG TUYÊN TRUYỀN NĂM 2024')
    log.row(['TT', 'Đơn vị', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4', 'Cộng'])
    log.row([1, 'Tỉnh Quảng Trị', 3, 'x', '-', '02', 5]); log.refused.append(['D3', 'quantity-unreadable'])
    log.expect(months[0], 3, unit='quang-tri'); log.expect(months[3], 2, unit='quang-tri')
    log.row([2, 'Tỉnh Lai Châu', 1, 2, 'KCDL', 4, 8]); log.warned.append(['G4', 'period-sum-differs'])
    for m, value in [(0, 1), (1, 2), (3, 4)]: log.expect(months[m], value, unit='lai-chau')
    log.row([3, 'Tỉnh Không Có', 1, 1, 1, 1, 4]); log.refused.append(['B5', 'unknown-unit'])
    log.row([4, 'TP. Cần Thơ', 2.5, '3 buổi', -1, '1.200', None]); log.refused += [['C6', 'quantity-unreadable'], ['E6', 'quantity-unreadable']]
    log.expect(months[1], 3, unit='can-tho'); log.expect(months[3], 1200, unit='can-tho')

    log = Log('so nguoi va kinh phi.xlsx', 'HỘI NGHỊ TUYÊN TRUYỀN NĂM 2024 CỦA TỈNH LAI CHÂU')
    log.row(['Hình thức', *[x for m in (1, 2, 3) for x in (f'Tháng {m}', None, None)]])
    log.row([None, *['Số lượng', 'Số người tham dự', 'Kinh phí (triệu đồng)'] * 3])
    log.merge(2, 1, 3, 1)
    for m in range(3): log.merge(2, 2 + 3 * m, 2, 4 + 3 * m)
    for name, channel in CHANNELS:
        log.row([name, *[x for m in (1, 2, 3) for x in (m, 30 * m, 1.5 * m)]])
        for m in (1, 2, 3): log.expect(months[m - 1], m, unit='lai-chau', channel=channel, audience=30 * m, cost=1_500_000 * m)

    log = Log('mot thang.xlsx', 'KẾT QUẢ TUYÊN TRUYỀN CCHC CỦA CÁC ĐỊA PHƯƠNG')
    log.row(['TT', 'Đơn vị', 'Tháng 5/2024', 'Ghi chú'])
    for n, (name, unit) in enumerate(UNITS, 1): log.counts(rng, [month(2024, 5)], [n, name], {'unit': unit})

    log = Log('mot thang theo hinh thuc.xls', 'TỈNH QUẢNG TRỊ', 'xls')
    log.row(['STT', 'Hình thức', 'Kế hoạch năm', 'Tháng 3 năm 2024', 'Lũy kế'])
    for n, (name, channel) in enumerate(CHANNELS, 1):
        log.row([n, name, 40, n + 2, 3 * n + 5]); log.expect(month(2024, 3), n + 2, unit='quang-tri', channel=channel)

    log = Log('hai thang.ods', 'Hoạt động truyền thông năm 2023', 'ods')
    log.row(['Địa phương', 'Hình thức', 'Tháng 11', 'Tháng 12', 'Cộng'])
    for name, unit in UNITS:
        for label, channel in CHANNELS[:2]: log.counts(rng, [month(2023, 11), month(2023, 12)], [name, label], {'unit': unit, 'channel': channel}, lambda v: [sum(v)])

    log = Log('mot quy.xlsx', 'HOẠT ĐỘNG TUYÊN TRUYỀN CỦA TỈNH LAI CHÂU')
    log.row(['TT', 'Nhiệm vụ', 'Quý II/2024'])
    log.row(['(1)', '(2)', '(3)'])
    for n, (code, task) in enumerate(TASKS, 1): log.row([n, code, 4 + n]); log.expect(quarter(2024, 2), 4 + n, unit='lai-chau', task=task)


def write():
    OUT.mkdir(parents=True, exist_ok=True)
    about = []
    with tempfile.TemporaryDirectory() as folder:
        for log in books:
            if log.form == 'xlsx': log.book.save(OUT / log.name)
            else:
                plain = Path(folder) / (Path(log.name).stem + '.xlsx'); log.book.save(plain)
                target = {'xls': 'xls:MS Excel 97', 'ods': 'ods', 'csv': 'csv:Text - txt - csv (StarCalc):44,34,76'}[log.form]
                subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', str(OUT), str(plain)], check=True, capture_output=True)
            about.append({'file': log.name, 'expected': log.expected, 'refused': log.refused, 'warned': log.warned})
    (OUT / 'logs.json').write_text(json.dumps(about, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')


all_logs()
write()
