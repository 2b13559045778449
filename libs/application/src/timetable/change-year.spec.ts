import type { Actor } from '@golden-thread/domain/authority/actor';
import { usualWorkingRules } from '@golden-thread/domain/organisation/working-rules';
import type { EventId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { stageId } from '@golden-thread/persistence/timetable/years';
import { newId, workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { changeWorkingRules } from '../organisation/working-rules';
import { applyTimetableChange } from './apply-timetable-change';
import { decideTimetableChange, listChangesToApprove } from './decide-timetable-change';
import { previewUndo, recheckTimetablePreview, showTimetablePreview } from './preview-timetable-change';
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
    expect(ok(await y.apply(id))).toEqual({ year, stagesMoved: shown.preview.shown.moves.length, tasksMoved: 3, awaits: null });
    expect([await y.dateOf('h1.cabinet'), await y.dateOf('h1.publish')]).toEqual(['2026-12-10', '2026-12-14']);
    expect(await y.dueDates()).toEqual([
      ['2026-12-10', 3],
      ['2026-12-18', 1],
    ]);
    const [kept] = await fresh.asOwner<{ on: string }>('select held_on::text as on from meeting where id = $1', [y.cabinetInDecember]);
    expect(kept?.on).toBe('2026-12-10');
  });

  it('keeps each task what it is: its id, what was drafted for it, what was said of it; and moved back it has its day again', async () => {
    await y.openTasks('h1.cabinet', '2026-12-03', 2);
    const { serviceManager } = y.council.people;
    const [task] = await y.sql<{ id: string; subject: string }>('select id, subject_id as subject from task where council_id = $1 order by id');
    const page = `/reviews/${task!.subject}/sections/measures`;
    await y.sql(`insert into form_draft (council_id, person_id, page, action, fields, saved_at) values ($1, $2, $3, $3, '{"text": "Half written"}', now())`, serviceManager, page);
    await y.sql(`insert into task_step (council_id, task_id, step, due_on, taken_at) values ($1, $2, 'five-days-before', '2026-12-03', now())`, task!.id);
    const asTheyAre = async () => ({
      tasks: await y.sql(`select id, kind, post_id, subject_id, state, opened_at from task where council_id = $1 order by id`),
      drafts: await y.sql('select page, fields from form_draft where council_id = $1'),
      steps: await y.sql('select * from task_step where council_id = $1'),
    });
    const before = await asTheyAre();
    ok(await y.apply(ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' })).id));
    expect([await asTheyAre(), await y.dueDates()]).toEqual([before, [['2026-12-10', 2]]]);
    ok(await y.apply(ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-03' })).id));
    expect([await asTheyAre(), await y.dueDates(), await y.dateOf('h1.publish')]).toEqual([before, [['2026-12-03', 2]], '2026-12-07']);
  });

  it('moves all of it or nothing, wherever its connection is cut', async () => {
    const tasks = 10_000;
    await y.openTasks('h1.cabinet', '2026-12-03', tasks);
    const came = new Set<string>();
    for (let wait = 0; wait < 2_000 && came.size < 2; wait += 40) {
      const to = (await y.dateOf('h1.cabinet')) === '2026-12-03' ? '2026-12-10' : '2026-12-03';
      const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to }));
      const applying = y.apply(id).then(({ ok: done }) => (done ? 'applied' : 'refused'), () => 'cut');
      await new Promise((resolve) => setTimeout(resolve, wait));
      await fresh.asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'golden_thread_app' and state <> 'idle'`);
      came.add(await applying);
      const now = await y.dateOf('h1.cabinet');
      const [meeting] = await fresh.asOwner<{ on: string }>('select held_on::text as on from meeting where id = $1', [y.cabinetInDecember]);
      const [moved] = await y.sql<{ to: string }>(
        `select payload->'meeting'->>'to' as to from event where council_id = $1 and name = 'TimetableChanged' order by sequence desc limit 1`,
      );
      expect({ tasks: await y.dueDates(), meeting: meeting!.on, said: moved?.to ?? '2026-12-03' }).toEqual({ tasks: [[now, tasks]], meeting: now, said: now });
    }
    expect(came).toContain('cut');
  });

  it('says beforehand who will be told, and is undone by a change like every other', async () => {
    await y.openTasks('h1.cabinet', '2026-12-03', 2);
    const { id } = ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' }));
    expect(ok(await showTimetablePreview(fresh.database, y.officer, { id })).told).toEqual([{ name: 'The Head of Housing', tasks: 2 }]);
    expect(refusalOf(await previewUndo(fresh.database, y.officer, { previewId: id }))).toBe('NothingToUndo');
    ok(await y.apply(id));
    const back = ok(await previewUndo(fresh.database, y.officer, { previewId: id }));
    expect(refusalOf(await y.apply(back.id, ' '))).toBe('ReasonMissing');
    ok(await y.apply(back.id, 'It was the wrong week'));
    expect([await y.dateOf('h1.cabinet'), await y.dateOf('h1.publish')]).toEqual(['2026-12-03', '2026-12-07']);
    expect(await y.dueDates()).toEqual([['2026-12-03', 2]]);
  });

  it('is undone whatever it was: a rule, a stage that was added, one that was taken out', async () => {
    const stages = async () => ok(await showYear(fresh.database, y.officer, { year })).year!.stages.map(({ key, date, needs, notIn }) => JSON.stringify([key, date, needs, notIn])).sort();
    const before = await stages();
    for (const edit of [
      { kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(3, 1, 9) },
      { kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(2, 1, 9), needs: ['q1.corporate-review', 'feedback.annual-report'], notIn: ['recess'] },
      { kind: 'change-rule', stage: 'q1.members', rule: rules.date(8, 20), needs: [], notIn: [] },
      { kind: 'add-stage', stage: { title: 'Climate report', phase: 'do', track: 'planning', rule: rules.date(11, 2) } },
      { kind: 'remove-stage', stage: 'recess.ends' },
    ] as const) {
      const { id } = ok(await y.preview(edit));
      ok(await y.apply(id));
      ok(await y.apply(ok(await previewUndo(fresh.database, y.officer, { previewId: id })).id, 'As it was'));
    }
    expect(await stages()).toEqual(before);
  });

  it('waits for whoever manages the policy officer where it moves more open tasks than the council has chosen', async () => {
    await y.openTasks('h1.cabinet', '2026-12-03', 3);
    ok(await changeWorkingRules(fresh.database, y.council.actor('administrator'), { ...usualWorkingRules, timetableApprovedAbove: 2, reason: 'Managers were surprised.' }));
    const preview = async () => ok(await y.preview({ kind: 'move-meeting', meeting: y.cabinetInDecember, to: '2026-12-10' })).id;
    const previewId = await preview();
    const waits = ok(await y.apply(previewId));
    expect(waits).toMatchObject({ stagesMoved: 0, awaits: expect.stringContaining('(') });
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
    expect(refusalOf(await y.apply(previewId))).toBe('PreviewAwaitsApproval');
    const [task] = await y.sql<{ post: SmallPost }>(`select p.code as post from task t join post p on p.id = t.post_id where t.council_id = $1 and t.kind = 'decide-timetable-change' and t.state = 'open'`);
    const above = y.council.actor(task!.post);
    const approve = (actor: Actor, id = previewId) => decideTimetableChange(fresh.database, actor, { previewId: id, decision: 'approve', reason: '' });
    expect(refusalOf(await approve(y.officer))).toBe('ChangeDecidedByProposer');
    expect(refusalOf(await approve(y.council.actor('serviceManager')))).toBe('NotDecidingChange');
    expect(ok(await listChangesToApprove(fresh.database, above))).toMatchObject([{ id: previewId, tasks: 3 }]);
    expect(ok(await approve(above))).toMatchObject({ tasksMoved: 3 });
    expect([await y.dateOf('h1.cabinet'), await y.dueDates()]).toEqual(['2026-12-10', [expect.anything(), ['2026-12-10', 3]]]);
    expect(refusalOf(await approve(above))).toBe('PreviewAlreadyApplied');
    const back = ok(await previewUndo(fresh.database, y.officer, { previewId })).id;
    const standIn: Actor = { ...y.officer, personId: y.council.people.unitManager, onBehalfOf: { personId: above.personId!, name: '', postId: above.postIds[0]! } };
    const inTheirName = ok(await recheckTimetablePreview(fresh.database, standIn, { previewId: back })).id;
    ok(await applyTimetableChange(fresh.database, standIn, { previewId: inTheirName, reason: 'It was the wrong week' }));
    for (const contributor of [above, { ...above, personId: y.council.people.policyOfficer }]) expect(refusalOf(await approve(contributor, inTheirName))).toBe('ChangeDecidedByProposer');
    ok(await y.apply(back, 'It was the wrong week'));
    expect(refusalOf(await decideTimetableChange(fresh.database, above, { previewId: back, decision: 'refuse', reason: ' ' }))).toBe('ReasonMissing');
    ok(await decideTimetableChange(fresh.database, above, { previewId: back, decision: 'refuse', reason: 'People have planned by it.' }));
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-10');
    const told = await y.sql(`select r.person_id as person from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'TimetableChangeRefused'`);
    expect(told).toEqual([{ person: y.council.people.policyOfficer }]);
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
