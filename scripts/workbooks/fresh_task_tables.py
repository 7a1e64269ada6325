#!/usr/bin/env python3
"""Writes tests/fixtures/plan-tasks/fresh: ten appendices in the manner of plans since July 2025, and what they say.

The truth was written before the reader was tried on them. The files are by openpyxl, python-docx and LibreOffice, and
tables as Word puts them on the clipboard. Run from the project folder: python3 scripts/workbooks/fresh_task_tables.py
Needs python3-openpyxl, python3-docx, libreoffice-writer (Debian).
"""
import datetime as dt, json, subprocess, tempfile
from pathlib import Path
from html import escape
from openpyxl import Workbook
from docx import Document
OUT = Path('tests/fixtures/plan-tasks/fresh')
WORK = Path(tempfile.mkdtemp())
H8=['STT','Nhiệm vụ','Sản phẩm','Cơ quan chủ trì','Cơ quan phối hợp','Thời gian hoàn thành','Kinh phí','Ghi chú']
def T(code,name,group='',lead=None,coord=None,cadence=None,due=None,outputs=None,budget=None,note=None,targets=None,leads=None):
    return dict(code=code,name=name,group=group,lead=lead,coord=coord,cadence=cadence,due=due,outputs=outputs,budget=budget,note=note,targets=targets,leads=leads)
files=[]

def xlsx(name,title,rows,merges=(),years=(2026,2026),truth=()):
    wb=Workbook(); ws=wb.active; ws.title='Phụ lục'
    for r,row in enumerate([[t] for t in title]+rows,1):
        for c,v in enumerate(row,1):
            if v is not None: ws.cell(r,c,v)
    for m in merges: ws.merge_cells(m)
    wb.save(OUT/name); files.append(dict(file=name,from_=years[0],to=years[1],tasks=list(truth)))
def docx(name,title,rows,spans=(),years=(2026,2026),truth=(),lo=False):
    d=Document()
    for t in title: d.add_paragraph(t)
    t=d.add_table(rows=len(rows),cols=max(map(len,rows))); t.style='Table Grid'
    for r,row in enumerate(rows):
        for c,v in enumerate(row):
            if v is not None: t.cell(r,c).text=v
    for (r,a,b) in spans:
        m=t.cell(r,a).merge(t.cell(r,b))
    for (r1,c,r2) in []: pass
    d.add_paragraph('Nơi nhận:\n- Như trên;\n- Lưu: VT.')
    p=OUT/name; d.save(p)
    if lo:
        subprocess.run(['soffice','--headless','--convert-to','odt','--outdir',str(WORK), str(p)],capture_output=True)
        subprocess.run(['soffice','--headless','--convert-to','docx','--outdir',str(OUT),str(WORK / f'{p.stem}.odt')],capture_output=True)
    files.append(dict(file=name,from_=years[0],to=years[1],tasks=list(truth)))
def html(name,rows,years=(2026,2026),truth=()):
    out=['<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoTableGrid border=1 style="border-collapse:collapse">']
    for row in rows:
        out.append('<tr>')
        for v in row:
            if v is None: continue
            span=''
            if isinstance(v,tuple): v,span=v[0],f' {v[1]}'
            ps=''.join(f'<p class=MsoNormal style="margin:0"><span style="font-size:13.0pt">{escape(l)}<o:p></o:p></span></p>' for l in v.split('\n'))
            out.append(f'<td width=80 valign=top{span}>{ps}</td>')
        out.append('</tr>')
    out.append('</table><!--EndFragment--></body></html>')
    (OUT/name).write_text('\n'.join(out)); files.append(dict(file=name,from_=years[0],to=years[1],tasks=list(truth)))

