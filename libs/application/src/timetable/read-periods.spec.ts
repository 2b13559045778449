import { readPeriods } from './read-periods';

const half = { title: 'Half term', startsOn: '2026-10-26', endsOn: '2026-10-30' };

describe('days in a row with a name', () => {
  it('are read from lines as they are typed, and from a CSV file with its heading', () => {
    expect(readPeriods('26 October 2026, 30 October 2026, Half term\n\n2026-12-21;2027-01-01;Christmas, and New Year\n')).toEqual({
      ok: true, value: [half, { title: 'Christmas, and New Year', startsOn: '2026-12-21', endsOn: '2027-01-01' }],
    });
    expect(readPeriods('First day,Last day,Name\r\n"26/10/2026","30/10/2026","Half term"')).toEqual({ ok: true, value: [half] });
  });

  it('are read as an education authority words them, with the name first and ordinal days', () => {
    expect(readPeriods('Event,Start,End\nHalf Term,Monday 26th October 2026,Friday 30th October 2026\nChristmas 2026,21/12/2026,01/01/2027\n')).toEqual({
      ok: true, value: [{ ...half, title: 'Half Term' }, { title: 'Christmas 2026', startsOn: '2026-12-21', endsOn: '2027-01-01' }],
    });
    expect(readPeriods('Half Term,31st November 2026,1st December 2026,4th December 2026')).toMatchObject({ ok: false, refusal: { details: { line: 1 } } });
  });

  it('are read from a calendar file, whose whole days end on the day before', () => {
    const event = (lines: string) => `BEGIN:VEVENT\r\nUID:1@example\r\nDTSTAMP:20260101T000000Z\r\n${lines}\r\nEND:VEVENT\r\n`;
    const file = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\n${event('SUMMARY:Half term\r\nDTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20261031')}${event('SUMMARY:Inset day\r\nDTSTART;VALUE=DATE:20260901')}END:VCALENDAR\r\n`;
    expect(readPeriods(file)).toEqual({ ok: true, value: [{ title: 'Inset day', startsOn: '2026-09-01', endsOn: '2026-09-01' }, half] });
    expect(readPeriods('BEGIN:VCALENDAR\r\nnonsense')).toMatchObject({ ok: false, refusal: { code: 'PeriodNotRead', details: { line: 0 } } });
  });

  it('name the line that says no days', () => {
    expect(readPeriods('26 October 2026, 30 October 2026, Half term\n31 November 2026, 1 December 2026, None')).toMatchObject({ ok: false, refusal: { code: 'PeriodNotRead', details: { line: 2 } } });
    expect(readPeriods('30 October 2026, 26 October 2026, Backwards')).toMatchObject({ ok: false, refusal: { details: { line: 1 } } });
  });
});
