"""Departments above districts, communes after July 2025, self-scored and appraised points."""
from figures import *
from pages import Book, Page, book
from unseen.shared import *


DEPARTMENTS = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế', 'Sở Công Thương', 'Văn phòng UBND tỉnh', 'Thanh tra tỉnh', 'Ban Quản lý Khu kinh tế']
DISTRICTS = ['Huyện Bình Sơn', 'Huyện Sơn Tịnh', 'Huyện Mộ Đức', 'Thị xã Đức Phổ', 'Thành phố Quảng Ngãi', 'Huyện Lý Sơn']


def local(names, level, parent, **span):
    ids = {n: f'{parent}-{bare(n).lower().replace(" ", "-")}' for n in names}
    kinds = {'Sở': 'department', 'Văn': 'department', 'Thanh': 'department', 'Ban': 'department', 'Huyện': 'district', 'Thị': 'town', 'Thành': 'city', 'Xã': 'commune', 'Phường': 'ward'}
    return ids, [unit(ids[n], n, kinds[n.split()[0]], level, parent, span.get('start'), span.get('end')) for n in names]


@book
def two_tables(rng):
    departments, d_units = local(DEPARTMENTS, 'department', 'quang-ngai')
    districts, h_units = local(DISTRICTS, 'district', 'quang-ngai', end='2025-06-30')
    d_units = [u for u in d_units if u['unit'] not in UNITS]
    for kind in ('titles', 'roman', 'beside', 'ddci'):
        page = Page('Tong hop')
        what = 'NĂNG LỰC CẠNH TRANH CẤP SỞ, NGÀNH VÀ ĐỊA PHƯƠNG (DDCI)' if kind == 'ddci' else 'CẢI CÁCH HÀNH CHÍNH (PAR INDEX)'
        page.row(1, ['UBND TỈNH QUẢNG NGÃI', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
        page.put(3, 1, f'KẾT QUẢ XẾP HẠNG CHỈ SỐ {what} NĂM 2023 CỦA CÁC SỞ, BAN, NGÀNH VÀ UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ')
        row, at = 5, 1
        for n, (title, ids, index) in enumerate([('các sở, ban, ngành', departments, 'CCHC_DEPT'), ('UBND các huyện, thị xã, thành phố', districts, 'CCHC_DISTRICT')]):
            if kind == 'beside': row, at = 5, 1 + 5 * n
            page.put(row, at, f'{["I", "II"][n]}. {title[0].upper()}{title[1:]}' if kind == 'roman' else f'Bảng {n + 1}. Chỉ số {"DDCI" if kind == "ddci" else "CCHC"} {title}'); row += 1
            page.row(row, ['TT', 'Đơn vị', 'Điểm', 'Xếp hạng'], at); row += 1
            scores = {name: round(rng.uniform(70, 95), 2) for name in ids}
            for r, name in enumerate(sorted(ids, key=lambda name: -scores[name])):
                page.row(row, [r + 1, name.replace('Huyện', 'UBND huyện').replace('Thị xã', 'UBND thị xã').replace('Thành phố', 'UBND thành phố'), scores[name], r + 1], at); row += 1
                if kind != 'ddci': page.expect(ids[name], 2023, index, 'TOTAL', scores[name], rank=r + 1)
            row += 2
        yield Book(f'{"DDCI" if kind == "ddci" else "Chi so CCHC"} {kind}', 'departments and districts', [page], form='ods' if kind == 'roman' else 'xlsx', headings=kind, more=d_units + h_units, asks=kind == 'ddci')


@book
def communes(rng):
    names = ['Phường Hương Trà', 'Phường Kim Trà', 'Xã Bình Điền', 'Phường Thuận Hóa', 'Phường Phú Xuân', 'Xã A Lưới 1', 'Xã A Lưới 2', 'Xã Phú Vang', 'Phường Vỹ Dạ']
    ids, units = local(names, 'commune', 'hue', start='2025-07-01')
    for kind in ('upper', 'abbreviated', 'plain', 'groups'):
        page = Page('Xa phuong')
        page.put(1, 1, 'ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ'); page.put(2, 1, 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA UBND CÁC XÃ, PHƯỜNG NĂM 2025')
        page.row(4, ['TT', 'Tên đơn vị', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Xếp loại'])
        row, number = 5, 1
        order = sorted(names, key=lambda n: n.split()[0]) if kind == 'groups' else names
        for i, name in enumerate(order):
            if kind == 'groups' and (i == 0 or order[i - 1].split()[0] != name.split()[0]): page.row(row, ['I' if i == 0 else 'II', f'Khối các {name.split()[0].lower()}']); row += 1
            shown = {'upper': f'UBND {name}'.upper(), 'abbreviated': name.replace('Phường', 'P.').replace('Xã', 'X.'), 'plain': name, 'groups': name}[kind]
            own, judged = round(rng.uniform(80, 95), 2), round(rng.uniform(70, 79), 2)
            page.row(row, [number, shown, own, judged, rng.choice(['Tốt', 'Khá'])]); row += 1; number += 1
            page.expect(ids[name], 2025, 'CCHC_COMMUNE', 'TOTAL', own, stage='self-scored'); page.expect(ids[name], 2025, 'CCHC_COMMUNE', 'TOTAL', judged, stage='appraised')
        page.put(row, 2, 'Trung bình'); page.put(row, 3, 88.1)
        yield Book(f'CCHC cap xa 2025 {kind}', 'communes after 2025', [page], form='xls' if kind == 'upper' else 'xlsx', names=kind, more=units)
    old = ['Xã Trà Bình', 'Xã Trà Phú', 'Xã Trà Giang', 'Xã Trà Lâm', 'Xã Trà Hiệp', 'Xã Trà Sơn', 'Thị trấn Trà Xuân', 'Xã Hương Trà']
    ids = {n: f'tra-bong-{bare(n).lower().replace(" ", "-")}' for n in old}
    units = [unit(ids[n], n, 'commune', 'commune', 'quang-ngai-tra-bong', None, '2025-06-30') for n in old]
    for kind in ('fields', 'criteria'):
        page = Page('Cham diem')
        page.put(1, 1, 'UBND HUYỆN TRÀ BỒNG'); page.put(2, 1, 'BẢNG TỔNG HỢP CHẤM ĐIỂM CHỈ SỐ CCHC CỦA UBND CÁC XÃ, THỊ TRẤN NĂM 2022')
        fields = ['Công tác chỉ đạo điều hành', 'Cải cách thể chế', 'Cải cách TTHC', 'Cải cách tổ chức bộ máy', 'Cải cách chế độ công vụ', 'Cải cách tài chính công', 'Chính quyền số']
        tops = [15, 8, 22, 10, 18, 12, 15]
        if kind == 'fields':
            page.row(4, ['STT', 'Đơn vị'] + fields + ['Tổng điểm', 'Xếp hạng']); page.row(5, ['', 'Điểm tối đa'] + tops + [100])
        else:
            page.row(4, ['STT', 'Lĩnh vực', 'Điểm chuẩn'] + [n.replace('Xã ', '').replace('Thị trấn', 'TT.') for n in old])
            for n, f in enumerate(fields): page.row(5 + n, [n + 1, f, tops[n]])
            page.row(12, ['', 'Tổng cộng', 100])
        totals = {}
        for r, n in enumerate(old):
            own = [round(rng.uniform(.6, .95) * t, 2) for t in tops]
            totals[n] = round(sum(own), 2)
            if kind == 'fields': page.row(6 + r, [r + 1, n] + own + [totals[n]])
            else:
                for k, v in enumerate(own): page.put(5 + k, 4 + r, v)
                page.put(12, 4 + r, totals[n])
        for r, n in enumerate(old):
            if kind == 'fields': page.put(6 + r, 11, places(totals)[n])
            page.expect(ids[n], 2022, 'CCHC_COMMUNE', 'TOTAL', totals[n], rank=places(totals)[n] if kind == 'fields' else None)
        yield Book(f'cham diem xa Tra Bong {kind}', 'communes of a district', [page], form='xlsx', headings=kind, more=units)


@book
def satisfied(rng):
    ids, units = local(DEPARTMENTS, 'department', 'quang-ngai')
    units = [u for u in units if u['unit'] not in UNITS]
    for kind, form in [('text', 'xlsx'), ('format', 'xlsx'), ('plain', 'xls'), ('mixed', 'ods')]:
        page = Page('SIPAS')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI'); page.put(2, 1, 'CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC ĐỐI VỚI SỰ PHỤC VỤ CỦA CÁC SỞ, BAN, NGÀNH NĂM 2023')
        page.row(4, ['TT', 'Cơ quan', 'Số phiếu', 'Chỉ số hài lòng (%)', 'Xếp hạng'])
        own = {n: round(rng.uniform(80, 97), 2) for n in DEPARTMENTS}
        for r, n in enumerate(DEPARTMENTS):
            page.row(5 + r, [r + 1, n, rng.randrange(50, 400)])
            as_text = kind == 'text' or (kind == 'mixed' and r % 2)
            page.put(5 + r, 4, comma(own[n]) + '%' if as_text else round(own[n] / 100, 4) if kind != 'plain' else own[n], None if as_text or kind == 'plain' else '0.00%')
            page.put(5 + r, 5, places(own)[n]); page.expect(ids[n], 2023, 'SIPAS_LOCAL', 'TOTAL', own[n], rank=places(own)[n])
        yield Book(f'SIPAS so nganh {kind}', 'satisfaction by department', [page], form=form, figures=kind, more=units)


@book
def appraised(rng):
    fields = [c for c in components_of('par-2022') if c['kind'] == 'dimension']
    for kind, form in [('fields down', 'xlsx'), ('units down', 'xlsx'), ('whole', 'xls')]:
        page = Page('PAR INDEX')
        if kind == 'fields down':
            page.put(1, 1, 'UBND TỈNH QUẢNG TRỊ'); page.put(2, 1, 'BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2023 CỦA TỈNH QUẢNG TRỊ')
            page.row(4, ['STT', 'Lĩnh vực', 'Điểm tối đa', 'Điểm đánh giá', '', 'Điểm điều tra XHH', 'Ghi chú']); page.merge(4, 4, 4, 5); page.row(5, ['Tự chấm', 'Thẩm định'], 4)
            for c in (1, 2, 3, 6, 7): page.merge(4, c, 5, c)
            for n, c in enumerate(fields):
                own = round(rng.uniform(5, 8), 2); judged = round(own - rng.uniform(.1, 1), 2)
                page.row(6 + n, [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][n], c['name_vi'], 13 if not c['max'] else float(c['max']), own, judged, round(rng.uniform(1, 4), 2)])
                page.expect('quang-tri', 2023, 'PAR_INDEX', c['component'], own, stage='self-scored'); page.expect('quang-tri', 2023, 'PAR_INDEX', c['component'], judged, stage='appraised')
        else:
            units = rng.sample(OLD, 10)
            page.put(1, 1, 'Phụ lục 1'); page.put(2, 1, 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA CÁC TỈNH, THÀNH PHỐ')
            if kind == 'whole': page.row(4, ['TT', 'Tỉnh, thành phố', 'Điểm tự đánh giá', 'Điểm Bộ Nội vụ thẩm định', 'Điểm điều tra xã hội học', 'PAR INDEX 2022', 'Xếp hạng'])
            else:
                page.row(4, ['TT', 'Tỉnh, thành phố']); page.merge(4, 1, 5, 1); page.merge(4, 2, 5, 2)
                for n, c in enumerate(fields[:4]): page.put(4, 3 + 2 * n, c['name_vi']); page.merge(4, 3 + 2 * n, 4, 4 + 2 * n); page.row(5, ['Tự chấm', 'Thẩm định'], 3 + 2 * n)
            final = {u: round(rng.uniform(80, 92), 2) for u in units}
            for r, u in enumerate(units):
                if kind == 'whole':
                    own, judged, survey = round(rng.uniform(55, 60), 2), round(rng.uniform(50, 55), 2), round(rng.uniform(25, 32), 2)
                    page.row(5 + r, [r + 1, short(u), own, judged, survey, final[u], places(final)[u]])
                    page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', own, stage='self-scored'); page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', judged, stage='appraised'); page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', final[u], rank=places(final)[u])
                else:
                    page.row(6 + r, [r + 1, short(u)])
                    for n, c in enumerate(fields[:4]):
                        own = round(rng.uniform(5, 8), 2); judged = round(own - .5, 2)
                        page.row(6 + r, [own, judged], 3 + 2 * n)
                        page.expect(u, 2022, 'PAR_INDEX', c['component'], own, stage='self-scored'); page.expect(u, 2022, 'PAR_INDEX', c['component'], judged, stage='appraised')
        yield Book(f'PAR INDEX {kind}', 'self-scored, appraised, survey', [page], form=form, headings=kind)