# 1 eight columns, roman groups merged, nt
r=[H8,
 ['I','CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'],
 [1,'Ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026','Kế hoạch','Sở Nội vụ','Các sở, ban, ngành','Trước 15/01/2026',None,None],
 [2,'Tổ chức hội nghị triển khai công tác tuyên truyền','Hội nghị','nt','nt','Quý I/2026','20 triệu đồng',None],
 ['II','TUYÊN TRUYỀN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG'],
 [3,'Đăng tải tin, bài về cải cách hành chính trên Cổng thông tin điện tử','Tối thiểu 02 tin, bài/tháng','Văn phòng UBND tỉnh','-nt-','Hằng tháng',None,None],
 [4,'Xây dựng phóng sự truyền hình về dịch vụ công trực tuyến','04 phóng sự','Báo và Phát thanh, Truyền hình','Sở Khoa học và Công nghệ','Quý II/2026','150.000.000 đồng','Ngân sách tỉnh'],
 ['III','BÁO CÁO'],
 [5,'Báo cáo kết quả tuyên truyền năm','Báo cáo','Các sở, ban, ngành; UBND các xã, phường','Sở Nội vụ','Trước 15/12/2026',None,None]]
g1,g2,g3='CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH','TUYÊN TRUYỀN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG','BÁO CÁO'
xlsx('01-eight-columns.xlsx',['ỦY BAN NHÂN DÂN TỈNH','PHỤ LỤC NHIỆM VỤ TUYÊN TRUYỀN NĂM 2026'],r,['B4:H4','B7:H7','B10:H10'],truth=[
 T('1','Ban hành kế hoạch',g1,'Sở Nội vụ','Các sở, ban, ngành','once',['2026-01-15'],'Kế hoạch',None,None,[]),
 T('2','Tổ chức hội nghị',g1,'Sở Nội vụ','Các sở, ban, ngành','once',['2026-03-31'],'Hội nghị','20 triệu đồng',None,[]),
 T('3','Đăng tải tin, bài',g2,'Văn phòng UBND tỉnh','Các sở, ban, ngành','monthly',[],'Tối thiểu 02 tin, bài/tháng',None,None,[['2','month']]),
 T('4','Xây dựng phóng sự',g2,'Báo và Phát thanh, Truyền hình','Sở Khoa học và Công nghệ','once',['2026-06-30'],'04 phóng sự','150.000.000 đồng','Ngân sách tỉnh',[['4',None]]),
 T('5','Báo cáo kết quả',g3,'Các sở, ban, ngành; UBND các xã, phường','Sở Nội vụ',None,['2026-12-15'],'Báo cáo',None,None,None)])
# 2 codes 1.10 text, two-row heading, chủ trì/phối hợp
r=[['TT','Nội dung công việc','Đơn vị thực hiện',None,'Thời gian thực hiện','Kết quả, sản phẩm'],[None,None,'Chủ trì','Phối hợp',None,None],
 ['1','Tuyên truyền trực quan'],
 ['1.1','Treo băng rôn tuyên truyền cải cách hành chính tại trụ sở','Văn phòng HĐND và UBND','Phòng Văn hóa - Xã hội','Thường xuyên','Mỗi xã, phường 02 băng rôn'],
 ['1.9','Lắp đặt cụm pano tại khu dân cư','Phòng Kinh tế','','Trước ngày 30/6/2026','Mỗi xã, phường 01 cụm pano'],
 ['1.10','Phát tờ rơi hướng dẫn nộp hồ sơ trực tuyến','Trung tâm Phục vụ hành chính công','Các thôn, tổ dân phố','Trong năm 2026','2.000 tờ rơi'],
 ['2','Tuyên truyền miệng'],
 ['2.1','Lồng ghép tuyên truyền trong các cuộc họp thôn','Công chức Văn phòng','như trên','Hằng quý','01 lần/quý']]
