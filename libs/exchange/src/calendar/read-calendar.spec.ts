import { readCalendar } from './read-calendar';

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
});
