import type { EventId, ReviewId } from '@golden-thread/domain/shared/id';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { applyTimetableChange } from './apply-timetable-change';
import { previewTimetableChange, previewUndo, showTimetablePreview } from './preview-timetable-change';
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
const preview = async (edit: TimetableEdit) => ok(await previewTimetableChange(fresh.database, officer(), { year, edit })).id;
const show = async (id: Awaited<ReturnType<typeof preview>>) => ok(await showTimetablePreview(fresh.database, officer(), { id }));
const apply = async (id: Awaited<ReturnType<typeof preview>>) => ok(await applyTimetableChange(fresh.database, officer(), { previewId: id, reason: 'The inspector comes in July' }));
const rows = <Row>(sql: string, ...more: unknown[]) => fresh.asOwner<Row>(sql, [quarter.council.id, ...more]);
const reviews = () =>
  rows<{ code: string; id: ReviewId; due: string; task: string | null; taskDue: string | null }>(
    `select s.code, r.id, r.due_on::text as due, t.id as task, t.due_on::text as "taskDue" from service_review r join service s on s.id = r.service_id
     left join task t on t.subject_id = r.id and t.state = 'open' where r.council_id = $1 order by s.code`,
  );
const toldOf = async (event: string) => {
  const [{ id } = { id: '' }] = await rows<{ id: EventId }>('select id from event where council_id = $1 and name = $2 order by sequence desc limit 1', event);
  ok(await raiseNotices(fresh.database, { councilId: quarter.council.id, eventId: id as EventId }));
  return rows<{ person: string; body: string }>(`select person_id as person, body from notice where council_id = $1 and event_id = $2 and channel = 'inbox'`, id);
};

describe('a round added in the year', () => {
  const edit: TimetableEdit = { kind: 'add-round', round: { title: 'Extra collection', services: ['S2'], rule: rules.date(5, 22), window: 10, grace: 2, reminders: 'usual', reviewsAfter: 5, corporateAfter: 10 } };
  const returns = () => rows<{ stage: string; due: string }>(`select a.stage_key as stage, t.due_on::text as due from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id join task t on t.subject_id = r.id and t.state = 'open' where r.council_id = $1 order by 1`);

  it('says whom it will ask, tells them, asks them in its windows, and is taken out again as one', async () => {
    await rows(`update service set head_post_id = $2 where council_id = $1 and code = 'S2'`, quarter.council.posts.serviceManager);
    const id = await preview(edit);
    const { asks, told } = await show(id);
    expect(asks.map(({ title, posts, from, until }) => [title, posts.length, from, until])).toEqual([
      ['Extra collection: figures', 1, '2026-05-08', '2026-05-22'],
      ['Extra collection: service reviews', 1, '2026-05-22', '2026-06-01'],
      ['Extra collection: corporate review', 1, '2026-06-01', '2026-06-08'],
    ]);
    expect(told.length).toBeGreaterThan(1);
    await apply(id);
    expect((await toldOf('TimetableChanged')).find(({ person }) => person === quarter.council.people.serviceManager)?.body).toMatch(/Extra collection: figures: 22 May 2026[^]*Why: The inspector/);
    await rows(`update council set clock_at = '2026-05-08T08:00:00.000Z' where id = $1`);
    ok(await takeYearSteps(fresh.database, quarter.council.id, year));
    expect(await returns()).toEqual([{ stage: 'own.extra-collection.figures', due: '2026-05-22' }]);
    expect(await previewUndo(fresh.database, officer(), { previewId: id })).toMatchObject({ ok: false, refusal: { code: 'StageHasOpenTasks' } });
  });

  it('is undone while nobody has been asked', async () => {
    const id = await preview(edit);
    await apply(id);
    const stages = () => rows<{ key: string }>(`select key from stage where council_id = $1 and key like 'own.%'`);
    expect(await stages()).toHaveLength(3);
    await apply(ok(await previewUndo(fresh.database, officer(), { previewId: id })).id);
    expect(await stages()).toEqual([]);
  });
});

describe('reviews put off while their round runs', () => {
  it('one service’s keeps its task and what is written, its people are told why, and it gets its day back', async () => {
    await quarter.day('2026-07-01');
    const before = await reviews();
    const id = await preview({ kind: 'postpone-reviews', quarter: 1, services: ['S1'], days: 3, alsoCorporate: false });
    const { told, preview: kept } = await show(id);
    expect([told.map(({ tasks }) => tasks), kept.shown.tasksMoved]).toEqual([[1], 1]);
    expect(await apply(id)).toMatchObject({ stagesMoved: 0, tasksMoved: 1 });
    const [first, second] = await reviews();
    expect([first, second]).toEqual([{ ...before[0], due: '2026-07-31', taskDue: '2026-07-31' }, before[1]]);
    expect((await toldOf('ServiceReviewExtended')).map(({ body }) => body).join()).toContain('The inspector comes in July');
    expect(await quarter.day('2026-07-02')).toBeDefined();
    await apply(ok(await previewUndo(fresh.database, officer(), { previewId: id })).id);
    expect(await reviews()).toEqual(before);
  });

  it('all of them follow their stage, when the round is next looked at', async () => {
    await quarter.day('2026-07-01');
    const id = await preview({ kind: 'postpone-reviews', quarter: 1, services: [], days: 2, alsoCorporate: false });
    await apply(id);
    await quarter.day('2026-07-02');
    expect((await reviews()).map(({ due }) => due)).toEqual(['2026-07-30', '2026-07-30']);
  });
});
