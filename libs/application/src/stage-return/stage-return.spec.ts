import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, StageReturnId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import type { AskedWork, StageWork } from '@golden-thread/domain/timetable/stage-work';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { listAssessmentsOfYears } from '../assessment/assessments-of-years';
import { installFramework } from '../assessment/frameworks';
import { readConnections } from '../connection/read-connections';
import { measureOf, yearBefore } from '../measure/testing/measures-and-tasks';
import { aYear } from '../timetable/testing/a-year';
import { changeStageWork } from '../timetable/change-stage-work';
import { extendReturns } from './extend-returns';
import { sendBackStageReturn, signOffStageReturn } from './decide-stage-return';
import { getStageReturn, listStageAnswers, showStage } from './get-stage-return';
import { saveStageReturnDraft, submitStageReturn } from './submit-stage-return';

const year = '2026/27';
const stage = 'own.equality-return';
const equality: AskedWork = {
  kind: 'form', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: 'As the Equality Act asks.', link: null, window: 20, grace: 2,
  reminders: 'usual', signOff: 'director',
  questions: [
    { key: 'q1', asks: 'How many staff were trained?', type: 'number', required: true },
    { key: 'q2', asks: 'What changed?', type: 'long-text', required: false },
  ],
};
const answers = { q1: '12', q2: 'More of us speak Polish.' };

let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  y = await aYear(fresh);
});

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = <T>(outcome: Outcome<T>) => (outcome.ok ? null : outcome.refusal.code);
const change = (work: StageWork) => changeStageWork(fresh.database, y.officer, { year, stage, work });

/** A published year with a stage of the council's own on 30 June, which asks 20 working days before. */
async function withEqualityReturn(work: StageWork = equality): Promise<void> {
  await y.publish();
  const { id } = ok(await y.preview({ kind: 'add-stage', stage: { title: 'Equality return', phase: 'do', track: 'people', rule: rules.date(6, 30) } }));
  ok(await y.apply(id, 'The council reports on equality each summer'));
  ok(await change(work));
}

const tasks = () =>
  y.sql<{ kind: string; due: string; post: string; state: string; label: string; id: StageReturnId }>(
    `select t.kind, t.due_on::text as due, p.code as post, t.state, t.subject_label as label, t.subject_id as id from task t join post p on p.id = t.post_id
     where t.council_id = $1 and t.subject_type = 'stage-return' order by t.opened_at, t.kind`,
  );
const events = async () => (await y.sql<{ name: string }>(`select name from event where council_id = $1 and name like 'StageReturn%' order by id`)).map(({ name }) => name);

async function asked(): Promise<StageReturnId> {
  await y.clockAt('2026-06-02T06:00:00.000Z');
  ok(await y.wake());
  return (await tasks())[0]!.id;
}

