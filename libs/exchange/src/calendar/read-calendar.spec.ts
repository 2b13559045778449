import { mostCalendarEvents, readCalendar, readCalendarPeriods } from './read-calendar';

const year = { from: '2026-04-01', to: '2027-03-31' } as const;
const calendar = (...events: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('|'), 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n');

describe('a calendar file', () => {
  it('is read by title and day, in order, within the days asked for', () => {
    const text = calendar('SUMMARY:Cabinet|DTSTART;VALUE=DATE:20261014', 'SUMMARY:Overview and Scrutiny|DTSTART:20260914T183000', 'SUMMARY:Cabinet|DTSTART;VALUE=DATE:20280101');
    expect(readCalendar(text, year)).toEqual([{ title: 'Overview and Scrutiny', on: '2026-09-14' }, { title: 'Cabinet', on: '2026-10-14' }]);
  });

  it('has what repeats on each of its days, and what is cancelled on none', () => {
    const text = calendar('SUMMARY:Cabinet|DTSTART;VALUE=DATE:20260908|RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3', 'SUMMARY:Cabinet|DTSTART;VALUE=DATE:20261201|STATUS:CANCELLED');
    expect(readCalendar(text, year)?.map(({ on }) => on)).toEqual(['2026-09-08', '2026-10-13', '2026-11-10']);
    const forever = calendar('SUMMARY:Every day|DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY');
    expect(readCalendar(forever, { from: '2026-04-01', to: '2030-01-01' })).toHaveLength(200);
  });

  it('counts a time in UTC on the day that it is in London', () => {
    expect(readCalendar(calendar('SUMMARY:Late|DTSTART:20260701T233000Z'), year)).toEqual([{ title: 'Late', on: '2026-07-02' }]);
  });

  it.each(['', 'not a calendar', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])('is none where it is something else: %j', (text) => {
    expect(readCalendar(text, year)).toBeNull();
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', 'FREQ=DAILY;INTERVAL=1000000000', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=1000000000', 'FREQ=SECONDLY', 'FREQ=MINUTELY;BYMONTH=2', 'FREQ=HOURLY;BYMONTHDAY=31',
  ])('has one that repeats by %s on its first day, and is read to its end', (rule) => {
    const text = calendar(`SUMMARY:Never|DTSTART;VALUE=DATE:20260407|RRULE:${rule}`, 'SUMMARY:Cabinet|DTSTART;VALUE=DATE:20261014');
    expect(readCalendar(text, year)).toEqual([{ title: 'Never', on: '2026-04-07' }, { title: 'Cabinet', on: '2026-10-14' }]);
  });

  it.each(['FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=MONTHLY;BYMONTHDAY=0', 'FREQ=WEEKLY;BYMONTH=13', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300'])('comes to an end where %s says no day', (rule) => {
    const read = readCalendar(calendar(`SUMMARY:Never|DTSTART;VALUE=DATE:20260407|RRULE:${rule}`), year);
    expect(read?.slice(1) ?? []).toEqual([]); // Its first day at most.
  });

  it('still follows one that meets by the month, week or year', () => {
    const days = (rule: string) => readCalendar(calendar(`SUMMARY:Cabinet|DTSTART;VALUE=DATE:20260407|RRULE:${rule};COUNT=2`), { from: '2026-04-01', to: '2028-03-31' })?.map(({ on }) => on);
    expect(['FREQ=MONTHLY;BYMONTHDAY=7', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1TU'].map(days)).toEqual([['2026-04-07', '2026-05-07'], ['2026-04-07', '2026-04-21'], ['2026-04-07', '2027-04-06']]);
  });

  it('is none with more entries than a council has meetings', () => {
    const events = Array.from({ length: mostCalendarEvents }, () => 'SUMMARY:Cabinet|DTSTART;VALUE=DATE:20261014');
    expect(readCalendar(calendar(...events), year)).toHaveLength(mostCalendarEvents);
    const more = calendar(...events, 'SUMMARY:Cabinet|DTSTART;VALUE=DATE:20261014');
    expect([readCalendar(more, year), readCalendarPeriods(more)]).toEqual([null, null]);
  });
});
