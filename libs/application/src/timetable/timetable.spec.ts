import type { Outcome } from '@golden-thread/domain';
import { accept } from '@golden-thread/domain';
import { newId } from '@golden-thread/persistence';
import { stageId, yearId } from '@golden-thread/persistence/timetable';
import { type FreshDatabase, freshDatabase, type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing';
import { rules, type TimetableEdit } from '@golden-thread/domain/timetable';
import { errandsOf } from '../errands';
import {
  applyTimetableChange,
  draftYear,
  noteAnnualReport,
  previewTimetableChange,
  publishYear,
  seeToYear,
  showTimetablePreview,
  showYear,
} from '.';

let fresh: FreshDatabase;
let council: SmallCouncil;
let cabinetInDecember: string;
const year = '2026/27';

beforeAll(async () => {
  fresh = await freshDatabase(errandsOf);
});
afterAll(() => fresh.drop());

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = <T>(outcome: Outcome<T>) => (outcome.ok ? null : outcome.refusal.code);
const clockAt = (instant: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
const turn = () => seeToYear(fresh.database, { councilId: council.id, subjectId: yearId(council.id, year) });
const officer = () => council.actor('policyOfficer');
const preview = (edit: TimetableEdit) => previewTimetableChange(fresh.database, officer(), { year, edit });
const apply = (previewId: string, reason = 'Cabinet is away') => applyTimetableChange(fresh.database, officer(), { previewId, reason });
const openedStages = async () =>
  (
    await fresh.asOwner<{ stage: string }>(
      `select payload->>'stage' as stage from event where council_id = $1 and name = 'StageOpened' order by sequence`,
      [council.id],
    )
  ).map(({ stage }) => stage);
const dateOf = async (key: string) =>
  (await fresh.asOwner<{ on: string | null }>('select falls_on::text as on from stage where id = $1', [stageId(council.id, year, key)]))[0]
    ?.on;

const meeting = async (kind: string, heldOn: string) => {
  const [committeeId, id] = [newId(), newId()];
  await fresh.asOwner('insert into committee (id, council_id, code, name, kind) values ($1, $2, $3, $4, $5)', [
    committeeId,
    council.id,
    newId(),
    kind,
    kind,
  ]);
  await fresh.asOwner('insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, $4)', [
    id,
    council.id,
    committeeId,
    heldOn,
  ]);
  return id;
};
const openTasks = (stage: string, dueOn: string, count = 1) =>
  fresh.database.transact({ actor: council.engine }, async (work) => {
    for (let n = 0; n < count; n += 1) {
      const subject = { type: 'service-review', id: newId(), label: 'Housing' };
      work.openTask({
        id: newId(),
        kind: 'complete-service-review',
        postId: council.posts.serviceManager,
        subject,
        dueOn,
        stageId: stageId(council.id, year, stage),
      });
    }
    return accept(null);
  });
const dueDates = async () =>
  (
    await fresh.asOwner<{ due: string; tasks: number }>(
      'select due_on::text as due, count(*)::int as tasks from task where council_id = $1 group by due_on order by due_on',
      [council.id],
    )
  ).map(({ due, tasks }) => [due, tasks]);

beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-04-01T07:00:00.000Z');
  cabinetInDecember = await meeting('cabinet', '2026-12-03');
  await meeting('scrutiny', '2026-11-19');
});
const publish = async () => {
  ok(await draftYear(fresh.database, officer(), { year }));
  ok(await publishYear(fresh.database, officer(), { year }));
};

