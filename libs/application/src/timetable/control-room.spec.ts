import type { SubmissionId, TaskId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { ofPolicyTeam } from '@golden-thread/domain/timetable/template/of-policy-team';
import { mostTasksAtRisk } from '@golden-thread/persistence/timetable/control-room.query';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { extendTasks } from '../task/extend-tasks';
import { applyTimetableChange } from './apply-timetable-change';
import { changeStageWork } from './change-stage-work';
import { previewTimetableChange } from './preview-timetable-change';
import { readControlRoom } from './read-control-room';
import { takeYearSteps } from './testing/take-year-steps';

const year = '2026/27';
let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  quarter = await aQuarter(fresh);
});

const officer = () => quarter.council.actor('policyOfficer');
const rows = <Row>(sql: string, ...more: unknown[]) => fresh.asOwner<Row>(sql, [quarter.council.id, ...more]);
const room = async (from = 0) => ok(await readControlRoom(fresh.database, officer(), { from }));
const tasks = (kind: string) => rows<{ id: TaskId; due: string; stage: string | null }>(`select id, due_on::text as due, stage_id as stage from task where council_id = $1 and kind = $2 and state = 'open' order by id`, kind);
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.code);

describe('the control room', () => {
  it('names the stages that are late, by their day and by how many tasks they wait for, until nothing of them is open', async () => {
    await quarter.day('2026-07-01');
    await quarter.day('2026-07-14');
    expect((await room()).lateStages).toEqual([]);
    await quarter.day('2026-07-16');
    expect((await room()).lateStages).toEqual([{ year, key: 'q1.entry-closes', title: 'Quarter 1 figures entered', on: '2026-07-14', waitsFor: 2 }]);
    await rows(`update task set state = 'done' where council_id = $1 and kind = 'enter-figures'`);
    expect((await room()).lateStages).toEqual([]);
  });

  it('lists so many at once, says of how many they are and where the next begin, and counts all of them by service', async () => {
    await quarter.day('2026-07-16');
    await rows(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at, version)
       select gen_random_uuid(), $1, 'complete-service-review', $2, 'service-review', (select id from service_review where council_id = $1 order by id limit 1), 'Housing', '2026-07-01', 'open', now(), 1 from generate_series(1, $3::int)`,
      quarter.council.posts.serviceManager, mostTasksAtRisk + 30,
    );
    const [first, next] = [await room(), await room(mostTasksAtRisk)];
    expect([first.tasks.length, first.part.next]).toEqual([mostTasksAtRisk, mostTasksAtRisk]);
    expect([next.tasks.length, next.part.next]).toEqual([first.part.of - mostTasksAtRisk, null]);
    expect([...first.late.values()].reduce((sum, late) => sum + late, 0)).toBe(mostTasksAtRisk + 30 + (await tasks('enter-figures')).length);
  });
});

describe('more time for whoever is late', () => {
  /** A stage that asks the policy team by 24 July. */
  async function askForReturn(): Promise<void> {
    const { id } = ok(await previewTimetableChange(fresh.database, officer(), { year, edit: { kind: 'add-stage', stage: { title: 'Climate report', phase: 'do', track: 'planning', rule: rules.date(7, 24) } } }));
    ok(await applyTimetableChange(fresh.database, officer(), { previewId: id, reason: 'Asked for by members' }));
    ok(await changeStageWork(fresh.database, officer(), { year, stage: 'own.climate-report', work: ofPolicyTeam('task', { window: 5, guidance: '' }) }));
  }

  it('is given for figures, reviews and returns at once with a reason; what has no date of its own is named', async () => {
    await askForReturn();
    await quarter.day('2026-07-01');
    await quarter.day('2026-07-20');
    ok(await takeYearSteps(fresh.database, quarter.council.id, year));
    const [sheet, review, given] = [(await tasks('enter-figures'))[0]!, (await tasks('complete-service-review'))[0]!, (await tasks('complete-stage-return')).find(({ due }) => due === '2026-07-24')!];
    const [other] = await rows<{ id: TaskId }>(`select id from task where council_id = $1 and state = 'open' and kind not in ('enter-figures', 'complete-service-review', 'complete-stage-return') limit 1`);
    const taskIds = [sheet.id, review.id, given.id, ...(other ? [other.id] : [])];
    const command = { taskIds, to: '2026-07-30', reason: 'The system is down', submission: { id: newId<SubmissionId>(), content: 'as it was sent' } } as const;
    const extended = ok(await extendTasks(fresh.database, officer(), command));
    expect(ok(await extendTasks(fresh.database, officer(), command))).toEqual(extended);
    expect(refusalOf(await extendTasks(fresh.database, officer(), { taskIds: [given.id], to: '2026-07-31', reason: 'An old page' }))).toBe('NoTaskToChase');
    expect([extended.done.length, extended.refused.map(({ refusal }) => refusal.code)]).toEqual([3, other ? ['TaskHasNoExtension'] : []]);
    for (const kind of ['enter-figures', 'complete-service-review', 'complete-stage-return']) expect(await tasks(kind)).toContainEqual({ id: expect.any(String), due: '2026-07-30', stage: null });
    const told = await rows<{ name: string; why: string }>(`select e.name, w.text as why from event e join event_wording w on w.event_id = e.id where e.council_id = $1 and e.name like '%Extended' order by e.name`);
    expect(told.map(({ name, why }) => [name, why])).toEqual([['FigureSheetExtended', 'The system is down'], ['ServiceReviewExtended', 'The system is down'], ['StageReturnExtended', 'The system is down']]);
    const again = await extendTasks(fresh.database, officer(), { taskIds: (await tasks('complete-stage-return')).filter(({ due }) => due === '2026-07-30').map(({ id }) => id), to: '2026-07-30', reason: 'Again' });
    expect(refusalOf(again)).toBe('ExtensionNotLater');
    expect(refusalOf(await extendTasks(fresh.database, quarter.council.actor('director'), { taskIds, to: '2026-08-03', reason: 'x' }))).toBe('NotPermitted');
  });

  it('keeps the owner from being told that a return is overdue, until it is over', async () => {
    await askForReturn();
    await quarter.day('2026-07-20');
    ok(await takeYearSteps(fresh.database, quarter.council.id, year));
    ok(await extendTasks(fresh.database, officer(), { taskIds: (await tasks('complete-stage-return')).map(({ id }) => id), to: '2026-08-05', reason: 'On leave' }));
    const overdue = async (day: string) => {
      await rows(`update council set clock_at = $2 where id = $1`, `${day}T08:00:00.000Z`);
      ok(await takeYearSteps(fresh.database, quarter.council.id, year));
      return (await rows(`select 1 from event where council_id = $1 and name = 'StageReturnOverdue' and payload->>'stage' = 'own.climate-report'`)).length;
    };
    expect([await overdue('2026-07-29'), await overdue('2026-08-06'), await overdue('2026-08-07')]).toEqual([0, 0, 1]);
  });

  it('has the owner told again of a return that was overdue already, after its new day and its days of grace', async () => {
    await askForReturn();
    const told = async (day: string) => {
      await rows(`update council set clock_at = $2 where id = $1`, `${day}T08:00:00.000Z`);
      ok(await takeYearSteps(fresh.database, quarter.council.id, year));
      const days = await rows<{ on: string }>(`select payload->>'dueOn' as on from event where council_id = $1 and name = 'StageReturnOverdue' and payload->>'stage' = 'own.climate-report' order by sequence`);
      return days.map(({ on }) => on);
    };
    await told('2026-07-20');
    expect(await told('2026-07-28')).toEqual(['2026-07-28']);
    const [given] = await rows<{ id: TaskId }>(`select t.id from task t join stage_return r on r.id = t.subject_id join stage_ask a on a.stage_id = r.stage_id where t.council_id = $1 and t.state = 'open' and a.stage_key = 'own.climate-report'`);
    ok(await extendTasks(fresh.database, officer(), { taskIds: [given!.id], to: '2026-08-05', reason: 'On leave' }));
    expect(await rows(`select r.overdue_on as on from stage_return r join stage_ask a on a.stage_id = r.stage_id where r.council_id = $1 and a.stage_key = 'own.climate-report'`)).toEqual([{ on: null }]);
    expect(await told('2026-08-06')).toEqual(['2026-07-28']);
    expect(await told('2026-08-07')).toEqual(['2026-07-28', '2026-08-07']);
  });
});
