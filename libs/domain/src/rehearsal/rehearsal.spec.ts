import fc from 'fast-check';
import type { CalendarDate } from '../calendar/dates';
import type { MeasureId, PersonId, ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type Absence, type Assumptions, behaviourOf, type Lateness, nothingDecided, type SetLateness } from './assumptions';
import { workingDaysBetween } from './assumptions-of-record';
import { emailsOf } from './emails';
import { findingsOf } from './findings';
import { papersOf } from './papers';
import { rehearsalGround, rehearseYear } from './rehearse-year';
import { rehearseWithVariants } from './rehearse-with-variants';
import { aCouncil, onTheDay, withPaper, withReturns } from './testing/a-council';

const days = { from: '2027-04-01', to: '2028-09-30' } as const;
const council = aCouncil();
const ground = rehearsalGround(council, days);

function finish<Result>(rehearsing: Generator<unknown, Result>): Result {
  for (;;) {
    const next = rehearsing.next();
    if (next.done) return next.value;
  }
}
const rehearse = (assumptions: Assumptions) => finish(rehearseYear(ground, behaviourOf(assumptions, ground)));

const names = { people: council.people, posts: new Map(council.organisation.posts.map(({ id, title }) => [id, title])) };

/** One red figure, so that the corporate review waits for a report. */
const oneRed = { pastFigures: [{ measureId: anId<MeasureId>('measure-0-0'), exceptions: ['red'] }] } satisfies Partial<Assumptions>;

const late = (kind: SetLateness['kind'], workingDays: number): SetLateness => ({ kind, serviceId: null, personId: null, workingDays });