describe('a year', () => {
  it('is drafted from the shipped template, then from the rules of the year before', async () => {
    const { clashes } = ok(await draftYear(fresh.database, officer(), { year }));
    expect(clashes.filter(({ blocks }) => blocks)).toEqual([]);
    expect(await dateOf('h1.cabinet')).toBe('2026-12-03');
    const { id } = ok(await preview({ kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(3, 1, 9) }));
    ok(await apply(id));
    ok(await publishYear(fresh.database, officer(), { year }));
    ok(await draftYear(fresh.database, officer(), { year: '2027/28' }));
    const next = ok(await showYear(fresh.database, officer(), { year: '2027/28' }));
    expect(next.year?.stages.find(({ key }) => key === 'planning.launch')?.date).toBe('2027-09-20');
  });

  it('opens each stage once, on its day, however often its turn is taken', async () => {
    await publish();
    expect(ok(await turn())).toMatchObject({ phase: 'q1', chapter: '2026/27 q1' });
    expect(await openedStages()).toEqual(['year.opens', 'appraisal.opens']);
    await clockAt('2026-07-01T06:00:00.000Z');
    ok(await turn());
    ok(await turn());
    expect((await openedStages()).slice(2)).toEqual([
      'cascade.service-plans',
      'cascade.unit-plans',
      'pre-election.poll',
      'appraisal.closes',
      'q1.round-opens',
      'analysis.opens',
    ]);
    const [wake] = await fresh.asOwner<{ next: Date }>(
      `select next_at as next from wake_up where council_id = $1 and kind = 'annual-cycle'`,
      [council.id],
    );
    expect(new Date(wake!.next).toISOString()).toBe('2026-07-14T06:00:00.000Z');
  });

  it('has the quarter’s round looked after from the day it opens', async () => {
    await publish();
    await clockAt('2026-07-01T06:00:00.000Z');
    ok(await turn());
    const rounds = await fresh.asOwner<{ kind: string }>(`select kind from wake_up where council_id = $1 and kind = 'review-round'`, [
      council.id,
    ]);
    expect(rounds).toHaveLength(1);
  });

  it('published late, opens nothing after the event', async () => {
    await clockAt('2026-08-10T08:00:00.000Z');
    await publish();
    ok(await turn());
    expect(await openedStages()).toEqual([]);
    await clockAt('2026-09-01T08:00:00.000Z');
    ok(await turn());
    expect(await openedStages()).toEqual(['analysis.brief']);
  });

  it('runs on after 31 March until its annual report is out, beside the next', async () => {
    await publish();
    await clockAt('2027-06-25T08:00:00.000Z');
    expect(ok(await turn())).toMatchObject({ phase: 'after-year-end' });
    const noted = () => fresh.database.transact({ actor: officer() }, async (work) => accept(await noteAnnualReport(work, { year })));
    ok(await noted());
    ok(await noted());
    expect(ok(await turn())).toMatchObject({ phase: 'ended' });
    expect(ok(await showYear(fresh.database, officer(), { year })).year?.state).toBe('ended');
    expect(refusalOf(await preview({ kind: 'refresh' }))).toBe('YearEnded');
    expect(refusalOf(await draftYear(fresh.database, officer(), { year }))).toBe('YearExists');
  });

  it('is published once, and only by the policy team', async () => {
    expect(refusalOf(await publishYear(fresh.database, officer(), { year }))).toBe('NoSuchYear');
    expect(refusalOf(await draftYear(fresh.database, council.actor('director'), { year }))).toBe('NotPermitted');
    expect(refusalOf(await draftYear(fresh.database, officer(), { year: '2026-27' }))).toBe('NotAFinancialYear');
    await publish();
    expect(refusalOf(await publishYear(fresh.database, officer(), { year }))).toBe('YearNotDraft');
    expect(refusalOf(await draftYear(fresh.database, officer(), { year }))).toBe('YearExists');
  });
});

