import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentNames } from '../../../server/spreadsheet/component-names.ts';
import { editionOf, type RegisterEdition } from '../../../server/spreadsheet/register.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const names = componentNames(register);

function edition(index: string, year: number): RegisterEdition {
  const found = editionOf(register, index, year, 'province');
  if (!found) throw new Error(`no edition of ${index} in ${year}`);
  return found;
}

function componentOf(text: string, index: string, year: number): string | null {
  const match = names.match(text, edition(index, year));
  return match && match.confidence >= 0.7 ? match.component.component : null;
}

describe('headings of components', () => {
  it.each([
    ['CSTP 1: Gia nhập thị trường', 'PCI', 2023, 'CSTP01'],
    ['Subindex 1: Entry Costs', 'PCI', 2018, 'CSTP01'],
    ['Sub-Index 2: Land Access & Tenure', 'PCI', 2018, 'CSTP02'],
    ['Sub-Index 9: Labor Policy', 'PCI', 2018, 'CSTP09'],
    ['Sub-Index 10: Law & Order', 'PCI', 2018, 'CSTP10'],
    ['Bias', 'PCI', 2013, 'CSTP06'],
    ['CSTP01', 'PCI', 2023, 'CSTP01'],
    ['sub10_legal', 'PCI', 2016, 'CSTP10'],
    ['Gia nhập\n thị trường', 'PCI', 2012, 'CSTP01'],
    ['Dịch vụ hỗ trợ DN', 'PCI', 2009, 'CSTP08'],
    ['Chi phí KCT', 'PCI', 2019, 'CSTP05'],
    ['Tính năng động và tiên phong củ', 'PCI', 2010, 'CSTP07'],
    ['Thực hiện chính sách của Trung ương', 'PCI', 2005, 'CSTP_IMPL'],
    ['1. Participation at Local Levels', 'PAPI', 2015, 'D1'],
    ['D1', 'PAPI', 2015, 'D1'],
    ['D1.1', 'PAPI', 2015, 'D1.1'],
    ['1.1. Tri thức công dân', 'PAPI', 2019, 'D1.1'],
    ['Chỉ số nội dung 1: Tham gia của người dân ở cấp cơ sở', 'PAPI', 2018, 'D1'],
    ['Transparency', 'PAPI', 2015, 'D2'],
    ['Kiểm soát tham nhũng', 'PAPI', 2019, 'D4'],
    ['I. Công tác chỉ đạo, điều hành', 'PAR_INDEX', 2022, 'PAR_P1'],
    ['Cải cách TTHC', 'PAR_INDEX', 2022, 'PAR_P3'],
    ['Tiếp cận đất đai\nLand Access and Security of Tenure', 'PCI', 2016, 'CSTP02'],
    ['Dịch vụ hỗ trợ doanh nghiệp / Business Support Services', 'PCI', 2013, 'CSTP08'],
    ['Tiếp cận đất đai / Chi phí thời gian', 'PCI', 2016, null],
    ['Tiếp cận đất đai năm 2017', 'PCI', 2017, 'CSTP02'],
    ['Tổng điểm trục 3', 'PAPI', 2019, 'D3'],
    ['Tổng điểm (100)', 'PAR_INDEX', 2020, 'TOTAL'],
  ])('%s in %s %d', (text, index, year, component) => {
    expect(componentOf(text, index, year)).toBe(component);
  });

  it('are numbered by their place in the edition, not by their code', () => {
    expect(componentOf('Chỉ số thành phần 6', 'PCI', 2009)).toBe('CSTP07');
    expect(componentOf('Chỉ số thành phần 6', 'PCI', 2019)).toBe('CSTP06');
  });

  it('change their meaning with the edition', () => {
    expect(componentOf('Poverty Lists', 'PAPI', 2015)).toBe('D2.1');
    expect(componentOf('Poverty Lists', 'PAPI', 2018)).toBe('D2.2');
    expect(componentOf('Ban thanh tra nhân dân', 'PAPI', 2011)).toBe('D3.2');
    expect(componentOf('Hiệu quả của Ban Thanh tra Nhân dân', 'PAPI', 2016)).toBe('D3.3');
  });

  it.each([
    ['PCI 2012', 'PCI', 2012],
    ['The Weighted PCI Score in 2018', 'PCI', 2018],
    ['Chỉ số PCI có trọng số (Điểm tối đa=100)', 'PCI', 2005],
    ['Un-weighted2015PAPI', 'PAPI', 2011],
    ['Chỉ số PAPI (không có trọng số)', 'PAPI', 2011],
    ['Chỉ số CCHC', 'PAR_INDEX', 2022],
    ['Tổng điểm', 'PAPI', 2019],
    ['Tổng cộng', 'PAR_INDEX', 2022],
  ])('%s is the whole', (text, index, year) => {
    expect(componentOf(text, index, year)).toBe('TOTAL');
  });

  it('keeps the unweighted total apart where the index has both', () => {
    expect(componentOf('PCI không trọng số', 'PCI', 2007)).toBe('TOTAL_UNWEIGHTED');
    expect(componentOf('PCI có trọng số', 'PCI', 2007)).toBe('TOTAL');
  });

  it.each([
    'Thời gian đăng ký kinh doanh - số ngày',
    '% DN chi trả chi phí không chính thức',
    'Số cuộc thanh tra trung vị (tất cả các cơ quan)',
    'Mức độ phát triển (nguồn nhân lực)',
    'Chất lượng cơ sở hạ tầng',
    'd1',
    'c4_1month',
    'Điểm',
    'Vùng',
    '',
  ])('%j is a raw indicator or nothing', (text) => {
    expect(componentOf(text, 'PCI', 2016)).toBeNull();
  });

  it('names every component of every edition by its own names', () => {
    const missed: string[] = [];
    for (const one of register.editions) {
      for (const component of names.componentsOf(one)) {
        const twins = names.componentsOf(one).filter((other) => other.nameVi === component.nameVi);
        const match = names.match(component.nameVi, one);
        if (twins.length === 1 && match?.component !== component)
          missed.push(`${one.edition} ${component.component}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('survives case, marks, composition, line breaks and numbering', () => {
    const pci = edition('PCI', 2019);
    const papi = edition('PAPI', 2019);
    const write = fc.constantFrom<((name: string, number: number) => string)[]>(
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD'),
      (name) => name.replace(' ', '\n'),
      (name) => `  ${name}  `,
      (name, number) => `${number}. ${name}`,
      (name, number) => `Chỉ số thành phần ${number}: ${name}`,
      (name) => `${name} (tối đa 10 điểm)`,
    );
    fc.assert(
      fc.property(fc.constantFrom(pci, papi), fc.nat(), write, (one, pick, spelling) => {
        const tops = names.componentsOf(one).filter((component) => component.parent === 'TOTAL');
        const component = tops[pick % tops.length];
        if (!component) throw new Error('no component');
        const text = spelling(component.nameVi, tops.indexOf(component) + 1);
        expect(names.match(text, one)?.component.component).toBe(component.component);
      }),
      { numRuns: 300 },
    );
  });
});
