import type { EventId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { noteAnnualReport } from './annual-cycle';
import { draftYear, publishYear } from './draft-year';
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

describe('a year', () => {
  it('is drafted from the shipped template, then from the rules of the year before', async () => {
    const { clashes } = ok(await draftYear(fresh.database, y.officer, { year }));
    expect(clashes.filter(({ blocks }) => blocks)).toEqual([]);
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
    const { id } = ok(await y.preview({ kind: 'change-rule', stage: 'planning.launch', rule: rules.nthWeekday(3, 1, 9) }));
    ok(await y.apply(id));
    ok(await publishYear(fresh.database, y.officer, { year, minute: 'Management team, item 4' }));
    ok(await draftYear(fresh.database, y.officer, { year: '2027/28' }));
    const next = ok(await showYear(fresh.database, y.officer, { year: '2027/28' }));
    expect(next.year?.stages.find(({ key }) => key === 'planning.launch')?.date).toBe('2027-09-20');
  });

  it('is drafted from a timetable that comes with the product, with stages that are added to it', async () => {
    ok(await draftYear(fresh.database, y.officer, { year, pack: 'ribble-valley', additions: ['indicator-review', 'policy-check'] }));
    const drafted = ok(await showYear(fresh.database, y.officer, { year })).year!;
    const keys = drafted.stages.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['q1.clinics', 'budget.service-committees', 'indicators.changes', 'q3.policy-answers']));
    // The pack has a review of its own: what is there already is not added a second time.
    expect(keys.filter((key) => key === 'indicators.review')).toHaveLength(1);
    expect(refusalOf(await draftYear(fresh.database, y.officer, { year, pack: 'rutland' }))).toBe('NoSuchTimetablePack');
    expect(refusalOf(await draftYear(fresh.database, y.officer, { year, additions: ['tea'] }))).toBe('NoSuchTimetablePack');
  });

  it('tells whoever has dates in it of their own when it is published, once', async () => {
    await y.publish();
    const [{ id } = { id: '' }] = await y.sql<{ id: EventId }>(`select id from event where council_id = $1 and name = 'YearPublished'`);
    const command = { councilId: y.council.id, eventId: id as EventId };
    const told = ok(await raiseNotices(fresh.database, command));
    expect(ok(await raiseNotices(fresh.database, command))).toBe(0);
    const notices = await y.sql<{ person: string; subject: string; body: string }>(`select person_id as person, subject, body from notice where council_id = $1 and channel = 'inbox'`);
    const of = (post: 'serviceManager' | 'scrutinyChair' | 'administrator' | 'policyOfficer') => notices.filter(({ person }) => person === y.council.people[post]);
    expect(told).toBeGreaterThan(notices.length);
    expect(of('serviceManager')).toMatchObject([{ subject: expect.stringContaining('The year 2026/27 is published'), body: expect.stringContaining('14 Jul 2026: Quarter 1 figures entered') }]);
    expect(of('serviceManager')[0]!.body).not.toContain('Scrutiny challenges');
    expect(of('policyOfficer')[0]!.body).toContain('(asked of you)');
    expect(of('administrator')).toEqual([]);
  });

  it('opens each stage once, on its day, however often it is woken', async () => {
    await y.publish();
    expect(ok(await y.wake())).toMatchObject({ phase: 'q1', boundary: '2026/27 q1' });
    expect(await y.openedStages()).toEqual(['year.opens', 'appraisal.opens']);
    await y.clockAt('2026-07-01T06:00:00.000Z');
    ok(await y.wake());
    ok(await y.wake());
    expect((await y.openedStages()).slice(2)).toEqual([
      'cascade.service-plans',
      'cascade.unit-plans',
      'pre-election.poll',
      'appraisal.closes',
      'q1.round-opens',
      'analysis.opens',
    ]);
    const [wake] = await y.sql<{ next: Date }>(`select next_at as next from wake_up where council_id = $1 and kind = 'annual-cycle'`);
    expect(new Date(wake!.next).toISOString()).toBe('2026-07-14T06:00:00.000Z');
  });

  it('has the quarter’s round looked after from the day it opens', async () => {
    await y.publish();
    await y.clockAt('2026-07-01T06:00:00.000Z');
    ok(await y.wake());
    const rounds = await y.sql<{ kind: string }>(`select kind from wake_up where council_id = $1 and kind = 'review-round'`);
    expect(rounds).toHaveLength(1);
  });

  it('published late, opens nothing after the event', async () => {
    await y.clockAt('2026-08-10T08:00:00.000Z');
    await y.publish();
    ok(await y.wake());
    expect(await y.openedStages()).toEqual([]);
    await y.clockAt('2026-09-01T08:00:00.000Z');
    ok(await y.wake());
    expect(await y.openedStages()).toEqual(['recess.ends', 'analysis.brief']);
  });

  it('runs on after 31 March until its annual report is out, beside the next', async () => {
    await y.publish();
    await y.clockAt('2027-06-25T08:00:00.000Z');
    expect(ok(await y.wake())).toMatchObject({ phase: 'after-year-end' });
    const noted = () => fresh.database.transact({ actor: y.officer }, async (work) => accept(await noteAnnualReport(work, { year })));
    ok(await noted());
    ok(await noted());
    expect(ok(await y.wake())).toMatchObject({ phase: 'ended' });
    expect(ok(await showYear(fresh.database, y.officer, { year })).year?.state).toBe('ended');
    expect(refusalOf(await y.preview({ kind: 'refresh' }))).toBe('YearEnded');
    expect(refusalOf(await draftYear(fresh.database, y.officer, { year }))).toBe('YearExists');
  });

  it('is the one that opens by itself while it holds today, though the next is published already', async () => {
    await y.publish();
    ok(await draftYear(fresh.database, y.officer, { year: '2027/28' }));
    ok(await publishYear(fresh.database, y.officer, { year: '2027/28', minute: 'Management team, item 4' }));
    await y.clockAt('2027-03-31T08:00:00.000Z');
    expect(ok(await showYear(fresh.database, y.officer, {})).year?.year).toBe('2026/27');
    await y.clockAt('2027-04-01T08:00:00.000Z');
    expect(ok(await showYear(fresh.database, y.officer, {})).year?.year).toBe('2027/28');
  });

  it('is published once, and only by the policy team', async () => {
    expect(refusalOf(await publishYear(fresh.database, y.officer, { year, minute: 'Management team, item 4' }))).toBe('NoSuchYear');
    expect(refusalOf(await draftYear(fresh.database, y.council.actor('director'), { year }))).toBe('NotPermitted');
    expect(refusalOf(await draftYear(fresh.database, y.officer, { year: '2026-27' }))).toBe('NotAFinancialYear');
    await y.publish();
    expect(refusalOf(await publishYear(fresh.database, y.officer, { year, minute: 'Management team, item 4' }))).toBe('YearNotDraft');
    expect(refusalOf(await draftYear(fresh.database, y.officer, { year }))).toBe('YearExists');
  });
});
