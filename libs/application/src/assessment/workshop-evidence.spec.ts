import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { WorkshopId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { addActionStatus } from '../action/action-statuses';
import { addAction } from '../action/add-action';
import { reportAction } from '../action/report-action';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { measureOf } from '../measure/testing/measures-and-tasks';
import { installFramework } from './frameworks';
import { getWorkshop } from './get-workshop';
import { closeWorkshop, openStatement, revealScores, skipStatement } from './lead-workshop';
import { linkStatementRecord, unlinkStatementRecord } from './link-statement-records';
import { inviteToWorkshop, setUpWorkshop } from './set-up-workshop';
import { scoreStatement } from './take-part';
import { announceFollowUp, checkWorkshopEvidence, joinLateScores, nextStepOfWorkshop, remindOfWorkshop } from './workshop-steps';
import { confirmStatement, writeStatementNotes } from './write-workshop';

/** A measure that turns red two quarters after a workshop rested a score on it. */
let fresh: FreshDatabase;
let council: SmallCouncil;
let workshopId: WorkshopId;

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);
const actor = (post: SmallPost) => council.actor(post);
const clockAt = (day: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [`${day}T08:30:00.000Z`, council.id]);
const read = async (post: SmallPost = 'serviceManager') => ok(await getWorkshop(fresh.database, actor(post), workshopId));
const wake = async () => ok(await takeSteps(fresh.database, { councilId: council.id, subjectId: workshopId }, { next: nextStepOfWorkshop, steps: { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop } })).taken;
const link = (post: SmallPost, reference: string) => linkStatementRecord(fresh.database, actor(post), { workshopId, statement: 'pm-1', record: { reference }, heading: null });
const enterFigure = (period: string, value: string, endsOn: CalendarDate) =>
  fresh.database.transact({ actor: actor('policyOfficer') }, async (work) =>
    accept(await importMeasures(work, {
      measures: [], targets: [{ ref: 'HR01', period, target: '80' }],
      figures: [{ ref: 'HR01', period, endsOn, value, numerator: null, denominator: null, dataStatus: 'final', commentary: '', state: 'verified' }],
    })));
const addActionOf = async (title: string): Promise<string> =>
  ok(await addAction(fresh.database, actor('serviceManager'), { title, steps: '', owner: council.posts.unitManager, origin: null, startsOn: null, dueOn: '2027-06-30', prediction: { measure: null, howMuch: '', by: null } })).reference;
const told = () => fresh.asOwner<{ person: string }>(
  `select r.person_id as person from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'WorkshopScoreStale'`, [council.id]);

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'rests-on', '2026-07-14T08:00:00.000Z');
  await fresh.database.transact({ actor: actor('policyOfficer') }, async (work) => accept(await importMeasures(work, { measures: [measureOf(council, 'HR01')], targets: [], figures: [] })));
  await enterFigure('2026-Q1', '81', '2026-06-30');
  const { id: frameworkId } = ok(await installFramework(fresh.database, actor('policyOfficer'), { of: { shipped: 'pas-performance-management' } }));
  workshopId = ok(await setUpWorkshop(fresh.database, actor('serviceManager'), { title: 'Planning', frameworkId, sections: ['pm'], serviceId: council.serviceId, meetsOn: '2026-07-14', scoresUntil: null, follows: null })).id;
  for (const post of ['unitManager', 'officer'] as const) ok(await inviteToWorkshop(fresh.database, actor('serviceManager'), { workshopId, invited: { person: council.people[post] }, role: 'officer' }));
});
afterAll(() => fresh.drop());