xlsx('02-two-row-heading.xlsx',['UBND XÃ HÁT MÔN'],r,['C2:D2','A2:A3','B2:B3','E2:E3','F2:F3'],truth=[
 T('1.1','Treo băng rôn','Tuyên truyền trực quan','Văn phòng HĐND và UBND','Phòng Văn hóa - Xã hội','continuous',[],'Mỗi xã, phường 02 băng rôn',targets=[['2',None]]),
 T('1.9','Lắp đặt cụm pano','Tuyên truyền trực quan','Phòng Kinh tế',None,'once',['2026-06-30'],'Mỗi xã, phường 01 cụm pano',targets=[['1',None]]),
 T('1.10','Phát tờ rơi','Tuyên truyền trực quan','Trung tâm Phục vụ hành chính công','Các thôn, tổ dân phố',None,['2026-12-31'],'2.000 tờ rơi',targets=[['2000',None]]),
 T('2.1','Lồng ghép','Tuyên truyền miệng','Công chức Văn phòng','Các thôn, tổ dân phố','quarterly',[],'01 lần/quý',targets=[['1','quarter']])])
# 3 docx: time first, repeated heads, a)/b)
h=['STT','Thời gian','Nội dung nhiệm vụ','Đơn vị chủ trì','Đơn vị phối hợp','Ghi chú']
r=[h,['I','','Tuyên truyền về cải cách thủ tục hành chính','','',''],
 ['1','Tháng 3/2026','Tổ chức tập huấn kỹ năng tuyên truyền cho cán bộ, công chức','Sở Nội vụ','Trường Chính trị tỉnh',''],
 ['2','Quý II/2026','Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính','Tỉnh đoàn','Sở Nội vụ; Sở Tư pháp',''],
 h,
 ['3','','Xây dựng chuyên trang, chuyên mục','Sở Văn hóa, Thể thao và Du lịch','',''],
 ['a)','Hằng tuần','Chuyên mục trên báo','Báo và Phát thanh, Truyền hình','Sở Nội vụ',''],
 ['b)','Hằng tháng','Chuyên mục trên hệ thống truyền thanh cơ sở','UBND các xã, phường, đặc khu','',''],
 h,
 ['4','Trước ngày 05 của tháng cuối quý','Báo cáo định kỳ hằng quý','UBND các xã, phường, đặc khu','','Gửi Sở Nội vụ']]
G='Tuyên truyền về cải cách thủ tục hành chính'
docx('03-time-first.docx',['ỦY BAN NHÂN DÂN','Phụ lục (Kèm theo Kế hoạch số 12/KH-UBND ngày 10/01/2026)'],r,truth=[
 T('1','Tổ chức tập huấn',G,'Sở Nội vụ','Trường Chính trị tỉnh','once',['2026-03-31']),
 T('2','Tổ chức cuộc thi',G,'Tỉnh đoàn','Sở Nội vụ; Sở Tư pháp','once',['2026-06-30']),
 T('3','Xây dựng chuyên trang',G,'Sở Văn hóa, Thể thao và Du lịch',None,'not_stated',[]),
 T('3.a','Chuyên mục trên báo',G,'Báo và Phát thanh, Truyền hình','Sở Nội vụ','weekly',[]),
 T('3.b','Chuyên mục trên hệ thống',G,'UBND các xã, phường, đặc khu',None,'monthly',[]),
 T('4','Báo cáo định kỳ',G,'UBND các xã, phường, đặc khu',None,'quarterly',None,note='Gửi Sở Nội vụ')])
# 4 html Word: rowspan leads
r=[[('TT',''),'Nhiệm vụ','Cơ quan chủ trì','Cơ quan phối hợp','Thời gian hoàn thành','Sản phẩm'],
 [('A','') ,('Truyền thông trên không gian mạng','colspan=5')],
 ['1','Đăng bài trên trang Zalo, Facebook của xã',('Phòng Văn hóa - Xã hội','rowspan=2'),'Đoàn Thanh niên xã','Hằng tuần','Ít nhất 03 bài/tuần'],
 ['2','Xây dựng video clip hướng dẫn dịch vụ công trực tuyến','Trung tâm Phục vụ hành chính công','Tháng 5, tháng 10/2026','02 video'],
 [('B',''),('Truyền thông trực tiếp','colspan=5')],
 ['3','Tổ chức "Ngày thứ Bảy tình nguyện giải quyết thủ tục hành chính"','Đoàn Thanh niên xã\nHội Nông dân xã','Công an xã','6 tháng đầu năm 2026','Mỗi thôn 01 buổi']]
