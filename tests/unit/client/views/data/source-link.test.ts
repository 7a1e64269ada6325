import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../../../../client/views/data/source-link.ts';

describe('address of a source', () => {
  it('finds the link in what was written and keeps the rest beside it', () => {
    expect(sourceLink('https://github.com/hnks-gh/ml-mcdm (data/csv/2012.csv)')).toEqual({
      href: 'https://github.com/hnks-gh/ml-mcdm',
      shown: 'github.com/hnks-gh/ml-mcdm',
      rest: '(data/csv/2012.csv)',
    });
  });

  it('cuts what is shown of a long address, never the link', () => {
    const href = 'https://en.baochinhphu.vn/moj-quang-ninh-province-lead-reform-index-111240417164329841.htm';
    expect(sourceLink(href)).toEqual({ href, shown: 'en.baochinhphu.vn/…', rest: '' });
  });

  it('makes a link of a bare address, but not of words', () => {
    expect(sourceLink('www.vietnam.vn/nl/quang-ngai')?.href).toBe('https://www.vietnam.vn/nl/quang-ngai');
    expect(sourceLink('susta.vn (Sơn La PAR INDEX, 2017/2018 article)')).toBeNull();
    expect(sourceLink('baoangiang a273012')).toBeNull();
    expect(sourceLink(null)).toBeNull();
  });

  it('never makes a link that runs code', () => {
    expect(sourceLink('javascript:alert(1)')).toBeNull();
  });
});
