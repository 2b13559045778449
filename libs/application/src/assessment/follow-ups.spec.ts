import type { StageId, WorkshopId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { stageId } from '@golden-thread/persistence/timetable/years';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { showStage } from '../stage-return/get-stage-return';
import { aYear } from '../timetable/testing/a-year';
import { installFramework } from './frameworks';
import { getWorkshop } from './get-workshop';
import { closeWorkshop, listFollowUpStages, openStatement, skipStatement } from './lead-workshop';
import { setUpWorkshop } from './set-up-workshop';
import { announceFollowUp, checkWorkshopEvidence, joinLateScores, nextStepOfWorkshop, remindOfWorkshop } from './workshop-steps';

/** A workshop whose follow-up is held with a stage of the year. */
let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
let workshopId: WorkshopId;
let stage: StageId;
const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);
const head = () => y.council.actor('serviceManager');
const close = (followUpStage: StageId | null, followUpOn: '2027-01-12' | null = null) => closeWorkshop(fresh.database, head(), { workshopId, followUpOn, followUpStage, isPublic: true });
const read = async () => ok(await getWorkshop(fresh.database, head(), workshopId));
const asked = () => fresh.asOwner<{ due: string; state: string }>(`select due_on::text as due, state from task where subject_id = $1`, [workshopId]);
const wake = () => takeSteps(fresh.database, { councilId: y.council.id, subjectId: workshopId }, { next: nextStepOfWorkshop, steps: { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop } });

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  y = await aYear(fresh);
  await y.publish();
  stage = stageId(y.council.id, '2026/27', 'h1.publish');
  const { id: frameworkId } = ok(await installFramework(fresh.database, head(), { of: { shipped: 'audit-headings' } }));
  workshopId = ok(await setUpWorkshop(fresh.database, head(), { title: 'Housing', frameworkId, sections: ['aud'], serviceId: null, meetsOn: '2026-07-14', scoresUntil: null, follows: null })).id;
  const [first, ...others] = (await read()).statements;
  ok(await openStatement(fresh.database, head(), { workshopId, statement: first!.key }));
  for (const { key } of [first!, ...others]) ok(await skipStatement(fresh.database, head(), { workshopId, statement: key, reason: 'For this specification' }));
});

it('is asked for with the stage of the timetable, and moves where the stage moves: its day, its task and the workflow that waits', async () => {
  expect((await listFollowUpStages(fresh.database, head())).find(({ id }) => id === stage)).toMatchObject({ key: 'h1.publish', fallsOn: '2026-12-07' });
  expect(code(await close(stageId(y.council.id, '2026/27', 'nothing')))).toBe('NoStageToName');
  ok(await close(stage));
  expect(await read()).toMatchObject({ followUpOn: '2026-12-07', followUpStage: { year: '2026/27', key: 'h1.publish' } });
  expect(await asked()).toEqual([{ due: '2026-12-07', state: 'open' }]);
  expect(ok(await showStage(fresh.database, head(), { year: '2026/27', stage: 'h1.publish' })).followUps).toMatchObject([{ reference: (await read()).reference }]);
  ok(await wake());
  const preview = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
  expect(ok(await y.apply(preview.id))).toMatchObject({ tasksMoved: 1 });
  expect([(await read()).followUpOn, await asked()]).toEqual(['2026-12-14', [{ due: '2026-12-14', state: 'open' }]]);
  const [changed] = await y.sql<{ cascade: readonly object[] }>(`select payload->'cascade' as cascade from event where council_id = $1 and name = 'TimetableChanged' order by recorded_at desc limit 1`);
  expect(changed!.cascade).toContainEqual({ kind: 'workshop', id: workshopId });
});

it('keeps its stage in the timetable until it is set up', async () => {
  const own = stageId(y.council.id, '2026/27', 'year.next-drafted');
  const { fallsOn } = (await listFollowUpStages(fresh.database, head())).find(({ id }) => id === own)!;
  ok(await close(own));
  const remove = () => y.preview({ kind: 'remove-stage', stage: 'year.next-drafted' });
  expect(code(await remove())).toBe('StageHasOpenTasks');
  const { framework, reference } = await read();
  const { id: frameworkId } = ok(await installFramework(fresh.database, head(), { of: { shipped: framework.key } }));
  ok(await setUpWorkshop(fresh.database, head(), { title: 'Housing again', frameworkId, sections: ['aud'], serviceId: null, meetsOn: fallsOn, scoresUntil: null, follows: reference }));
  ok(await y.apply(ok(await remove()).id));
  expect(await read()).toMatchObject({ followUpOn: fallsOn, followUpStage: null });
});

it('is not held with a stage and on a day of its own, nor with a stage that has come', async () => {
  expect(code(await close(stage, '2027-01-12'))).toBe('FollowUpTwice');
  await fresh.asOwner(`update council set clock_at = '2026-12-08T09:00:00Z' where id = $1`, [y.council.id]);
  expect(code(await close(stage))).toBe('NoStageToName');
});
