import type { EventId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { stageId } from '@golden-thread/persistence/timetable/years';
import { newId, workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { applyTimetableChange } from './apply-timetable-change';
import { showTimetablePreview } from './preview-timetable-change';
import { showYear } from './show-year';
import { aYear } from './testing/a-year';

let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
const year = '2026/27';
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

describe('a change of a running year', () => {
  beforeEach(() => y.publish());

  it('moves the meeting, what counts from it, and the open tasks that hang there; not what was extended', async () => {
    await y.openTasks('h1.cabinet', '2026-12-03', 3);
    await y.openTasks('h1.cabinet', '2026-12-18');
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    const shown = ok(await showTimetablePreview(fresh.database, y.officer, { id }));
    expect(shown).toMatchObject({ holds: true, differences: [], preview: { shown: { tasksMoved: 3 } } });
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
    expect(ok(await y.apply(id))).toEqual({ year, stagesMoved: shown.preview.shown.moves.length, tasksMoved: 3 });
    expect([await y.dateOf('h1.cabinet'), await y.dateOf('h1.publish')]).toEqual(['2026-12-10', '2026-12-14']);
    expect(await y.dueDates()).toEqual([
      ['2026-12-10', 3],
      ['2026-12-18', 1],
    ]);
    const [kept] = await fresh.asOwner<{ on: string }>('select held_on::text as on from meeting where id = $1', [y.cabinetInDecember]);
    expect(kept?.on).toBe('2026-12-10');
  });

  it('tells why: the reason stands beside the event, and the year’s workflow is signalled', async () => {
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    ok(await y.apply(id, '  The leader is in Brussels '));
    const [wording] = await y.sql<{ text: string }>(
      `select w.text from event_wording w join event e on e.id = w.event_id where e.council_id = $1 and e.name = 'TimetableChanged'`,
    );
    expect(wording?.text).toBe('The leader is in Brussels');
    const [wake] = await y.sql<{ requested: number }>(`select requested from wake_up where council_id = $1 and kind = 'annual-cycle'`);
    expect(wake?.requested).toBe(2);
  });

  it('has the waiting workflows of plans look again when the day moves by which plans are due, and those of nobody else', async () => {
    const [plan, done] = [newId(), newId()];
    for (const [id, planYear, state] of [[plan, year, 'waiting'], [done, '2025/26', 'waiting'], [newId(), year, 'ended']] as const) {
      await y.sql(`insert into plan (id, council_id, kind, year, state, author_ids) values ($2, $1, 'service-plan', $3, 'drafting', '{}')`, id, planYear);
      await y.sql(
        `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, state) values ($1, $4, 'service-year', $2::uuid, 1, 1, $3)`,
        id, state, workflowId('service-year', id),
      );
    }
    const change = { kind: 'change-rule', stage: 'cascade.service-plans', rule: rules.nthWorkingDay(12, 4) } as const;
    ok(await y.apply(ok(await y.preview(change)).id));
    const nudged = await y.sql<{ subject_id: string }>(`select subject_id from wake_up where council_id = $1 and kind = 'service-year' and requested > 1`);
    expect(nudged).toEqual([{ subject_id: plan }]);
  });

  it('tells those whose tasks moved, and the chair whose meeting moved, what moved and why; each once', async () => {
    await y.openTasks('h1.cabinet', '2026-12-03', 2);
    await fresh.asOwner('update committee set chair_post_id = $2 where id = (select committee_id from meeting where id = $1)', [
      y.cabinetInDecember,
      y.council.posts.committeeChair,
    ]);
    ok(
      await y.apply(ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' })).id, 'The leader is away'),
    );
    const [event] = await y.sql<{ id: EventId }>(`select id from event where council_id = $1 and name = 'TimetableChanged'`);
    ok(await raiseNotices(fresh.database, { councilId: y.council.id, eventId: event!.id }));
    const told = await y.sql<{ person_id: string; subject: string; body: string }>(
      `select person_id, subject, body from notice where council_id = $1 and channel = 'inbox'`,
    );
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({
      person_id: y.council.people.serviceManager,
      subject: 'Another date: Cabinet challenges the half-year report',
      body: 'Cabinet challenges the half-year report: from 3 Dec 2026 to 10 Dec 2026\nWhy: The leader is away',
    });
    expect(told).toContainEqual({
      person_id: y.council.people.committeeChair,
      subject: 'cabinet is moved to 10 Dec 2026',
      body: 'cabinet: from 3 Dec 2026 to 10 Dec 2026\nWhy: The leader is away',
    });
  });

  it('is refused when anything it showed has changed since, and says what', async () => {
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    await y.openTasks('h1.cabinet', '2026-12-03');
    expect(refusalOf(await y.apply(id))).toBe('PreviewOutOfDate');
    const shown = ok(await showTimetablePreview(fresh.database, y.officer, { id }));
    expect(shown.holds).toBe(false);
    expect(shown.differences).toEqual([
      {
        what: 'move',
        name: 'Cabinet challenges the half-year report',
        then: '3 Dec 2026 to 10 Dec 2026, 0 open tasks',
        now: '3 Dec 2026 to 10 Dec 2026, 1 open task',
      },
    ]);
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
  });

  it('is refused when somebody else changed the timetable in between, even elsewhere', async () => {
    const mine = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    const theirs = ok(await y.preview({ kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(3, 1, 9) }));
    ok(await y.apply(theirs.id));
    expect(refusalOf(await y.apply(mine.id))).toBe('PreviewOutOfDate');
  });

  it('adds a stage of the council’s own, and takes it out again', async () => {
    const stage = { title: 'Peer challenge', phase: 'review', track: 'performance', rule: rules.nthWorkingDay(5, 10) } as const;
    ok(await y.apply(ok(await y.preview({ kind: 'add-stage', stage })).id));
    expect(await y.dateOf('own.peer-challenge')).toBe('2026-10-07');
    const before = ok(await showYear(fresh.database, y.officer, { year })).year!;
    ok(await y.apply(ok(await y.preview({ kind: 'remove-stage', stage: 'own.peer-challenge' })).id));
    expect(await y.dateOf('own.peer-challenge')).toBeUndefined();
    const after = ok(await showYear(fresh.database, y.officer, { year })).year!;
    expect([before.stages.length - after.stages.length, after.version - before.version]).toEqual([1, 1]);
  });

  it('undoes nothing that has happened', async () => {
    await y.clockAt('2026-07-28T07:00:00.000Z');
    ok(await y.wake());
    const rule = rules.workingDaysAfter('q1', 22);
    expect(refusalOf(await y.preview({ kind: 'change-rule', stage: 'q1.reviews-due', rule }))).toBe('StageAlreadyOpened');
    expect(refusalOf(await y.preview({ kind: 'change-rule', stage: 'q1.corporate-review', rule: rules.workingDaysAfter('q1', 19) }))).toBe(
      'WouldMoveIntoThePast',
    );
  });

  it('needs a reason, is done once, and only by the policy team', async () => {
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    expect(refusalOf(await y.apply(id, '   '))).toBe('ReasonMissing');
    expect(refusalOf(await applyTimetableChange(fresh.database, y.council.actor('director'), { previewId: id, reason: 'x' }))).toBe(
      'NotPermitted',
    );
    ok(await y.apply(id));
    expect(refusalOf(await y.apply(id))).toBe('PreviewAlreadyApplied');
    expect(refusalOf(await y.apply(newId()))).toBe('NoSuchPreview');
  });

  it('re-times ten thousand open tasks, every one of them', async () => {
    await y.sql(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at)
       select gen_random_uuid(), $1, 'agree-individual-objectives', $2, 'person', gen_random_uuid(), 'Objectives', $3, '2026-06-30', 'open', now()
       from generate_series(1, 10000)`,
      y.council.posts.officer,
      stageId(y.council.id, year, 'appraisal.closes'),
    );
    const { id } = ok(await y.preview({ kind: 'change-rule', stage: 'appraisal.closes', rule: rules.date(7, 17) }));
    expect(ok(await y.apply(id)).tasksMoved).toBe(10_000);
    expect(await y.dueDates()).toEqual([['2026-07-17', 10_000]]);
  });

  it('is out of another council’s reach', async () => {
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    const other = await smallCouncil(fresh, `other-${newId().slice(-12)}`);
    expect(refusalOf(await applyTimetableChange(fresh.database, other.actor('policyOfficer'), { previewId: id, reason: 'x' }))).toBe(
      'NoSuchPreview',
    );
    expect(ok(await showYear(fresh.database, other.actor('policyOfficer'), {})).year).toBeNull();
  });
});