html('04-word-rowspans.html',r,truth=[
 T('1','Đăng bài','Truyền thông trên không gian mạng','Phòng Văn hóa - Xã hội','Đoàn Thanh niên xã','weekly',[],'Ít nhất 03 bài/tuần',targets=[['3','week']]),
 T('2','Xây dựng video','Truyền thông trên không gian mạng','Phòng Văn hóa - Xã hội','Trung tâm Phục vụ hành chính công',None,['2026-05-31','2026-10-31'],'02 video',targets=[['2',None]]),
 T('3','Tổ chức "Ngày','Truyền thông trực tiếp','Đoàn Thanh niên xã Hội Nông dân xã','Công an xã',None,['2026-06-30'],'Mỗi thôn 01 buổi',targets=[['1',None]])])
# 5 xlsx: deadline serial dates, budget numbers, sum row
r=[['Số TT','Tên nhiệm vụ','Chủ trì','Phối hợp','Hạn hoàn thành','Kinh phí (triệu đồng)','Nguồn kinh phí','Ghi chú'],
 [1,'In ấn sổ tay hỏi đáp về cải cách hành chính','Sở Tư pháp','Sở Nội vụ',dt.date(2026,9,30),120,'Ngân sách tỉnh',None],
 [2,'Tổ chức tọa đàm trên truyền hình','Báo và Phát thanh, Truyền hình','Sở Nội vụ',dt.date(2026,11,15),75.5,'nt',None],
 [3,'Khảo sát mức độ hài lòng của người dân','Sở Nội vụ','Ủy ban MTTQ Việt Nam tỉnh',dt.date(2026,10,31),None,None,'Lồng ghép'],
 [None,'Tổng cộng',None,None,None,195.5,None,None]]
xlsx('05-dates-and-budget.xlsx',['DANH MỤC NHIỆM VỤ TRUYỀN THÔNG NĂM 2026'],r,truth=[
 T('1','In ấn sổ tay','','Sở Tư pháp','Sở Nội vụ','once',['2026-09-30'],budget='120 triệu đồng'),
 T('2','Tổ chức tọa đàm','','Báo và Phát thanh, Truyền hình','Sở Nội vụ','once',['2026-11-15'],budget='75,5 triệu đồng'),
 T('3','Khảo sát','','Sở Nội vụ','Ủy ban MTTQ Việt Nam tỉnh','once',['2026-10-31'],note='Lồng ghép')])
# 6 docx by LibreOffice, merged group rows
r=[['STT','Nội dung','Sản phẩm','Cơ quan chủ trì thực hiện','Cơ quan phối hợp thực hiện','Thời gian hoàn thành'],
 ['I. Tuyên truyền Chương trình tổng thể cải cách hành chính']+['']*5,
 ['1','Biên soạn tài liệu tuyên truyền','Tài liệu','Sở Nội vụ','Các cơ quan, đơn vị, địa phương','Quý I'],
 ['2','Tuyên truyền trên hệ thống loa truyền thanh','Tối thiểu 01 bản tin/tuần','UBND các xã, phường','-nt-','Hàng tuần'],
 ['II. Tuyên truyền chuyển đổi số']+['']*5,
 ['1','Ra quân Tổ công nghệ số cộng đồng','Lễ ra quân','Sở Khoa học và Công nghệ','Tỉnh đoàn, UBND các xã, phường','Tháng 3 và tháng 10 hằng năm'],
 ['2','Hướng dẫn người dân sử dụng VNeID','Buổi hướng dẫn','Công an tỉnh','nt','Thường xuyên, liên tục']]
