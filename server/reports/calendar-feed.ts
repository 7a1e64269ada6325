/** One deadline of the feed; the days are ISO days. */
export interface FeedEntry {
  /** Stable over time, so that a changed day moves the entry instead of doubling it. */
  readonly id: string;
  /** Shown on this day, all day long: the last day on time. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page behind the entry, or null. */
  readonly url: string | null;
}

export interface Feed {
  readonly name: string;
  /** Part after the @ of each UID, for example the host of the instance. */
  readonly domain: string;
  /** When the feed was made, as an ISO instant: `2024-10-01T02:03:04.000Z`. */
  readonly madeAt: string;
  readonly entries: readonly FeedEntry[];
  /** Days before the deadline on which the calendar reminds; null for none. */
  readonly remindDaysBefore: number | null;
}

/**
 * Deadlines as iCalendar text (RFC 5545): all-day events, text escaped (3.3.11), lines folded at 75 octets without
 * cutting a letter (3.1), CRLF line ends. Refreshed daily by calendars that follow REFRESH-INTERVAL (RFC 7986).
 */
export function calendarFeed(feed: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ParLens//Deadlines//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(feed.name)}`,
    `X-WR-CALNAME:${escaped(feed.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...feed.entries.flatMap((entry) => eventLines(entry, feed)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: FeedEntry, feed: Feed): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.id)}@${feed.domain}`,
    `DTSTAMP:${feed.madeAt.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(entry.day).replaceAll('-', '')}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.description === '' ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
    ...(entry.url === null ? [] : [`URL:${entry.url}`]),
    'TRANSP:TRANSPARENT',
    ...alarmLines(entry, feed.remindDaysBefore),
    'END:VEVENT',
  ];
}

function alarmLines(entry: FeedEntry, days: number | null): string[] {
  if (days === null) return [];
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.title)}`,
    `TRIGGER:-P${String(days)}D`,
    'END:VALARM',
  ];
}

/** DTEND is the first day that no longer belongs to the event. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r?\n/g, '\\n');
}

const OCTETS = 75;

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