describe('a stage that the policy team adds', () => {
  it('asks everybody in its audience once, on the day on which its window begins', async () => {
    await withEqualityReturn();
    await y.clockAt('2026-06-01T08:00:00.000Z');
    ok(await y.wake());
    expect(await tasks()).toEqual([]);
    await asked();
    ok(await y.wake());
    expect(await tasks()).toMatchObject([{ kind: 'complete-stage-return', due: '2026-06-30', post: 'serviceManager', state: 'open', label: 'Equality return 2026/27: Housing' }]);
    expect(ok(await showStage(fresh.database, y.officer, { year, stage })).returns).toMatchObject([{ name: 'Housing', state: 'asked', turnDueOn: '2026-06-30', people: ['The Head of Housing'] }]);
  });

  it('is answered, signed off and complete, and the questions stay as they were asked', async () => {
    await withEqualityReturn();
    const returnId = await asked();
    const [manager, director] = [y.council.actor('serviceManager'), y.council.actor('director')];
    expect(refusalOf(await change({ ...equality, signOff: 'nobody' }))).toBe('StageAskedAlready');
    ok(await saveStageReturnDraft(fresh.database, manager, { returnId, answers: { q2: answers.q2 } }));
    expect(ok(await getStageReturn(fresh.database, director, returnId))).toMatchObject({ access: 'heading', given: { answers: {} } });
    expect(refusalOf(await submitStageReturn(fresh.database, manager, { returnId, answers: { q2: answers.q2 } }))).toBe('ReturnAnswerMissing');
    expect(refusalOf(await submitStageReturn(fresh.database, director, { returnId, answers }))).toBe('NotAskedForReturn');
    ok(await submitStageReturn(fresh.database, manager, { returnId, answers }));
    expect(refusalOf(await signOffStageReturn(fresh.database, manager, { returnId }))).toBe('NotDecidingReturn');
    expect((await tasks()).map(({ kind, post, due, state }) => [kind, post, due, state])).toEqual([
      ['complete-stage-return', 'serviceManager', '2026-06-30', 'done'],
      ['decide-stage-return', 'director', '2026-06-05', 'open'],
    ]);
    ok(await sendBackStageReturn(fresh.database, director, { returnId, reason: 'Count agency staff too.' }));
    expect((await tasks()).filter(({ state }) => state === 'open')).toMatchObject([{ kind: 'complete-stage-return', due: '2026-06-09' }]);
    ok(await submitStageReturn(fresh.database, manager, { returnId, answers: { ...answers, q1: '15' } }));
    ok(await signOffStageReturn(fresh.database, director, { returnId }));
    expect(ok(await getStageReturn(fresh.database, y.council.actor('officer'), returnId)).given).toMatchObject({ state: 'completed', answers: { q1: '15' }, asked: { version: 1, title: 'Equality return' } });
    expect((await tasks()).filter(({ state }) => state === 'open')).toEqual([]);
    expect(await events()).toEqual(['StageReturnsAsked', 'StageReturnSubmitted', 'StageReturnSentBack', 'StageReturnSubmitted', 'StageReturnSignedOff']);
  });

  it('reminds and escalates whoever has not answered, and tells its owner once when the grace is over', async () => {
    await withEqualityReturn();
    await asked();
    for (const day of ['2026-06-23', '2026-06-30', '2026-07-03', '2026-07-03']) {
      await y.clockAt(`${day}T08:30:00.000Z`);
      ok(await y.wake());
    }
    const told = await y.sql<{ name: string; on: string }>(
      `select name, occurred_at::date::text as on from event where council_id = $1 and name in ('TaskReminded', 'TaskEscalated', 'StageReturnOverdue') order by occurred_at, name`,
    );
    expect(told.map(({ name, on }) => `${on} ${name}`)).toEqual([
      '2026-06-23 TaskReminded', '2026-06-30 TaskReminded', '2026-07-03 StageReturnOverdue', '2026-07-03 TaskEscalated', '2026-07-03 TaskReminded',
    ]);
    expect(ok(await showStage(fresh.database, y.officer, { year, stage })).returns).toMatchObject([{ overdueOn: '2026-07-03' }]);
    const owner = await y.sql(`select r.person_id as person from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'StageReturnOverdue'`);
    expect(owner).toEqual([{ person: y.council.people.policyOfficer }]);
  });

  it('moves the day of what it has asked with its own, and of nothing else', async () => {
    await withEqualityReturn();
    await asked();
    const { id } = ok(await y.preview({ kind: 'change-rule', stage, rule: rules.date(7, 7) }));
    ok(await y.apply(id));
    expect(await tasks()).toMatchObject([{ due: '2026-07-07' }]);
  });

  it('asks the chair of a committee, the posts of a role, or some posts; each where there are any', async () => {
    await withEqualityReturn({ ...equality, audience: { of: 'roles', named: ['unit-manager', 'lead-member'] }, signOff: 'owner', reminders: 'sparing' });
    await asked();
    expect((await tasks()).map(({ post }) => post).sort()).toEqual(['leadMember', 'unitManager']);
  });

  it('is refused where it makes no sense, names nobody there is, or is the product’s own', async () => {
    await withEqualityReturn();
    expect(refusalOf(await change({ ...equality, audience: { of: 'posts', named: ['nobody'] } }))).toBe('AudienceUnknown');
    expect(refusalOf(await change({ ...equality, audience: { of: 'services', named: ['Housing'] } }))).toBe('AudienceUnknown');
    ok(await change({ ...equality, audience: { of: 'services', named: ['S1'] } }));
    expect(refusalOf(await change({ ...equality, window: 1000 }))).toBe('StageWorkNotUnderstood');
    expect(refusalOf(await changeStageWork(fresh.database, y.officer, { year, stage: 'q2.reviews-due', work: equality }))).toBe('StageIsNeeded');
    expect(refusalOf(await changeStageWork(fresh.database, y.officer, { year, stage, work: equality, version: 1 }))).toBe('Stale');
    expect(refusalOf(await changeStageWork(fresh.database, y.council.actor('director'), { year, stage, work: equality }))).toBe('NotPermitted');
  });

  it('is worded anew after it has asked: who has given theirs keeps it, who has not gets the new questions and is told', async () => {
    await withEqualityReturn({ ...equality, audience: { of: 'roles', named: ['unit-manager', 'service-manager'] }, signOff: 'nobody' });
    await asked();
    const of = async (post: string) => (await tasks()).find((task) => task.post === post)!.id;
    const [given, waiting] = [await of('serviceManager'), await of('unitManager')];
    ok(await submitStageReturn(fresh.database, y.council.actor('serviceManager'), { returnId: given, answers }));
    ok(await saveStageReturnDraft(fresh.database, y.council.actor('unitManager'), { returnId: waiting, answers: { q1: '3' } }));
    const reworded: StageWork = { ...equality, audience: { of: 'roles', named: ['unit-manager', 'service-manager'] }, signOff: 'nobody', questions: [equality.questions[0]!, { key: 'q3', asks: 'Who was trained?', type: 'text', required: true }] };
    ok(await change(reworded));
    expect(ok(await getStageReturn(fresh.database, y.council.actor('serviceManager'), given)).given).toMatchObject({ asked: { version: 1, questions: equality.questions }, answers });
    const anew = ok(await getStageReturn(fresh.database, y.council.actor('unitManager'), waiting)).given;
    expect(anew).toMatchObject({ asked: { version: 2, questions: reworded.questions }, answers: { q1: '3' } });
    expect(await events()).toEqual(['StageReturnsAsked', 'StageReturnSubmitted', 'StageReturnReworded']);
    const told = await y.sql(`select r.person_id as person from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'StageReturnReworded'`);
    expect(told).toEqual([{ person: y.council.people.unitManager }]);
    expect(refusalOf(await change({ ...reworded, signOff: 'director' }))).toBe('StageAskedAlready');
    expect(refusalOf(await change({ ...reworded, kind: 'task', questions: [] }))).toBe('StageAskedAlready');
    ok(await submitStageReturn(fresh.database, y.council.actor('unitManager'), { returnId: waiting, answers: { q1: '3', q3: 'Reception' } }));
  });

  it('asks no more once the year has ended', async () => {
    await withEqualityReturn();
    const returnId = await asked();
    await y.clockAt('2027-06-25T08:00:00.000Z');
    await y.sql(`update performance_year set annual_report_on = '2027-06-24' where council_id = $1`);
    expect(ok(await y.wake())).toMatchObject({ phase: 'ended' });
    expect((await tasks()).map(({ state }) => state)).toEqual(['cancelled']);
    expect(ok(await getStageReturn(fresh.database, y.council.actor('serviceManager'), returnId)).given.state).toBe('withdrawn');
  });
});