Ga,Gb='I. Tuyên truyền Chương trình tổng thể cải cách hành chính','II. Tuyên truyền chuyển đổi số'
docx('06-libreoffice.docx',['KẾ HOẠCH','Tuyên truyền cải cách hành chính giai đoạn 2026 - 2027'],r,[(1,0,5),(4,0,5)],years=(2026,2027),lo=True,truth=[
 T('1','Biên soạn tài liệu',Ga,'Sở Nội vụ','Các cơ quan, đơn vị, địa phương',None,None,'Tài liệu'),
 T('2','Tuyên truyền trên hệ thống loa',Ga,'UBND các xã, phường','Các cơ quan, đơn vị, địa phương','weekly',[],'Tối thiểu 01 bản tin/tuần',targets=[['1','week']]),
 T('1','Ra quân',Gb,'Sở Khoa học và Công nghệ','Tỉnh đoàn, UBND các xã, phường',None,None,'Lễ ra quân'),
 T('2','Hướng dẫn người dân',Gb,'Công an tỉnh','Tỉnh đoàn, UBND các xã, phường','continuous',[],'Buổi hướng dẫn')])
# 7 xlsx: no STT, chỉ tiêu column
r=[['Nhiệm vụ','Chỉ tiêu năm 2026','Đơn vị tính','Đơn vị chủ trì','Thời gian'],
 ['Tin, bài đăng trên Trang thông tin điện tử',24,'tin, bài','Văn phòng HĐND và UBND xã','Cả năm'],
 ['Phát thanh trên đài truyền thanh cơ sở',52,'lượt','Phòng Văn hóa - Xã hội','Hằng tuần'],
 ['Hội nghị tuyên truyền, phổ biến',2,'hội nghị','Văn phòng HĐND và UBND xã','6 tháng/lần']]
xlsx('07-targets-in-numbers.xlsx',['CHỈ TIÊU TUYÊN TRUYỀN NĂM 2026 CỦA ĐẶC KHU LÝ SƠN'],r,truth=[
 T(None,'Tin, bài','','Văn phòng HĐND và UBND xã',None,None,None,targets=[['24',None]]),
 T(None,'Phát thanh','','Phòng Văn hóa - Xã hội',None,'weekly',None,targets=[['52',None]]),
 T(None,'Hội nghị','','Văn phòng HĐND và UBND xã',None,'semiannual',None,targets=[['2',None]])])
# 8 docx table with group cells in the second column bold upper, letters a, b, c
r=[['TT','NỘI DUNG','ĐƠN VỊ CHỦ TRÌ','ĐƠN VỊ PHỐI HỢP','THỜI GIAN','KẾT QUẢ'],
 ['I','NHÓM NHIỆM VỤ CHUNG','','','',''],
 ['1.','Quán triệt Nghị quyết 76/NQ-CP','Các phòng, đơn vị','Văn phòng','Thường xuyên','Văn bản, hội nghị'],
 ['2.','Phân công công chức phụ trách tuyên truyền','Các phòng, đơn vị','','Xong trước ngày 28/02/2026','Văn bản phân công'],
 ['II','NHÓM NHIỆM VỤ CỤ THỂ','','','',''],
 ['1.','Viết tin, bài về PAR INDEX, SIPAS','Phòng Cải cách hành chính','Các phòng','01 bài/quý','Bài viết'],
 ['2.','Đối thoại với người dân, doanh nghiệp','Lãnh đạo Sở','Văn phòng','Ít nhất 02 lần/năm','Hội nghị đối thoại']]
