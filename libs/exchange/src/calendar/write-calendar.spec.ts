import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { type CalendarEntry, writeCalendar } from './write-calendar';

const entries: readonly CalendarEntry[] = [
  {
    uid: 'task-1@golden-thread', sequence: 3, day: '2026-10-25', title: 'Enter figures: Repairs, “voids” & lifts; Housing \\ quarter 2', about: 'Late after today.\nIt takes 15 minutes.',
    address: 'https://council.example/tasks/1',
  },
  { uid: 'stage-1@golden-thread', sequence: 1, day: '2026-12-31', title: `Étape ${'très longue '.repeat(20)}`.trim(), about: '', address: 'https://council.example/timetable' },
];
const written = writeCalendar({ name: 'Golden Thread, Smallborough', entries, writtenAt: '2026-10-01T08:00:00.000Z' });

describe('a calendar that programs subscribe to', () => {
  it('has lines of at most 75 bytes, each ended as the standard says', () => {
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written.split('\r\n').map((line) => Buffer.byteLength(line)).filter((bytes) => bytes > 75)).toEqual([]);
  });

  it('is read by one program as it was meant, over the end of summer time', () => {
    const events = new ICAL.Component(ICAL.parse(written) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid, sequence, summary, startDate, endDate }) => [uid, sequence, summary, startDate.toString(), endDate.toString(), startDate.isDate])).toEqual([
      [entries[0]!.uid, 3, entries[0]!.title, '2026-10-25', '2026-10-26', true],
      [entries[1]!.uid, 1, entries[1]!.title, '2026-12-31', '2027-01-01', true],
    ]);
    expect(events[0]!.description).toBe(entries[0]!.about);
  });

  it('is read by another the same', () => {
    const events = Object.values(sync.parseICS(written)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    expect(events.map(({ uid, sequence, summary, datetype, url }) => [uid, Number(sequence), summary, datetype, url])).toEqual(
      entries.map(({ uid, sequence, title, address }) => [uid, sequence, title, 'date', address]),
    );
    expect(events.map(({ start }) => [start.getFullYear(), start.getMonth() + 1, start.getDate()])).toEqual([[2026, 10, 25], [2026, 12, 31]]);
  });
});
