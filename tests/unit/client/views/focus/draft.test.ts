import { describe, expect, it } from 'vitest';
import { pastCampaigns } from '../../../../../client/views/focus/campaigns.ts';
import { bearerOf, issuerOf } from '../../../../../client/views/focus/draft.ts';
import { powerSentence } from '../../../../../client/views/focus/power.ts';
import type { Unit } from '../../../../../client/views/scope.svelte.ts';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  unit: name,
  code: null,
  nameVi: name,
  nameEn: name,
  type: 'province',
  level: 'province',
  regionVi: null,
  regionEn: null,
  validFrom: null,
  validTo: null,
  parent: 'viet-nam',
  successors: [],
  ...more,
});
const registered = (...units: Unit[]): Map<string, Unit> => new Map(units.map((one) => [one.unit, one]));

describe('the issuer of a draft', () => {
  it.each([
    ['Quảng Ngãi', 'province', 'province', 'UBND tỉnh Quảng Ngãi'],
    ['TP. Hồ Chí Minh', 'province', 'city', 'UBND thành phố Hồ Chí Minh'],
    ['Huyện Trà Bồng', 'district', 'district', 'UBND huyện Trà Bồng'],
    ['Thị xã Hương Trà', 'district', 'town', 'UBND thị xã Hương Trà'],
    ['Sở Giao thông vận tải', 'department', 'department', 'Sở Giao thông vận tải'],
  ])('%s is written as a document does', (nameVi, level, type, issuer) => {
    expect(issuerOf({ nameVi, level, type })).toBe(issuer);
  });

  it('is who goes on with a unit that ended', () => {
    const after = unit('quang-ngai-2025', { validFrom: '2025-07-01' });
    const before = unit('kon-tum', {
      validTo: '2025-06-30',
      successors: [{ unit: 'quang-ngai-2025', kind: 'merged', on: '2025-07-01' }],
    });
    const lost = unit('lost', { validTo: '2025-06-30' });
    const units = registered(after, before, lost);
    expect(bearerOf(before, units)).toBe(after);
    expect(bearerOf(after, units)).toBe(after);
    expect(bearerOf(lost, units)).toBe(lost);
    expect(bearerOf(null, units)).toBeNull();
  });
});

describe('past campaigns', () => {
  it('are plans by the year they began, told of the unit that the index scores', () => {
    const province = unit('quang-ngai');
    const district = unit('tra-bong', { level: 'district', parent: 'quang-ngai' });
    const units = registered(province, district, unit('hue'));
    const tasks = [
      { plan: 'A', unit: 'tra-bong', fromYear: 2022 },
      { plan: 'A', unit: 'tra-bong', fromYear: 2022 },
      { plan: 'B', unit: 'hue', fromYear: 2024 },
      { plan: 'C', unit: 'nowhere', fromYear: 2024 },
    ];
    expect(pastCampaigns(tasks, 'province', units)).toEqual([
      { start: 2024, treated: [{ unit: 'hue', issuers: ['hue'] }] },
      { start: 2022, treated: [{ unit: 'quang-ngai', issuers: ['tra-bong'] }] },
    ]);
  });
});

describe('what would have to be logged', () => {
  const need = (more: object) => ({
    basis: 'campaign' as const,
    span: 1,
    years: 2,
    unitsNeeded: 20,
    units: 34,
    detectable: 0.57,
    sd: 5.8,
    changes: 853,
    isEnough: false,
    ...more,
  });

  it('says how many units, and what the units there are could show', () => {
    const rows = [need({ unitsNeeded: 23 }), need({ span: 2, years: 4, unitsNeeded: 20, detectable: 0.54 })];
    const said = powerSentence(rows, 0.5, 5, 'vi');
    expect(said).toContain('cần 20 đơn vị làm và 20 đơn vị không làm, so 2 năm trước với 2 năm sau');
    expect(said).toContain('chỉ thấy được mức từ 0,54 điểm trở lên');
  });

  it('says when it is enough, never, or not known', () => {
    expect(powerSentence([need({ unitsNeeded: 8, isEnough: true })], 0.5, 5, 'en')).toContain(
      'There are enough units.',
    );
    expect(powerSentence([need({ unitsNeeded: null })], 0.01, 0.1, 'vi')).toContain('quá nhỏ');
    expect(powerSentence([need({ sd: null, unitsNeeded: null, detectable: null })], 0.5, 5, 'vi')).toContain(
      'Chưa đủ năm so sánh được',
    );
  });
});
