import { usualLedgerColumns } from '@golden-thread/domain/money/ledger';
import { usualFeedbackColumns } from '@golden-thread/domain/review/feedback';
import { readCalendar, readCalendarPeriods } from '../calendar/read-calendar';
import { readFeedback } from '../feedback/read-feedback';
import { readFiguresFile } from '../figures/read-figures-file';
import { readFrameworkFile } from '../framework/shipped-frameworks';
import { readFeedFile } from '../hr-feed/read-feed-file';
import { readLedger } from '../ledger/read-ledger';
import { sampleOf } from '../mapping/made-mapping';
import { readApplications } from '../planning/read-applications';
import { hostileFiles } from '../testing/hostile-files';
import { type GivenFile, UnreadableFile } from './table';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const year = { from: '2026-04-01', to: '2027-03-31' } as const;

/** How many faults each reader tells of a file that is none of its own; none where it takes the file for what it reads. */
const readers: Readonly<Record<string, (file: GivenFile) => number>> = {
  'an extract of the ledger': (file) => faultsIn(readLedger(file, usualLedgerColumns)),
  'an extract of the customer system': (file) => faultsIn(readFeedback(file, usualFeedbackColumns)),
  'a file of planning applications': (file) => readApplications(file).faults.length,
  'a file of figures': (file) => readFiguresFile(file).faults.length,
  'a file of the HR feed': (file) => readFeedFile(file).faults.length,
  'a calendar file': ({ bytes: given }) => (readCalendar(new TextDecoder().decode(given), year) === null ? 1 : 0),
  'a calendar file of periods': ({ bytes: given }) => (readCalendarPeriods(new TextDecoder().decode(given)) === null ? 1 : 0),
  'a framework file': ({ bytes: given }) => faultsIn(readFrameworkFile(given)),
  'a file that a mapping is made from': (file) => {
    try {
      return sampleOf(file).columns.length > 0 ? 0 : 1;
    } catch (error) {
      if (error instanceof UnreadableFile) return 1;
      throw error;
    }
  },
};
const faultsIn = (read: object): number => ('faults' in read ? (read.faults as readonly unknown[]).length : 0);

const most = 100_000;
const rows = (head: string, row: (n: number) => string): Uint8Array => bytes(`${head}\n${Array.from({ length: most - 1 }, (_, n) => row(n)).join('\n')}\n`);
/** As many rows as a sheet may have, each with something wrong: what is told of them is bounded too, for somebody is to read it. */
const faulty: readonly (readonly [string, GivenFile])[] = [
  ['an extract of the ledger', { name: 'ledger.csv', bytes: rows('Cost centre,Budget,Actual,Forecast', (n) => `H${n},x,y,z`) }],
  ['an extract of the ledger', { name: 'ledger.csv', bytes: rows('Cost centre,Budget,Actual,Forecast', () => 'H100,1,2,3') }],
  ['an extract of the customer system', { name: 'contacts.csv', bytes: rows('Service,Complaints,Comments,Compliments,Avoidable contact', () => 'Housing,x,y,z,w') }],
  ['a file of planning applications', { name: 'cases.csv', bytes: rows('reference,kind,valid_on,case_officer,decided_on,appeal', () => '26/1,,32/13/2026,,yesterday,perhaps') }],
  ['a file of figures', { name: 'figures.csv', bytes: rows('measure,value,data_status', (n) => `M${n},x,certain`) }],
  ['a file of the HR feed', { name: 'people.csv', bytes: rows('person,name,email,starts_on', () => 'P1,,nobody,yesterday') }],
  ['a framework file', { name: 'framework.json', bytes: bytes(JSON.stringify({ format: 'golden-thread-framework', sections: Array.from({ length: 60_000 }, () => ({ x: 1 })) })) }],
];

/** Calendars that repeat without end, nest, or have one endless line. */
const calendars: readonly (readonly [string, string])[] = [
  ['nests 60,000 deep', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(60_000)}`],
  ['has one line of 9 MB', `BEGIN:VCALENDAR\nSUMMARY:${'x'.repeat(9_000_000)}`],
  ['has a thousand rules that say no day', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260401\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n'.repeat(1000)}END:VCALENDAR`],
  ['repeats every day, two thousand times over', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260401\nRRULE:FREQ=DAILY\nEND:VEVENT\n'.repeat(2000)}END:VCALENDAR`],
];

/** The processor's time, not the clock's: other work on the machine makes no file hostile. */
const millisecondsOf = (work: () => void): number => {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
};

/** Made once, for all readers. */
const made = hostileFiles.map(([what, name, content]) => [what, { name, bytes: content() }] as const);

describe.each(Object.keys(readers))('%s', (reader) => {
  it.each(made)('%s is answered at once, as a fault', (_what, file) => {
    let faults = 0;
    expect(millisecondsOf(() => (faults = readers[reader]!(file)))).toBeLessThan(4000);
    expect(faults).toBeGreaterThan(0);
  });
});

describe('an extract in which every row is wrong', () => {
  it.each(faulty)('%s is answered with no more faults than a person reads', (reader, file) => {
    let faults = 0;
    expect(millisecondsOf(() => (faults = readers[reader]!(file)))).toBeLessThan(4000);
    expect(faults).toBeGreaterThan(0);
    expect(faults).toBeLessThanOrEqual(2001);
  });
});

describe('a calendar', () => {
  it.each(calendars)('that %s is read at once', (_what, text) => {
    expect(millisecondsOf(() => readCalendar(text, year))).toBeLessThan(8000);
    expect(millisecondsOf(() => readCalendarPeriods(text))).toBeLessThan(4000);
  });
});
