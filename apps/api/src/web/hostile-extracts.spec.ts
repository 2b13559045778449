import { endlessTable } from '@golden-thread/exchange/testing/endless-table';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../testing/start-api';

const events = (lines: string): string => `BEGIN:VCALENDAR\n${`BEGIN:VEVENT\n${lines}END:VEVENT\n`.repeat(2000)}END:VCALENDAR`;

/** Each page that takes another system's file, the worst that its reader was seen to be given, and what its sender is told. */
const pages = [
  { path: '/money/ledger', who: 'policyOfficer', file: { 'ledger.ods': endlessTable() }, fields: { month: '2026-M01' }, says: 'more than can be read in' },
  { path: '/feedback/extract', who: 'policyOfficer', file: { 'contacts.ods': endlessTable() }, fields: { period: '2025-Q4', service: 'Service', complaint: 'Complaints', comment: 'Comments', compliment: 'Compliments', avoidable: 'Avoidable' }, says: 'more than can be read in' },
  { path: '/assessments/planning-performance', who: 'serviceManager', file: { 'cases.ods': endlessTable() }, fields: {}, says: 'more than can be read in' },
  { path: '/assessments/frameworks', who: 'policyOfficer', file: { 'framework.json': '['.repeat(9_000_000) }, fields: {}, says: 'A framework is at most 1 MB' },
  { path: '/meetings/new', who: 'administrator', file: { 'meetings.ics': events('SUMMARY:All\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=DAILY\n') }, fields: {}, says: 'at once' },
] as const;

describe('a file made to be slow, handed in on the page that takes it', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-05-04T09:00:00.000Z');
    await api.fresh.asOwner(`update post set roles = roles || 'democratic-services'::text where id = $1`, [council.posts.administrator]);
  });
  afterAll(() => api.stop());

  it.each(pages)('$path: costs its sender alone, who is told what is wrong', async ({ path, who, file, fields, says }) => {
    const [sender, colleague] = [await api.signIn(`smallborough/${who}`), await api.signIn('smallborough/director')];
    let isRead = false;
    const began = performance.now();
    const handedIn = sender.upload(path, 'file', file, fields).finally(() => {
      isRead = true;
    });
    const waits: number[] = [];
    while (!isRead) {
      const asked = performance.now();
      expect((await colleague.get('/tasks')).status).toBe(200);
      waits.push(performance.now() - asked);
    }
    const { status, html } = await handedIn;
    expect([400, 422]).toContain(status);
    expect(html).toContain(says);
    // A request that waited for the file to be read would have taken all of that time.
    expect(waits.length > 3 ? Math.max(...waits) : 0).toBeLessThan((performance.now() - began) / 2);
  });

  it('/assessments/planning-performance: tells no more faults of a file than a person reads', async () => {
    const rows = Array.from({ length: 60_000 }, () => '26/1,,32/13/2026,,yesterday').join('\n');
    const sender = await api.signIn('smallborough/serviceManager');
    const { status, html } = await sender.upload('/assessments/planning-performance', 'file', { 'cases.csv': `reference,kind,valid_on,case_officer,decided_on\n${rows}` });
    expect([400, 422]).toContain(status);
    expect(html).toContain('faults more');
  });
});