describe('a form about measures', () => {
  const about = { type: 'text', required: false, each: 'measure' } as const;
  const checkWork: AskedWork = { ...equality, audience: { of: 'owner', named: [] }, window: 5, signOff: 'nobody', questions: [{ ...about, key: 'query', asks: 'What do you ask about it?' }, { ...about, key: 'target', asks: 'Target?', filled: 'target' }] };
  const answersWork: AskedWork = {
    ...checkWork, audience: { of: 'measures', named: [] }, window: 2, measures: { stage, question: 'query', answers: [] }, questions: [{ ...about, key: 'answer', asks: 'What do you answer?', required: true }],
  };

  it('comes once for each, with what is known filled in; what is asked about one goes to whoever is responsible for it, two working days on', async () => {
    await withEqualityReturn(checkWork);
    const { id } = ok(await y.preview({ kind: 'add-stage', stage: { title: 'Queries answered', phase: 'do', track: 'people', rule: rules.workingDaysFrom(stage, 1) } }));
    ok(await y.apply(id, 'The policy team reads figures before directors do'));
    ok(await changeStageWork(fresh.database, y.officer, { year, stage: 'own.queries-answered', work: answersWork }));
    const measures = [measureOf(y.council, 'HR01'), measureOf(y.council, 'HR02', { ownerPostId: y.council.posts.officer })];
    ok(await fresh.database.transact({ actor: y.officer }, async (work) => accept(await importMeasures(work, { measures, targets: [{ ref: 'HR01', period: '2026-Q1', target: '80' }], figures: yearBefore }))));
    await y.clockAt('2026-06-24T06:00:00.000Z');
    ok(await y.wake());
    const open = async () => (await tasks()).filter(({ state }) => state === 'open').map(({ post, due, id }) => ({ post, due, id }));
    const [check] = await open();
    expect(check).toMatchObject({ post: 'policyOfficer', due: '2026-06-30' });
    const { given } = ok(await getStageReturn(fresh.database, y.officer, check!.id));
    expect(given.asked.questions.map(({ key, about: measure }) => `${key} ${measure?.ref}`)).toEqual(['query_1 HR01', 'target_1 HR01', 'query_2 HR02', 'target_2 HR02']);
    expect(given.answers).toEqual({ target_1: '80' });
    expect(given.asked.measures[0]!.known).toEqual([{ name: '2025/26', value: '76.0%' }, { name: 'Target, Quarter 1 2026/27', value: '80.0%' }]);
    // It is given after the day of the stage that asks about its answers: those have their two working days all the same.
    await y.clockAt('2026-07-06T08:00:00.000Z');
    ok(await y.wake());
    expect(await open()).toHaveLength(1);
    ok(await submitStageReturn(fresh.database, y.officer, { returnId: check!.id, answers: { query_2: 'Why is there no figure?', target_1: '80' } }));
    ok(await y.wake());
    const [answer, ...others] = await open();
    expect([answer, others]).toMatchObject([{ post: 'officer', due: '2026-07-08' }, []]);
    const until = (to: CalendarDate) => extendReturns(fresh.database, y.officer, { returnIds: [answer!.id], to, reason: 'On leave' });
    expect(refusalOf(await until('2026-07-07'))).toBe('ExtensionNotLater');
    ok(await until('2026-07-09'));
    expect(await open()).toMatchObject([{ due: '2026-07-09' }]);
    const asksAbout = ok(await getStageReturn(fresh.database, y.council.actor('officer'), answer!.id)).given;
    expect(asksAbout.asked.measures).toMatchObject([{ ref: 'HR02', known: [{ name: 'What do you ask about it?', value: 'Why is there no figure?' }] }]);
    ok(await submitStageReturn(fresh.database, y.council.actor('officer'), { returnId: answer!.id, answers: { answer_1: 'It is collected from July.' } }));
    expect(ok(await listStageAnswers(fresh.database, y.officer, { year, stage })).given).toMatchObject([{ answers: { query_2: 'Why is there no figure?' } }]);
  });
});