story('a workshop whose scores rest on records', (step) => {
  step('links a measure with its figure as it stood that day, which leaves alone what the note-taker writes', async () => {
    const { version } = await read();
    expect(code(await link('officer', 'NONE'))).toBe('NoSuchRecord');
    expect(code(await link('director', 'HR01'))).toBe('NotInvited');
    ok(await link('officer', 'hr01'));
    const after = await read();
    expect(after.version).toBe(version);
    expect(after.links.get('pm-1')).toMatchObject([{ record: { linkedOn: '2026-07-14', then: { label: 'HR01: Measure HR01', state: 'green', figure: '81.0% in Quarter 1 2026/27' } }, broken: null }]);
  });

  step('agrees a score, and is closed', async () => {
    ok(await openStatement(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    ok(await scoreStatement(fresh.database, actor('officer'), { workshopId, statement: 'pm-1', score: 4 }));
    ok(await revealScores(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    const notes = { score: 4, undecided: null, why: 'HR01 is green', wanted: 5, whyLower: null, strengths: null, tips: [1, 2, 3].map((number) => ({ number, decision: 'later' as const, reason: null })) };
    ok(await writeStatementNotes(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1', notes }));
    ok(await confirmStatement(fresh.database, actor('officer'), { workshopId, statement: 'pm-1' }));
    for (const statement of ['pm-2', 'pm-3', 'pm-4', 'pm-5']) ok(await skipStatement(fresh.database, actor('serviceManager'), { workshopId, statement, reason: 'Another day' }));
    ok(await closeWorkshop(fresh.database, actor('serviceManager'), { workshopId, followUpOn: null, followUpStage: null, isPublic: true }));
    expect(await wake()).toEqual(['joinLateScores']);
  });

  step('marks the score stale once its measure turned red, and tells whoever answers for the workshop once', async () => {
    await enterFigure('2026-Q2', '60', '2026-09-30');
    await clockAt('2026-10-08');
    expect(await wake()).toEqual(['checkWorkshopEvidence']);
    expect((await read('auditor')).evidence).toMatchObject([{ statement: 'pm-1', stale: { since: '2026-10-08', because: 'HR01: Measure HR01 turned red: 60.0% in Quarter 2 2026/27.' } }]);
    await clockAt('2026-11-12');
    expect(await wake()).toEqual([]);
    expect(await told()).toEqual([{ person: council.people.serviceManager }]);
  });

  step('has its facilitator rest the score on what holds, and is looked at again', async () => {
    const [record] = (await read()).evidence[0]!.records;
    const take = (post: SmallPost) => unlinkStatementRecord(fresh.database, actor(post), { workshopId, statement: 'pm-1', kind: 'measure', id: record!.id });
    expect(code(await take('officer'))).toBe('NotTheFacilitator');
    ok(await take('serviceManager'));
    ok(await link('serviceManager', 'HR01'));
    expect((await read()).evidence).toMatchObject([{ stale: null, records: [{ linkedOn: '2026-11-12', then: { state: 'red' } }] }]);
    await clockAt('2026-12-10');
    expect([await wake(), await told()]).toEqual([['checkWorkshopEvidence'], [{ person: council.people.serviceManager }]]);
  });

  step('marks the score stale once an action under it was deleted, by whatever name the council calls that', async () => {
    ok(await addActionStatus(fresh.database, actor('policyOfficer'), { title: 'Given up', means: 'deleted', asksWhy: true }));
    for (const title of ['Hire two operatives', 'Train them']) ok(await link('serviceManager', await addActionOf(title)));
    await clockAt('2027-01-07');
    for (const actionId of ['AC-1', 'AC-2']) ok(await reportAction(fresh.database, actor('unitManager'), { actionId, status: 'given-up', progress: 0, dueOn: '2027-06-30', reason: 'No money' }));
    expect(await wake()).toEqual(['checkWorkshopEvidence']);
    expect((await read()).evidence).toMatchObject([{ stale: { since: '2027-01-07', because: 'AC-1: Hire two operatives is deleted.' } }]);
  });

  step('keeps the score stale, since when it was, until the last record that does not hold is taken away', async () => {
    const { records } = (await read()).evidence[0]!;
    await clockAt('2027-01-08');
    const take = async (reference: string) => {
      const { kind, id } = records.find(({ then }) => then.label.startsWith(reference))!;
      ok(await unlinkStatementRecord(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1', kind, id }));
      return (await read()).evidence[0]!.stale;
    };
    expect([await take('AC-1'), await take('HR01'), await take('AC-2')]).toEqual([
      { since: '2027-01-07', because: 'AC-2: Train them is deleted.' }, { since: '2027-01-07', because: 'AC-2: Train them is deleted.' }, null,
    ]);
  });
});
