import { usualLedgerColumns } from '@golden-thread/domain/money/ledger';
import { usualFeedbackColumns } from '@golden-thread/domain/review/feedback';
import { endlessTable } from '@golden-thread/exchange/testing/endless-table';
import { readApart } from './read-apart';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that somebody sent', () => {
  it('is read by each reader as it is, and its faults are told', async () => {
    expect(await readApart('ledger', { file: { name: 'ledger.csv', bytes: bytes('Cost centre,Budget,Actual,Forecast\nH100,1,2,3\n') }, columns: usualLedgerColumns }))
      .toEqual({ ok: true, value: { lines: [{ costCentre: 'H100', budget: '1', actual: '2', forecast: '3' }] } });
    expect(await readApart('feedback', { file: { name: 'contacts.csv', bytes: bytes('Service,Complaints\nHousing,1\n') }, columns: usualFeedbackColumns })).toMatchObject({ ok: true, value: { faults: [expect.stringContaining('no column Comments')] } });
    expect(await readApart('calendar', { file: { name: 'a.ics', bytes: bytes('no calendar') }, from: '2026-04-01', to: '2027-03-31' })).toEqual({ ok: true, value: null });
    expect(await readApart('periods', { file: { name: 'days.txt', bytes: bytes('26 October 2026, 30 October 2026, Half term') } })).toEqual({ ok: true, value: { ok: true, value: [{ title: 'Half term', startsOn: '2026-10-26', endsOn: '2026-10-30' }] } });
  });

  it('waits where others are read, and is refused where more wait than may', async () => {
    const file = { name: 'a.ics', bytes: bytes('no calendar') };
    const read = await Promise.all(Array.from({ length: 11 }, () => readApart('calendar', { file, from: '2026-04-01', to: '2027-03-31' })));
    expect(read.map((one) => (one.ok ? 'read' : one.refusal.code))).toEqual([...Array<string>(10).fill('read'), 'FilesBeingRead']);
  });

  it('that takes more memory or time than a thread may is refused, and others are answered meanwhile', async () => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 20);
    const read = await readApart('applications', { file: { name: 'cases.ods', bytes: endlessTable() } });
    clearInterval(beat);
    const limit = expect.stringMatching(/^(256 MB of memory|10 seconds)$/) as unknown;
    expect(read).toEqual({ ok: false, refusal: { code: 'FileNotReadInTime', details: { limit } } });
    expect(beats).toBeGreaterThan(5);
  });
});
