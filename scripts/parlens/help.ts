import type { Language } from '../../client/format/language.ts';

const vi = `npm run -s parlens -- import TỆP… [tùy chọn]

Đọc bảng điểm, nhật ký hoạt động, danh mục, bảng nhiệm vụ của kế hoạch (.xlsx .xls .xlsb .ods .csv .tsv, HTML, XML; bảng
trong .docx) như khi nạp qua trình duyệt và cho biết đã nhận ra gì. Không có --commit thì không lưu gì.

  --index PCI            bộ chỉ số: PAR_INDEX, SIPAS, PAPI, PCI …
  --year 2019            năm đánh giá; tệp nhiều năm thì chỉ lấy trang tính của năm này
  --level province       cấp: ministry, province, department, district, commune
  --stage published      self-scored, appraised hoặc published
  --plan P002            kế hoạch mà bảng nhiệm vụ thuộc về; new: tạo kế hoạch mới theo văn bản
  --new-scheme           tạo bộ tiêu chí mới (chỉ số, phiên bản, thành phần, điểm tối đa) từ chính trang tính; nêu --index MÃ,
                         và --year, --level nếu trang tính không nói
  --new-units            tạo mọi đơn vị chưa có trong danh mục, theo cấp và đơn vị cấp trên của trang tính
  --as-of 2024-12-31     ngày của danh mục đơn vị (tỉnh, huyện, xã trong một dòng); không nêu thì đoán theo tiêu đề và các cấp
  --values TỆP.csv       ghi các giá trị nhận ra: index,year,unit_code,unit_name,component,stage,score,rank,sheet,cell
  --json                 in kết quả dạng JSON: một tệp là một đối tượng, nhiều tệp là một mảng
  --commit               lưu vào PARLENS_HOME; không lưu tệp nào còn điều chưa rõ
  --replace              cùng --commit: thay cả chỉ số, năm, cấp đó thay vì bổ sung
  --again                cùng --commit: nạp lại tệp đã nạp
  --language vi|en       ngôn ngữ của thông báo

Mã thoát: 0 mọi ô đều đọc được; 1 có ô không được lấy hoặc còn điều cần cho biết; 2 không đọc được tệp hoặc sai
tùy chọn; 3 không lưu được. Nhiều tệp: mã lớn nhất.`;

const en = `npm run -s parlens -- import FILE… [options]

Reads score sheets, activity logs, registers and tables of a plan's tasks (.xlsx .xls .xlsb .ods .csv .tsv, HTML, XML; the
tables of .docx) as an upload in the browser does and tells what was recognised. Without --commit nothing is stored.

  --index PCI            index: PAR_INDEX, SIPAS, PAPI, PCI …
  --year 2019            year assessed; of a file with several years only the sheets of this one are taken
  --level province       level: ministry, province, department, district, commune
  --stage published      self-scored, appraised or published
  --plan P002            the plan that a table of tasks belongs to; new: a new plan as the document has it
  --new-scheme           makes a new scheme (index, edition, components, maxima) of what the sheet itself lists; give --index
                         CODE, and --year, --level where the sheet does not say them
  --new-units            makes every unit that is not known, at the level and below the unit that the sheet is about
  --as-of 2024-12-31     the day of a list of units (levels in one row); without it the titles and levels tell
  --values FILE.csv      writes what was recognised: index,year,unit_code,unit_name,component,stage,score,rank,sheet,cell
  --json                 prints JSON: one object for one file, an array for several
  --commit               stores in PARLENS_HOME; a file about which something is not clear is not stored
  --replace              with --commit: replaces that index, year and level instead of adding to it
  --again                with --commit: loads a file that was loaded before
  --language vi|en       language of the messages

Exit code: 0 every cell was read; 1 cells were kept out, or something must be told first; 2 the file cannot be read, or
an option is wrong; 3 it could not be stored. Several files: the largest.`;

export const helpText = (language: Language): string => (language === 'vi' ? vi : en);
