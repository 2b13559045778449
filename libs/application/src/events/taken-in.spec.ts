import type { PlanningApplicationId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { agreeExtension, getCaseToExtend } from '../assessment/agree-extension';
import { takeInApplications } from '../assessment/planning-week';
import { loadLedger } from '../money/load-ledger';
import { addBudgetLine } from '../money/plan-money';
import { tellFeedback } from '../review/load-feedback';
import { outboxMessagesOf } from './events';

/** Whose file it is, what it says, and how what it changes stands in the history of each thing. */
interface Told {
  readonly stream: string;
  readonly id: string;
  readonly payload: unknown;
  readonly texts: Readonly<Record<string, string>> | null;
}

describe('what files of other systems change', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;

  const accepted = (outcome: Outcome<unknown>): void => {
    if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
  };
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const told = (name: string): Promise<Told[]> =>
    fresh.asOwner<Told>(
      `select e.stream_type as stream, e.stream_id as id, e.payload, (select jsonb_object_agg(w.field, w.text) from event_wording w where w.event_id = e.id) as texts
       from event e where e.name = $1 order by e.recorded_at, e.payload::text`,
      [name],
    );
  const letters = async (): Promise<number> => (await fresh.asOwner<{ n: number }>(`select count(*)::int as n from delivery`))[0]!.n;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'smallborough', '2026-05-04T08:00:00.000Z');
    const line = { serviceId: council.serviceId, unitId: null, objectiveId: null, title: 'Housing', firstYear: '2026/27', amounts: ['100000', '100000', '100000'] } as const;
    accepted(await addBudgetLine(fresh.database, council.actor('serviceManager'), { ...line, costCentre: 'H100' }));
  });
  afterAll(() => fresh.drop());

  it('of the ledger is told service by service, each cost centre before and after; what no line names, of the council; the same again tells nothing', async () => {
    const load = (lines: string) => loadLedger(fresh.database, council.actor('policyOfficer'), { month: '2026-M01', file: { name: 'ledger.csv', bytes: bytes(`Cost centre,Budget,Actual,Forecast\n${lines}`) } });
    accepted(await load('H100,100000,8000.10,101000\nX9,5,5,5'));
    const before = await letters();
    accepted(await load('H100,"£100,000",8000.1,101000\nX9,5,5,5'));
    accepted(await load('H100,100000,9000,101000'));
    const sums = (actual: string) => ({ budget: '100000', actual, forecast: '101000' });
    expect(await told('LedgerOfServiceChanged')).toEqual([
      { stream: 'service', id: council.serviceId, texts: null, payload: { month: '2026-M01', lines: [{ costCentre: 'H100', was: null, becomes: sums('8000.10') }] } },
      { stream: 'service', id: council.serviceId, texts: null, payload: { month: '2026-M01', lines: [{ costCentre: 'H100', was: sums('8000.1'), becomes: sums('9000') }] } },
    ]);
    expect((await told('LedgerOfNobodyChanged')).map(({ stream, payload }) => [stream, payload])).toEqual([
      ['council', { month: '2026-M01', lines: [{ costCentre: 'X9', was: null, becomes: { budget: '5', actual: '5', forecast: '5' } }] }],
      ['council', { month: '2026-M01', lines: [{ costCentre: 'X9', was: { budget: '5', actual: '5', forecast: '5' }, becomes: null }] }],
    ]);
    // One message an extract, for the accountants; none for a cost centre.
    expect((await letters()) - before).toBe(2);
  });

  it('of what people told us is told of each service whose counts are others than before', async () => {
    const before = await letters();
    const tell = (counts: readonly { readonly kind: 'complaint' | 'comment'; readonly count: number }[]) => tellFeedback(fresh.database, council.actor('policyOfficer'), { period: '2025-Q4', lines: [{ service: 'Housing', counts }] });
    for (const count of [3, 3, 5]) accepted(await tell([{ kind: 'complaint', count }, ...(count === 5 ? [] : [{ kind: 'comment' as const, count: 1 }])]));
    expect((await told('FeedbackOfServiceChanged')).map(({ id, payload }) => [id, payload])).toEqual([
      [council.serviceId, { period: '2025-Q4', counts: [{ kind: 'complaint', was: null, becomes: 3 }, { kind: 'comment', was: null, becomes: 1 }] }],
      [council.serviceId, { period: '2025-Q4', counts: [{ kind: 'complaint', was: 3, becomes: 5 }, { kind: 'comment', was: 1, becomes: null }] }],
    ]);
    expect(await letters()).toBe(before);
  });

  it('of planning applications is told of each that is new or told otherwise, in its own history, with what it was and is', async () => {
    const before = await letters();
    const take = (rows: string) => takeInApplications(fresh.database, council.actor('serviceManager'), { file: { name: 'cases.csv', bytes: bytes(`reference,kind,valid_on,case_officer,decided_on\n${rows}`) } });
    accepted(await take('26/1,major,2026-01-05,Kit,\n26/2,minor,2026-01-06,Lou,'));
    accepted(await take('26/1,major,2026-01-05,Kit,\n26/2,minor,2026-01-06,Max,2026-02-03'));
    const ids = new Map((await fresh.asOwner<{ id: string; reference: string }>('select id, reference from planning_application')).map(({ id, reference }) => [reference, id]));
    const facts = ['kind', 'validOn', 'statutoryDay', 'caseOfficer', 'appeal'];
    expect((await told('PlanningApplicationTold')).filter(({ id }) => [ids.get('26/1'), ids.get('26/2')].includes(id))).toEqual([
      expect.objectContaining({ stream: 'planning-application', id: ids.get('26/1'), payload: { reference: '26/1', added: true, facts } }),
      expect.objectContaining({ id: ids.get('26/2'), payload: { reference: '26/2', added: true, facts } }),
      { stream: 'planning-application', id: ids.get('26/2'), payload: { reference: '26/2', added: false, facts: ['decidedOn', 'caseOfficer'] }, texts: { caseOfficer: 'Lou, now Max', decidedOn: 'nothing, now 2026-02-03' } },
    ]);
    expect(await letters()).toBe(before);
  });

  it('of planning applications keeps the reason that is known of the same extension, and warns of those that have none', async () => {
    const take = (header: string, row: string) => takeInApplications(fresh.database, council.actor('serviceManager'), { file: { name: 'cases.csv', bytes: bytes(`reference,kind,valid_on,case_officer,${header}\n${row}`) } });
    const reasons = () => fresh.asOwner(`select extension_reason as reason from planning_application where reference = '26/8'`);
    expect(await take('extended_to,extension_reason', '26/8,major,2026-01-05,Kit,2026-05-01,Revised plans')).toMatchObject({ value: { tellsReasons: true, withoutReason: [] } });
    expect(await take('extended_to', '26/8,major,2026-01-05,Kit,2026-05-01')).toMatchObject({ value: { tellsReasons: false, withoutReason: [] } });
    expect(await reasons()).toEqual([{ reason: 'Revised plans' }]);
    expect(await take('extended_to', '26/8,major,2026-01-05,Kit,2026-06-01')).toMatchObject({ value: { tellsReasons: false, withoutReason: ['26/8'] } });
    expect(await reasons()).toEqual([{ reason: '' }]);
  });

  it('of planning applications leaves more time that was agreed here, with its reason, until a file tells of a later day', async () => {
    const take = (extendedTo: string) =>
      takeInApplications(fresh.database, council.actor('serviceManager'), { file: { name: 'cases.csv', bytes: bytes(`reference,kind,valid_on,case_officer,extended_to\n26/9,major,2026-01-05,Kit,${extendedTo}`) } });
    accepted(await take(''));
    const [found] = await fresh.asOwner<{ id: PlanningApplicationId }>(`select id from planning_application where reference = '26/9'`);
    const [agreed, later] = ['2026-06-05', '2026-06-12'] as const;
    const standing = () => getCaseToExtend(fresh.database, council.actor('officer'), found!.id);
    for (const to of ['2027-06-05', agreed] as const) accepted(await agreeExtension(fresh.database, council.actor('serviceManager'), { applicationId: found!.id, to, reason: 'Revised plans' }));
    expect(await take('')).toMatchObject({ value: { withoutReason: [] } });
    expect(await standing()).toMatchObject({ value: { extendedTo: agreed, extensionReason: 'Revised plans', dueOn: agreed, mayExtend: false } });
    expect(await take(agreed)).toMatchObject({ value: { withoutReason: [] } });
    expect(await standing()).toMatchObject({ value: { extendedTo: agreed, extensionReason: 'Revised plans' } });
    expect(await take(later)).toMatchObject({ value: { withoutReason: ['26/9'] } });
    expect(await standing()).toMatchObject({ value: { extendedTo: later, extensionReason: '' } });
    expect(await told('PlanningExtensionAgreed')).toMatchObject([{ payload: { to: '2027-06-05' } }, { stream: 'planning-application', payload: { reference: '26/9', from: '2027-06-05', to: agreed }, texts: { reason: 'Revised plans' } }]);
  });

  it('takes no file of more applications than are told of one by one', async () => {
    const rows = Array.from({ length: 10_001 }, (_, n) => `27/${n},minor,2026-01-06,Lou`).join('\n');
    const file = { name: 'cases.csv', bytes: bytes(`reference,kind,valid_on,case_officer\n${rows}`) };
    expect(await takeInApplications(fresh.database, council.actor('serviceManager'), { file })).toMatchObject({ refusal: { code: 'ApplicationsFaulty', details: { faults: [{ says: expect.stringContaining('at most 10000') as unknown }] } } });
  });
});