it('asks for an assessment on a framework: given by its reference once it is closed, and linked with it both ways', async () => {
  ok(await installFramework(fresh.database, y.officer, { of: { shipped: 'pas-performance-management' } }));
  await withEqualityReturn({ ...equality, kind: 'assessment', questions: [], framework: 'pas-performance-management', signOff: 'nobody' });
  const ofYears = ok(await listAssessmentsOfYears(fresh.database, y.council.actor('officer')));
  expect(ofYears).toMatchObject([{ year: '2026/27', stage: { title: 'Equality return', date: '2026-06-30' }, work: { audience: { of: 'services' } }, frameworkTitle: 'Planning: performance management' }]);
  const id = await asked();
  const give = (reference: string) => submitStageReturn(fresh.database, y.council.actor('serviceManager'), { returnId: id, answers: { assessment: reference } });
  const [workshop] = await y.sql<{ id: Id }>(
    `insert into workshop (id, council_id, reference, title, state, version, post_id, framework, statements, meets_on, late_joined, timer, follow_up_announced)
     select gen_random_uuid(), $1, 'WS-7', 'How we do', 'running', 1, p.id, '{"key":"pas-performance-management"}', '[]', '2026-06-10', false, '{}', false from post p where p.council_id = $1 limit 1 returning id`,
  );
  expect(await give('WS-7')).toMatchObject({ refusal: { code: 'AssessmentNotHeld', details: { reference: 'WS-7' }, at: 'answers.assessment' } });
  await y.sql(`update workshop set state = 'closed' where council_id = $1`);
  expect(refusalOf(await give('WS-8'))).toBe('AssessmentNotHeld');
  ok(await give('ws-7'));
  const concerns = await readConnections(fresh.database, y.officer, { kind: 'workshop', id: workshop!.id });
  expect(concerns.find(({ kind }) => kind === 'stage-return')!.things.map((one) => one.id)).toEqual([id]);
});