describe('a year rehearsed', () => {
  it('goes from its first stage to its annual report, with four rounds and everybody asked', () => {
    const { events, tasks, to } = rehearse(onTheDay());
    const count = (name: string) => events.filter((event) => event.name === name).length;
    expect([count('RoundOpened'), count('CorporateReviewConcluded'), count('ReportPublished'), count('IndividualObjectivesAgreed'), count('YearEnded')]).toEqual([4, 4, 2, 60, 1]);
    expect(tasks.filter(({ outcome }) => outcome === 'open')).toEqual([]);
    expect(papersOf(council, { events, tasks, to, year: council.year, from: days.from }).map(({ key, daysLate }) => [key, daysLate])).toEqual([['q1', 0], ['h1', 0], ['q3', 0], ['h2', 0]]);
    expect(to < '2028-07-31').toBe(true);
  });

  it('is the same for the same assumptions, whatever they are', () => {
    const lateness = fc.record<Lateness>({ kind: fc.constantFrom('enter-figures', 'complete-service-review', 'write-exception-report'), serviceId: fc.constantFrom(anId<ServiceId>('service-0'), anId<ServiceId>('service-1')), workingDays: fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 1, maxLength: 4 }) });
    const absence = fc.record<Absence>({ personId: fc.constantFrom(anId<PersonId>('person of manager-0'), anId<PersonId>('person of director')), from: fc.constant<CalendarDate>('2027-10-01'), to: fc.constantFrom<CalendarDate>('2027-10-05', '2027-11-10') });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.array(lateness, { maxLength: 3 }), fc.array(absence, { maxLength: 2 }), (seed, late, absences) => {
        const assumptions = onTheDay({ seed, lateness: late, absences, ...oneRed });
        expect(rehearse(assumptions)).toEqual(rehearse(assumptions));
      }),
      { numRuns: 6 },
    );
  });

  it('says which paper misses its agenda, by how much, at whose step, and what one change saves', () => {
    const assumptions = onTheDay({ ...oneRed, set: [late('write-exception-report', 9)] });
    const { report } = finish(rehearseWithVariants(ground, assumptions, { runs: 3, measured: {}, latencyBefore: [] }));
    const halfYear = report.papers.find(({ key }) => key === 'h1')!;
    expect(halfYear).toMatchObject({ lostAt: { kind: 'write-exception-report', serviceId: 'service-0', personId: 'person of manager-0' } });
    expect(halfYear.daysLate).toBeGreaterThan(0);
    const findings = findingsOf(report, names);
    expect(findings[0]).toMatch(/misses the agenda of .* by \d+ days?\. \d+ days are lost at “Write the exception report” \(Service 0: red M0\.0, quarter \d\), asked of Holder of manager-0, Post manager-0\. Of 3 rehearsals by chance, 3 miss it\./);
    expect(findings.some((one) => /^If everybody did “Write the exception report” by its date: .* makes its agenda, \d+ days? earlier/.test(one))).toBe(true);
    expect(report.spread).toMatchObject({ runs: 3 });
  });

  it('waits for whoever is away where nobody stands in, and goes on with their deputy', () => {
    const away = onTheDay({ absences: [{ personId: anId('person of director'), from: '2027-10-01', to: '2027-11-12' }] });
    const signedOff = (rehearsal: ReturnType<typeof rehearse>) => rehearsal.events.filter(({ name, thing }) => name === 'ServiceReviewSignedOff' && thing.startsWith('review q2 ')).map(({ on }) => on);
    expect(signedOff(rehearse(away)).every((on) => on > '2027-11-12')).toBe(true);
    const deputies = [{ id: anId('deputy'), postId: anId('director'), holderId: anId('person of director'), personId: anId('person of chief'), startsOn: '2027-10-01', endsOn: '2027-11-12' }] as never;
    const covered = { ...council, organisation: { ...council.organisation, deputies } };
    const withDeputy = rehearsalGround(covered, days);
    const rehearsal = finish(rehearseYear(withDeputy, behaviourOf(away, withDeputy)));
    expect(signedOff(rehearsal).every((on) => on < '2027-11-12')).toBe(true);
  });

  it('gives each person’s e-mails, with escalations before whoever stands above', () => {
    const rehearsal = rehearse(onTheDay({ set: [late('complete-service-review', 4)] }));
    const emails = emailsOf(anId('person of director'), rehearsal.tasks, ground.posts);
    expect(emails.some(({ kind, lines }) => kind === 'digest' && lines.some(({ why, task }) => why === 'escalation' && task.kind === 'complete-service-review'))).toBe(true);
    expect(emails.filter(({ kind, lines }) => kind === 'asked' && lines[0]!.task.kind === 'decide-service-plan')).toHaveLength(1);
  });

  it('goes on with what the corporate review decides: a recovery plan, drafted, decided, updated each month, until its panel is satisfied', () => {
    const past = { ...nothingDecided, exceptions: [{ kind: 'red', decisions: ['recovery-plan'] }], verdicts: ['not-yet', 'satisfied'] } as const;
    const { events, tasks } = rehearse(onTheDay({ ...oneRed, past, seed: 3, set: [late('update-recovery-plan', 2)] }));
    const ofPlan = events.filter(({ name, thing }) => thing.startsWith('recovery-plan ') && !name.startsWith('Task'));
    const inOrder = (name: string) => ofPlan.findIndex((event) => event.name === name);
    expect(['RecoveryPlanOpened', 'RecoveryPlanSubmitted', 'RecoveryPlanApproved', 'RecoveryUpdateRequested', 'RecoveryUpdateMissed', 'RecoveryUpdateSubmitted', 'RecoveryVerdictRecorded'].map(inOrder)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // Of a plan that runs no second one is asked for: the measure is watched, though it stays red.
    const opened = ofPlan.filter(({ name }) => name === 'RecoveryPlanOpened').map(({ thing }) => thing);
    expect(new Set(opened).size).toBe(opened.length);
    const missed = tasks.find(({ kind }) => kind === 'update-recovery-plan')!;
    expect(missed.steps.find(({ does }) => does === 'escalate')).toBeUndefined();
    expect(missed.closedOn! > missed.dueOn!).toBe(true);
  });

  it('carries on with a new plan for the same people where a measure falls back while it is watched', () => {
    const past = { ...nothingDecided, exceptions: [{ kind: 'red', decisions: ['recovery-plan'] }], verdicts: ['satisfied'] } as const;
    const { events } = rehearse(onTheDay({ ...oneRed, past, seed: 3 }));
    const on = (name: string, thing: string) => events.find((event) => event.name === name && event.thing.startsWith(thing))?.on;
    const first = events.find(({ name }) => name === 'RecoveryPlanClosed')!;
    const relapsed = on('RecoveryPlanRelapsed', first.thing)!;
    expect(relapsed > first.on).toBe(true);
    expect(on('RecoveryPlanOpened', `recovery-plan ${first.thing}`)).toBe(relapsed);
    expect(events.find(({ name, on: day }) => name === 'FiguresVerified' && day === relapsed)).toBeDefined();
    expect(events.some(({ name, thing }) => name === 'RecoveryRelapseWatchEnded' && thing === first.thing)).toBe(false);
  });

  it('calls clinics, and has members challenge what is before them; the report waits for the answers', () => {
    const past = { ...nothingDecided, exceptions: [{ kind: 'red', decisions: ['clinic'] }], clinics: [['recovery-plan']], challenges: [{ body: 'scrutiny', written: [2] }] } as const;
    const { events } = rehearse(onTheDay({ ...oneRed, past, set: [late('answer-challenge', 3)] }));
    const on = (name: string, thing: string) => events.find((event) => event.name === name && event.thing.startsWith(thing))?.on;
    expect(on('ClinicHeld', 'clinic exception q1')! > on('ClinicCalled', 'clinic exception q1')!).toBe(true);
    expect(on('RecoveryPlanOpened', 'recovery-plan clinic exception q1')).toBe(on('ClinicHeld', 'clinic exception q1'));
    expect(events.filter(({ name, thing }) => name === 'ReportChallenged' && thing.startsWith('h1 '))).toHaveLength(2);
    expect(on('ReportChallengeConcluded', 'h1 scrutiny')).toBe(on('ChallengeAnswered', 'h1 challenge 2'));
    expect(on('ReportChallengeConcluded', 'h1 scrutiny')! > on('ReportChallenged', 'h1 challenge 2')!).toBe(true);
  });

  it('asks what the stages ask, reminds in their pattern, tells the owner of what is overdue, and has it signed off', () => {
    const asking = withReturns(aCouncil());
    const on = rehearsalGround(asking, days);
    const of = (assumptions: Assumptions) => finish(rehearseYear(on, behaviourOf(assumptions, on)));
    const serviceId = asking.services[0]!.serviceId;
    const { events, tasks } = of(onTheDay({ set: [{ ...late('complete-stage-return', 6), serviceId }] }));
    const names = events.filter(({ thing }) => thing === 'own.leap' || thing.startsWith('stage-return ')).map(({ name }) => name);
    expect(names.filter((name) => name === 'StageReturnsAsked')).toHaveLength(1);
    const count = (name: string) => names.filter((one) => one === name).length;
    const services = asking.services.length;
    expect([count('StageReturnSubmitted'), count('StageReturnSignedOff'), count('StageReturnOverdue')]).toEqual([services, services, 1]);
    expect(tasks.find(({ kind, serviceId: of }) => kind === 'complete-stage-return' && of === serviceId)).toMatchObject({ openedOn: '2028-02-22', dueOn: '2028-02-29', closedOn: '2028-03-08', outcome: 'done' });
  });

  it('follows any other paper through its steps, and says at which of them it misses its agenda', () => {
    const on = rehearsalGround(withPaper(aCouncil()), days);
    const papersWhere = (set: Assumptions['set']) => papersOf(on.council, finish(rehearseYear(on, behaviourOf(onTheDay({ set }), on))));
    expect(papersWhere([]).map(({ key, daysLate }) => [key, daysLate])).toEqual([['q1', 0], ['h1', 0], ['q3', 0], ['h2', 0], ['own.depot', 0]]);
    const depot = papersWhere([late('complete-stage-return', 12)]).find(({ key }) => key === 'own.depot')!;
    expect(depot).toMatchObject({ quarter: null, meetsOn: '2027-12-10', lostAt: { kind: 'complete-stage-return', postId: 'manager-0', about: expect.stringContaining('Cabinet decides on the depot:') } });
    expect(depot.daysLate).toBeGreaterThan(0);
  });

  it('takes people to be as they are set: the one named before their service, the service before the kind of task', () => {
    const [manager, serviceId] = [anId<PersonId>('person of manager-0'), anId<ServiceId>('service-0')];
    const daysLate = (set: Assumptions['set']) => {
      const { tasks } = rehearse(onTheDay({ set }));
      const review = tasks.find(({ kind, thing }) => kind === 'complete-service-review' && thing === `review q1 ${serviceId}`)!;
      return workingDaysBetween(review.dueOn!, review.closedOn!, council.calendar);
    };
    const everybody = late('complete-service-review', 1);
    expect(daysLate([everybody])).toBe(1);
    expect(daysLate([everybody, { kind: null, serviceId, personId: null, workingDays: 2 }])).toBe(2);
    expect(daysLate([{ kind: null, serviceId: null, personId: manager, workingDays: 3 }, everybody, { kind: null, serviceId, personId: null, workingDays: 2 }])).toBe(3);
    expect(daysLate([{ kind: null, serviceId: anId('service-1'), personId: null, workingDays: 4 }])).toBe(0);
  });

  it('says how much work each week holds, by role and by service, in minutes as they were measured, with school holidays marked', () => {
    const asking = withReturns(aCouncil());
    const on = rehearsalGround(asking, days);
    const { report } = finish(rehearseWithVariants(on, onTheDay(), { runs: 0, measured: { 'complete-service-review': 600 }, latencyBefore: [] }));
    const { byRole, byService, fullWeeks, schoolHolidays } = report;
    const total = (work: readonly { readonly minutes: number }[]) => work.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(total(byRole)).toBe(total(byService));
    expect(byService.some(({ serviceId }) => serviceId === asking.services[0]!.serviceId)).toBe(true);
    expect(fullWeeks[0]!.minutes).toBeGreaterThanOrEqual(600);
    expect(schoolHolidays).toEqual(['2027-07-26', '2027-08-02', '2027-08-09']);
    expect(report.latency[0]!.planned.reached.entered).not.toBeNull();
    expect(findingsOf({ ...report, latencyBefore: [{ year: '2026/27', actual: report.latency[0]!.rehearsed }] }, names)).toContainEqual(
      expect.stringMatching(/^Figures are before members \d+ to \d+ days after the end of their quarter; in the last rounds it was \d+ days\.$/),
    );
  });

  it('works out three years one after the other, in seconds, with a stage of 29 February', () => {
    const years = (['2026/27', '2027/28', '2028/29'] as const).map((year) => {
      const of = withReturns(aCouncil({ year }));
      const from = `${year.slice(0, 4)}-04-01` as CalendarDate;
      const on = rehearsalGround(of, { from, to: `${Number(year.slice(0, 4)) + 1}-09-30` as CalendarDate });
      return { on, rehearsal: finish(rehearseYear(on, behaviourOf(onTheDay({ councilPlanOn: from }), on))) };
    });
    expect(years.map(({ rehearsal: { events } }) => events.at(-1)?.name)).toEqual(['YearEnded', 'YearEnded', 'YearEnded']);
    expect(years.map(({ rehearsal: { events } }) => events.find(({ name, thing }) => name === 'StageOpened' && thing === 'own.leap')?.on)).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
    for (const { on, rehearsal } of years) {
      expect(rehearsal.events.filter(({ name }) => name === 'CorporateReviewConcluded')).toHaveLength(4);
      expect(rehearsal.tasks.filter(({ outcome }) => outcome === 'open')).toEqual([]);
      expect(papersOf(on.council, rehearsal).map(({ daysLate }) => daysLate)).toEqual([0, 0, 0, 0]);
    }
  });
});
