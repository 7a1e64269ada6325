import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFeed } from '../../../server/reports/calendar-feed.ts';
import type { FeedEntry } from '../../../server/reports/calendar-feed.ts';

const entry: FeedEntry = {
  id: 'P002-2.4-i|2024',
  day: '2024-02-29',
  title: 'Báo cáo năm, trước 26/11; gửi Sở',
  description: 'Dòng một\nDòng hai \\ ba',
  url: 'https://parlens.example/plans/P002',
};
const feed = (entries: readonly FeedEntry[]) =>
  calendarFeed({
    name: 'Hạn của Sở',
    domain: 'parlens',
    madeAt: '2024-01-02T03:04:05.678Z',
    entries,
    remindDaysBefore: 3,
  });

/** Lines as a reader joins them again (RFC 5545, 3.1). */
function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

describe('calendar feed', () => {
  it('writes an all-day event that ends on the next day, with a reminder', () => {
    const lines = unfolded(feed([entry]));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('DTSTART;VALUE=DATE:20240229');
    expect(lines).toContain('DTEND;VALUE=DATE:20240301');
    expect(lines).toContain('DTSTAMP:20240102T030405Z');
    expect(lines).toContain('UID:P002-2.4-i|2024@parlens');
    expect(lines).toContain('SUMMARY:Báo cáo năm\\, trước 26/11\\; gửi Sở');
    expect(lines).toContain('DESCRIPTION:Dòng một\\nDòng hai \\\\ ba');
    expect(lines).toContain('TRIGGER:-P3D');
  });

  it('folds at 75 octets and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const text = feed([{ ...entry, title: `Nhiệm vụ ${title}`, description: '' }]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:'));
        const back = summary
          ?.slice('SUMMARY:'.length)
          .replaceAll(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(back).toBe(`Nhiệm vụ ${title}`);
      }),
    );
  });

  it('is valid without entries', () => {
    expect(unfolded(feed([]))).not.toContain('BEGIN:VEVENT');
  });
});
