import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import type { EventId, ObjectiveId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { getAction } from '../action/get-actions';
import { getClinic, listClinics } from '../exception/get-clinics';
import { getException } from '../exception/get-exception';
import { exportStream } from '../history/export-stream';
import { getHistoryOf } from '../history/get-history';
import { getTextToWithhold } from '../history/withhold-text';
import { readFigureSheet } from '../figure-sheet/read-figure-sheets';
import { getCouncilPlan, getPlan } from '../plan/get-plan';
import { getObjectiveThread, listThreads } from '../thread/golden-thread';
import { getRecoveryPlan, listRecoveryPlans } from '../recovery/get-recovery-plans';
import { getReport, listReports } from '../report/get-report';
import { getPlanChange } from '../plan-change/get-plan-changes';
import { getServiceReview } from '../review/get-service-review';
import { getStageReturn } from '../stage-return/get-stage-return';

type Question = (database: Database, actor: Actor, id: never) => Promise<Outcome<unknown>>;

/** The question that opens each paper. A paper without one does not compile. */
const opens: Readonly<Record<Paper, Question>> = {
  'service-plan': getPlan,
  'unit-plan': getPlan,
  'individual-plan': getPlan,
  'council-plan': getCouncilPlan,
  'recovery-plan': getRecoveryPlan,
  'service-review': getServiceReview,
  exception: getException,
  clinic: getClinic,
  'performance-report': getReport,
  'stage-return': getStageReturn,
  action: getAction,
  'plan-change': getPlanChange,
  'figure-sheet': (database, actor, sheetId) => readFigureSheet(database, actor, { sheetId }),
};

/** Papers whose words can be told apart in an answer. */
const worded: readonly Paper[] = ['service-plan', 'unit-plan', 'individual-plan', 'council-plan', 'recovery-plan', 'service-review', 'exception', 'clinic', 'stage-return', 'action', 'plan-change'];

describe('every question about a paper', () => {
  let fresh: FreshDatabase;
  let at: Awaited<ReturnType<typeof addCommittees>>;
  let made: readonly PaperInState[];
  let readers: readonly (readonly [name: string, actor: Actor])[];

  beforeAll(async () => {
    fresh = await freshDatabase();
    at = await addCommittees(fresh, await smallCouncil(fresh, 'readers', '2026-09-01T08:00:00.000Z'));
    made = await papersInEveryState(fresh, at);
    const posts: readonly SmallPost[] = [
      'chiefExecutive', 'director', 'serviceManager', 'unitManager', 'officer', 'policyOfficer', 'committeeChair', 'scrutinyChair', 'leadMember', 'auditor', 'administrator',
    ];
    const stranger = (roles: readonly Role[]): Actor => ({ councilId: at.council.id, personId: newId(), name: '', roles, postIds: [newId()], via: 'page' });
    const director = at.council.posts.director;
    readers = [
      ...posts.map((post) => [post, at.council.actor(post)] as const),
      ['another service’s head', stranger(['service-manager'])],
      ['another committee’s chair', stranger(['committee-chair'])],
      ['another employee', stranger(['employee'])],
      ['a deputy of the director', { ...stranger(['director']), postIds: [director], onBehalfOf: { personId: newId(), name: '', postId: director } }],
      ['a program of the auditor', { ...at.council.actor('auditor'), via: 'token' }],
      ['who answers for nothing', { ...stranger([]), postIds: [] }],
    ];
  });
  afterAll(() => fresh.drop());

  const accessOf = async (actor: Actor, { paper, id }: PaperInState) =>
    (await fresh.database.read(actor.councilId, (reading) => findAccessByPaper(reading, actor, paper))).get(id) ?? 'none';

  it('is answered, with the words or without, or is about nothing: as the rows say', async () => {
    const faults: string[] = [];
    let cells = 0;
    for (const [name, actor] of readers) {
      for (const one of made) {
        cells += 1;
        const access = await accessOf(actor, one);
        const answer = await opens[one.paper](fresh.database, actor, one.id as never);
        const says = JSON.stringify(answer).includes(wordsOf(one.id));
        const expected = actor.roles.length === 0 ? 'none' : access;
        const got = !answer.ok ? 'none' : !worded.includes(one.paper) ? expected : says ? 'whole' : 'heading';
        if (got !== expected) faults.push(`${name}, ${one.paper} ${one.state}: ${expected} expected, ${got} answered${answer.ok ? '' : ` (${answer.refusal.code})`}`);
      }
    }
    expect(faults).toEqual([]);
    console.info(`Questions: ${cells} cells (${readers.length} readers x ${made.length} papers in their states).`);
  });

  it('in a list tells of none that its reader cannot open', async () => {
    for (const [name, actor] of readers.filter(([, { roles }]) => roles.length > 0)) {
      const lists = await Promise.all([listRecoveryPlans(fresh.database, actor), listClinics(fresh.database, actor), listReports(fresh.database, actor)]);
      const told = JSON.stringify(lists);
      for (const one of made.filter(({ paper }) => ['recovery-plan', 'clinic', 'performance-report'].includes(paper))) {
        const reference = one.paper === 'performance-report' ? one.id : one.paper === 'clinic' ? one.id : (await fresh.asOwner<{ reference: string }>('select reference from recovery_plan where id = $1', [one.id]))[0]!.reference;
        expect({ name, one, told: told.includes(`"${reference}"`) }).toEqual({ name, one, told: (await accessOf(actor, one)) !== 'none' });
      }
    }
  });

  it('shows no objective of a draft in the golden thread to whoever may not read the draft', async () => {
    const draft = made.find(({ paper, state }) => paper === 'service-plan' && state === 'drafting')!;
    const [row] = await fresh.asOwner<{ id: ObjectiveId; year: never }>('select id, year from objective where plan_id = $1', [draft.id]);
    const [author, chair] = [at.council.actor('serviceManager'), at.council.actor('committeeChair')];
    expect(await getObjectiveThread(fresh.database, author, row!.id)).toMatchObject({ ok: true });
    expect(await getObjectiveThread(fresh.database, chair, row!.id)).toMatchObject({ refusal: { code: 'NotFound' } });
    expect(JSON.stringify(await listThreads(fresh.database, author, { year: row!.year }))).toContain(wordsOf(draft.id));
    expect(JSON.stringify(await listThreads(fresh.database, chair, { year: row!.year }))).not.toContain(wordsOf(draft.id));
  });

  it('of history keeps the words of a paper among its readers', async () => {
    const draft = made.find(({ paper, state }) => paper === 'recovery-plan' && state === 'drafting')!;
    const manager = at.council.actor('serviceManager');
    await fresh.database.transact({ actor: manager }, async (work) => {
      work.record({ name: 'RecoveryPlanReturned', stream: { type: 'recovery-plan', id: anId(draft.id) }, payload: { reference: 'RP-1', version: 1 }, wording: { reason: wordsOf(draft.id) } });
      return { ok: true, value: null };
    });
    const historyFor = (actor: Actor) => getHistoryOf(fresh.database, actor, { type: 'recovery-plan', id: draft.id, page: 1 });
    expect(JSON.stringify(await historyFor(manager))).toContain(wordsOf(draft.id));
    const audited = await historyFor(at.council.actor('auditor'));
    expect(audited).toMatchObject({ ok: true, value: { total: 1 } });
    expect(JSON.stringify(audited)).not.toContain(wordsOf(draft.id));
    const exportFor = (actor: Actor) => exportStream(fresh.database, actor, { type: 'recovery-plan', id: draft.id });
    expect(JSON.stringify(await exportFor(at.council.actor('auditor')))).not.toContain(wordsOf(draft.id));
    const [event] = await fresh.asOwner<{ id: EventId }>(`select id from event where stream_id = $1`, [draft.id]);
    const withholding = (actor: Actor) => getTextToWithhold(fresh.database, actor, { eventId: event!.id, field: 'reason' });
    expect(await withholding(at.council.actor('administrator'))).toMatchObject({ ok: true, value: { readable: false, text: null } });
    expect(await historyFor(readers.find(([name]) => name === 'another committee’s chair')![1])).toMatchObject({ refusal: { code: 'NotFound' } });
  });
});