docx('08-upper-case.docx',['SỞ NỘI VỤ'],r,truth=[
 T('1','Quán triệt','NHÓM NHIỆM VỤ CHUNG','Các phòng, đơn vị','Văn phòng','continuous',[],'Văn bản, hội nghị'),
 T('2','Phân công','NHÓM NHIỆM VỤ CHUNG','Các phòng, đơn vị',None,'once',['2026-02-28'],'Văn bản phân công'),
 T('1','Viết tin, bài','NHÓM NHIỆM VỤ CỤ THỂ','Phòng Cải cách hành chính','Các phòng','quarterly',[],'Bài viết',targets=[['1','quarter']]),
 T('2','Đối thoại','NHÓM NHIỆM VỤ CỤ THỂ','Lãnh đạo Sở','Văn phòng',None,[],'Hội nghị đối thoại',targets=[['2','year']])])
# 9 html pasted from Excel-like Word with (1)(2) numbering row
r=[['STT','Nhiệm vụ, giải pháp','Cơ quan chủ trì','Cơ quan phối hợp','Sản phẩm','Thời hạn'],['(1)','(2)','(3)','(4)','(5)','(6)'],
 ['1','Rà soát, niêm yết công khai thủ tục hành chính','UBND các xã, phường, đặc khu','Văn phòng UBND tỉnh','Bảng niêm yết; 100% thủ tục','Ngay khi có quyết định công bố'],
 ['2','Tuyên truyền, hướng dẫn thanh toán trực tuyến','nt','Ngân hàng, bưu điện','Ít nhất 01 hội nghị','30/9/2026'],
 ['3','Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện','Sở Nội vụ','nt','Báo cáo','Định kỳ 6 tháng, năm']]
html('09-numbered-heading.html',r,truth=[
 T('1','Rà soát','','UBND các xã, phường, đặc khu','Văn phòng UBND tỉnh','event_driven',[],'Bảng niêm yết; 100% thủ tục'),
 T('2','Tuyên truyền, hướng dẫn','','UBND các xã, phường, đặc khu','Ngân hàng, bưu điện','once',['2026-09-30'],'Ít nhất 01 hội nghị',targets=[['1',None]]),
 T('3','Tổng hợp','','Sở Nội vụ','Ngân hàng, bưu điện',None,None,'Báo cáo')])
# 10 xlsx: two sheets? one; group code A.I, code A.1.2, merged lead down
r=[['Mã','Hoạt động','Hình thức','Chủ trì','Phối hợp','Tiến độ','Dự kiến kinh phí'],
 ['A','Truyền thông chính sách'],
 ['A.1','Họp báo công bố chỉ số cải cách hành chính','Họp báo','Sở Nội vụ','Văn phòng UBND tỉnh','Tháng 4/2026','Không sử dụng kinh phí'],
 ['A.2','Bản tin cải cách hành chính','Bản tin',None,'Các sở, ngành','Mỗi quý 01 số','40.000.000'],
 ['B','Truyền thông cơ sở'],
 ['B.1','Tuyên truyền lưu động bằng xe loa','Xe loa','Trung tâm Văn hóa tỉnh','UBND các xã, phường','Tháng 6 - tháng 8/2026','35 triệu']]
xlsx('10-letters.xlsx',['KẾ HOẠCH TRUYỀN THÔNG 2026'],r,['B3:G3','B6:G6','D4:D5'],truth=[
 T('A.1','Họp báo','Truyền thông chính sách','Sở Nội vụ','Văn phòng UBND tỉnh','once',['2026-04-30'],budget='Không sử dụng kinh phí'),
 T('A.2','Bản tin','Truyền thông chính sách','Sở Nội vụ','Các sở, ngành','quarterly',[],budget='40.000.000',targets=[['1','quarter']]),
 T('B.1','Tuyên truyền lưu động','Truyền thông cơ sở','Trung tâm Văn hóa tỉnh','UBND các xã, phường','once',['2026-08-31'],budget='35 triệu')])
json.dump(files,open(OUT/'truth.json','w'),ensure_ascii=False,indent=1)