describe('a change of a running year', () => {
  beforeEach(publish);

  it('moves the meeting, what counts from it, and the open tasks that hang there; not what was extended', async () => {
    ok(await openTasks('h1.cabinet', '2026-12-03', 3));
    ok(await openTasks('h1.cabinet', '2026-12-18'));
    const { id } = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    const shown = ok(await showTimetablePreview(fresh.database, officer(), { id }));
    expect(shown).toMatchObject({ holds: true, differences: [], preview: { shown: { tasksMoved: 3 } } });
    expect(await dateOf('h1.cabinet')).toBe('2026-12-03');
    expect(ok(await apply(id))).toEqual({ year, stagesMoved: shown.preview.shown.moves.length, tasksMoved: 3 });
    expect([await dateOf('h1.cabinet'), await dateOf('h1.publish')]).toEqual(['2026-12-10', '2026-12-14']);
    expect(await dueDates()).toEqual([
      ['2026-12-10', 3],
      ['2026-12-18', 1],
    ]);
    const [kept] = await fresh.asOwner<{ on: string }>('select held_on::text as on from meeting where id = $1', [cabinetInDecember]);
    expect(kept?.on).toBe('2026-12-10');
  });

  it('tells why: the reason stands beside the event, and the year’s workflow is nudged', async () => {
    const { id } = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    ok(await apply(id, '  The leader is in Brussels '));
    const [wording] = await fresh.asOwner<{ text: string }>(
      `select w.text from event_wording w join event e on e.id = w.event_id where e.council_id = $1 and e.name = 'TimetableChanged'`,
      [council.id],
    );
    expect(wording?.text).toBe('The leader is in Brussels');
    const [wake] = await fresh.asOwner<{ requested: number }>(
      `select requested from wake_up where council_id = $1 and kind = 'annual-cycle'`,
      [council.id],
    );
    expect(wake?.requested).toBe(2);
  });

  it('is refused when anything it showed has changed since, and says what', async () => {
    const { id } = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    ok(await openTasks('h1.cabinet', '2026-12-03'));
    expect(refusalOf(await apply(id))).toBe('PreviewOutOfDate');
    const shown = ok(await showTimetablePreview(fresh.database, officer(), { id }));
    expect(shown.holds).toBe(false);
    expect(shown.differences).toEqual([
      {
        what: 'move',
        name: 'Cabinet challenges the half-year report',
        then: '3 Dec 2026 to 10 Dec 2026, 0 open tasks',
        now: '3 Dec 2026 to 10 Dec 2026, 1 open task',
      },
    ]);
    expect(await dateOf('h1.cabinet')).toBe('2026-12-03');
  });

  it('is refused when somebody else changed the timetable in between, even elsewhere', async () => {
    const mine = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    const theirs = ok(await preview({ kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(3, 1, 9) }));
    ok(await apply(theirs.id));
    expect(refusalOf(await apply(mine.id))).toBe('PreviewOutOfDate');
  });

  it('undoes nothing that has happened', async () => {
    await clockAt('2026-07-28T07:00:00.000Z');
    ok(await turn());
    const rule = rules.workingDaysAfter('q1', 22);
    expect(refusalOf(await preview({ kind: 'change-rule', stage: 'q1.reviews-due', rule }))).toBe('StageAlreadyOpened');
    expect(refusalOf(await preview({ kind: 'change-rule', stage: 'q1.corporate-review', rule: rules.workingDaysAfter('q1', 19) }))).toBe(
      'WouldMoveIntoThePast',
    );
  });

  it('needs a reason, is done once, and only by the policy team', async () => {
    const { id } = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    expect(refusalOf(await apply(id, '   '))).toBe('ReasonMissing');
    expect(refusalOf(await applyTimetableChange(fresh.database, council.actor('director'), { previewId: id, reason: 'x' }))).toBe(
      'NotPermitted',
    );
    ok(await apply(id));
    expect(refusalOf(await apply(id))).toBe('PreviewAlreadyApplied');
    expect(refusalOf(await apply(newId()))).toBe('NoSuchPreview');
  });

  it('re-times ten thousand open tasks, every one of them', async () => {
    await fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at)
       select gen_random_uuid(), $1, 'agree-individual-objectives', $2, 'person', gen_random_uuid(), 'Objectives', $3, '2026-06-30', 'open', now()
       from generate_series(1, 10000)`,
      [council.id, council.posts.officer, stageId(council.id, year, 'appraisal.closes')],
    );
    const { id } = ok(await preview({ kind: 'change-rule', stage: 'appraisal.closes', rule: rules.date(7, 17) }));
    expect(ok(await apply(id)).tasksMoved).toBe(10_000);
    expect(await dueDates()).toEqual([['2026-07-17', 10_000]]);
  });

  it('is out of another council’s reach', async () => {
    const { id } = ok(await preview({ kind: 'move-meeting', meeting: cabinetInDecember, to: '2026-12-10' }));
    const other = await smallCouncil(fresh, `other-${newId().slice(-12)}`);
    expect(refusalOf(await applyTimetableChange(fresh.database, other.actor('policyOfficer'), { previewId: id, reason: 'x' }))).toBe(
      'NoSuchPreview',
    );
    expect(ok(await showYear(fresh.database, other.actor('policyOfficer'), {})).year).toBeNull();
  });
});
