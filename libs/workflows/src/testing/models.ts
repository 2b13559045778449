import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { england } from '@golden-thread/domain/calendar/testing/england';
import { type AppraisalRoundFacts, nextStepOfAppraisalRound } from '@golden-thread/domain/plan/appraisal-round-schedule';
import { nextStepOfServiceYear, serviceYearDue, type ServiceYearFacts, type UnitOfServiceYear } from '@golden-thread/domain/plan/service-year-schedule';
import type { RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import { nextStepOfRecoveryPlan, recoveryDue } from '@golden-thread/domain/recovery/schedule';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import { nextStepOfReport, type ReportFacts } from '@golden-thread/domain/report/schedule';
import { nextStepOfRound, type RoundFacts } from '@golden-thread/domain/review/schedule';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { nextStepOfDigest } from '@golden-thread/domain/task/schedule';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { appraisalRoundPhases } from '../appraisal-round.workflow';
import { dailyDigestPhases } from '../daily-digest.workflow';
import { performanceReportPhases } from '../performance-report.workflow';
import { recoveryPlanPhases } from '../recovery-plan.workflow';
import { reviewRoundPhases } from '../review-round.workflow';
import { serviceYearPhases } from '../service-year.workflow';
import { annualCycleModel } from './annual-cycle-model';
import { deskAssessmentModel } from './desk-assessment-model';
import { inDays, owed, reminded, type Reminded, remindIn, withReminders } from './reminders-in-memory';
import type { At, Model } from './rows-in-memory';
import { workshopModel } from './workshop-model';

type ServiceYear = ServiceYearFacts & Reminded;
const unit = (n: number): UnitOfServiceYear => ({ unitId: anId(`u${n}`), name: `Unit ${n}`, plan: null, opened: false, canBeAsked: n % 5 !== 0, peopleUnasked: false });
const serviceYear: Model<ServiceYear> = {
  phases: serviceYearPhases,
  startsAt: '2026-02-02T09:00:00.000Z',
  start: () => ({
    year: '2026/27', servicePlan: 'drafting', units: [unit(1), unit(2)], ownPeopleUnasked: true, window: 'before-window', yearEnded: false,
    windowOpensOn: '2026-04-01', nextStarterOn: null, lateStartersOpen: false, reminders: { due: false, nextAt: null }, reminderInstants: [],
  }),
  read: (facts, at) => {
    const begins = facts.nextStarterOn !== null && facts.nextStarterOn <= at.today;
    return { ...withReminders(facts, at), ...(begins && { nextStarterOn: null, ownPeopleUnasked: true }) };
  },
  rule: (facts, { today }) => nextStepOfServiceYear(facts, today),
  take: (step, facts, at) => {
    const { unitPlansToOpen, peopleToOpen } = serviceYearDue(facts);
    if (step === 'remindOfPlans') return reminded(facts, at);
    if (step === 'openUnitPlans') return { ...facts, units: facts.units.map((one) => (unitPlansToOpen.includes(one) ? { ...one, plan: 'drafting' as const } : one)) };
    const units = facts.units.map((one) => (peopleToOpen.includes(one) ? { ...one, opened: true, peopleUnasked: false } : one));
    return { ...facts, units, ownPeopleUnasked: false, lateStartersOpen: facts.window === 'closed' };
  },
  changes: [
    (facts) => ({ ...facts, servicePlan: 'approved' }),
    (facts, _, dice) => ({ ...facts, units: [...facts.units, unit(dice % 997)].slice(-8) }),
    (facts, _, dice) => ({ ...facts, units: facts.units.filter((__, at) => at !== dice % 8) }),
    (facts, _, dice) => ({ ...facts, units: facts.units.map((one, at) => (one.plan !== null && at !== dice % 4 ? { ...one, plan: 'approved' as const } : one)) }),
    (facts, _, dice) => ({ ...facts, units: facts.units.map((one, at) => (at === dice % 4 ? { ...one, peopleUnasked: true, canBeAsked: true } : one)) }),
    (facts, at, dice) => ({ ...facts, nextStarterOn: addDays(at.today, 1 + (dice % 60)) }),
    (facts) => (facts.window === 'before-window' ? { ...facts, window: 'window-open' } : { ...facts, window: 'closed' }),
    (facts) => ({ ...facts, lateStartersOpen: false }),
    remindIn,
    (facts, { today }) => (today > '2027-03-31' ? { ...facts, yearEnded: true } : null),
  ],
  hasEnded: ({ yearEnded }) => yearEnded,
};

type AppraisalRound = AppraisalRoundFacts & Reminded;
const appraisalRound: Model<AppraisalRound> = {
  phases: appraisalRoundPhases,
  startsAt: '2026-03-02T09:00:00.000Z',
  start: () => ({ phase: 'before-window', opensOn: '2026-04-01', closesOn: '2026-06-30', yearEnded: false, reminders: { due: false, nextAt: null }, reminderInstants: [] }),
  read: withReminders,
  rule: (facts, { today }) => nextStepOfAppraisalRound(facts, today),
  take: (step, facts, at) => {
    if (step === 'remindOfObjectives') return reminded(facts, at);
    return { ...facts, phase: step === 'openAppraisalWindow' ? 'window-open' : 'closed' };
  },
  changes: [
    (facts, at, dice) => ({ ...facts, opensOn: dice % 7 === 0 ? null : inDays(at, dice) }),
    (facts, at, dice) => ({ ...facts, closesOn: dice % 7 === 0 ? null : inDays(at, dice, 120) }),
    remindIn,
    (facts, { today }) => (today > '2027-03-31' ? { ...facts, yearEnded: true } : null),
  ],
  hasEnded: ({ phase, yearEnded }) => phase === 'closed' || yearEnded,
};

type ReviewRound = RoundFacts & Reminded;
const reviewRound: Model<ReviewRound> = {
  phases: reviewRoundPhases,
  startsAt: '2026-06-15T09:00:00.000Z',
  start: () => ({
    round: null, openTasks: 0, reminders: { due: false, nextAt: null }, reminderInstants: [],
    timing: {
      year: '2026/27', quarter: 1, opensOn: '2026-07-01', entryClosesOn: '2026-07-14', reviewsDueOn: '2026-07-28', closesOn: '2026-08-04',
      entryClosesStageId: null, reviewsDueStageId: null, closesStageId: null,
    },
  }),
  read: withReminders,
  rule: nextStepOfRound,
  take: (step, facts, at) => {
    const { round, timing } = facts;
    if (step === 'remindOfReviews') return reminded(facts, at);
    if (step === 'openReviews') {
      const { year, quarter, opensOn, reviewsDueOn, closesOn } = timing;
      return { ...facts, openTasks: 3, round: { id: anId('r'), year, quarter, opensOn, reviewsDueOn, closesOn, state: 'open', exceptionsPickedOn: null, version: 1 } };
    }
    if (step === 'moveRoundDates') return { ...facts, round: { ...round!, reviewsDueOn: timing.reviewsDueOn, closesOn: timing.closesOn } };
    if (step === 'pickExceptions') return { ...facts, round: { ...round!, exceptionsPickedOn: at.today } };
    return { ...facts, round: { ...round!, state: facts.openTasks > 1 ? 'closed' : 'concluded' } };
  },
  changes: [
    (facts, at, dice) => {
      const reviewsDueOn = inDays(at, dice);
      return { ...facts, timing: { ...facts.timing, reviewsDueOn, closesOn: addDays(reviewsDueOn, dice % 9) } };
    },
    (facts, at, dice) => (facts.round ? null : { ...facts, timing: { ...facts.timing, opensOn: inDays(at, dice) } }),
    (facts) => ({ ...facts, openTasks: Math.max(0, facts.openTasks - 1) }),
    (facts) => (facts.round?.state === 'closed' ? { ...facts, round: { ...facts.round, state: 'concluded' } } : null),
    (facts) => (facts.round ? { ...facts, openTasks: facts.openTasks + 1 } : null),
    remindIn,
  ],
  hasEnded: ({ round, openTasks, timing }, { today }) => (round ? round.state === 'concluded' && openTasks === 0 : today >= timing.closesOn),
};

interface Recovery extends Reminded {
  readonly plan: RecoveryPlan;
}
const asked = { state: 'asked', update: null, submittedOn: null, late: false, verdict: null, verdictReason: null, judgedOn: null } as const;
const lastMonth = (plan: RecoveryPlan, state: 'submitted' | 'judged'): RecoveryPlan['months'] =>
  plan.months.map((month, at) => (at === plan.months.length - 1 ? { ...month, state } : month));
const when = (state: RecoveryPlan['state'], become: (plan: RecoveryPlan, at: At) => Partial<RecoveryPlan>) => (facts: Recovery, at: At) =>
  facts.plan.state === state ? { ...facts, plan: { ...facts.plan, ...become(facts.plan, at) } } : null;
const recoveryPlan: Model<Recovery> = {
  phases: recoveryPlanPhases,
  startsAt: '2026-08-20T09:00:00.000Z',
  start: () => ({
    reminderInstants: [],
    plan: {
      id: anId('p'), reference: 'RP-1', title: 'Repairs', state: 'drafting', version: 1, measureId: anId('m'), serviceId: anId('s'), origin: { type: 'clinic', id: anId('c') },
      parties: { accountablePostId: anId('a'), directorPostId: anId('d'), requesterPostId: anId('r'), panelChairPostId: anId('c') }, content: null, authorIds: [], submittedOn: null,
      approvedOn: null, closedOn: null, relapseWatchUntil: null, months: [], conditions: [], lastReturn: null,
    },
  }),
  rule: (facts, at) => nextStepOfRecoveryPlan({ plan: facts.plan, reminders: owed(facts, at) }, { ...at, calendar: england }),
  take: (step, facts, at) => {
    const { plan } = facts;
    const due = recoveryDue(plan, { ...at, calendar: england });
    if (step === 'remindOfRecoveryPlan') return reminded(facts, at);
    if (step === 'endRelapseWatch') return { ...facts, plan: { ...plan, state: 'ended' } };
    if (step === 'askForMonthlyUpdate') return { ...facts, plan: { ...plan, months: [...plan.months, { ...due.ask!, ...asked }] } };
    const months = plan.months.map((month) => (month.month === due.missed[0] ? { ...month, state: 'missed' as const } : month));
    return { ...facts, plan: { ...plan, months } };
  },
  changes: [
    when('drafting', () => ({ state: 'awaiting-decision' })),
    when('awaiting-decision', (_, { today }) => ({ state: 'monthly-updates', approvedOn: today })),
    when('awaiting-decision', () => ({ state: 'drafting' })),
    when('drafting', () => ({ state: 'withdrawn' })),
    when('monthly-updates', (plan) => (plan.months.length === 0 ? { state: 'awaiting-decision', approvedOn: null } : {})),
    when('relapse-watch', (plan) => ({ state: 'awaiting-verdict', relapseWatchUntil: null, months: lastMonth(plan, 'submitted') })),
    when('monthly-updates', (plan) => (plan.months.length > 0 ? { state: 'awaiting-verdict', months: lastMonth(plan, 'submitted') } : {})),
    when('awaiting-verdict', (plan) => ({ state: 'monthly-updates', months: lastMonth(plan, 'judged') })),
    when('awaiting-verdict', (plan, { today }) => ({ state: 'relapse-watch', relapseWatchUntil: addDays(today, 180), months: lastMonth(plan, 'judged') })),
    when('relapse-watch', () => ({ state: 'ended' })),
    remindIn,
  ],
  hasEnded: ({ plan }) => plan.state === 'ended' || plan.state === 'withdrawn',
};

type Report = ReportFacts & Reminded;
const stage = (state: PerformanceReport['state'], become: PerformanceReport['state']) => (facts: Report) =>
  facts.report?.state === state ? { ...facts, report: { ...facts.report, state: become } } : null;
const report: Model<Report> = {
  phases: performanceReportPhases,
  startsAt: '2026-10-15T09:00:00.000Z',
  start: () => ({
    report: null, reminders: { due: false, nextAt: null }, reminderInstants: [],
    timing: { year: '2026/27', half: 'h1', composeOn: '2026-10-28', scrutinyOn: '2026-11-19', cabinetOn: '2026-12-03', publishOn: '2026-12-10' },
  }),
  read: withReminders,
  rule: nextStepOfReport,
  take: (step, facts, at) => {
    if (step === 'remindOfReport') return reminded(facts, at);
    if (step === 'moveReportDates') return { ...facts, report: { ...facts.report!, ...facts.timing, composeOn: facts.report!.composeOn } };
    return { ...facts, report: { ...facts.timing, id: anId('r'), state: 'awaiting-composition', hash: null, concluded: [], publishedAt: null, version: 1 } };
  },
  changes: [
    (facts, at, dice) => ({ ...facts, timing: { ...facts.timing, scrutinyOn: inDays(at, dice), cabinetOn: inDays(at, dice, 60) } }),
    (facts, at, dice) => (facts.report ? null : { ...facts, timing: { ...facts.timing, composeOn: inDays(at, dice) } }),
    stage('awaiting-composition', 'in-challenge'),
    stage('in-challenge', 'ready'),
    stage('in-challenge', 'awaiting-composition'),
    stage('ready', 'published'),
    remindIn,
  ],
  hasEnded: (facts) => facts.report?.state === 'published',
};

/** People by number: whose reminders wait, and who has had a digest on which day. */
interface Digest {
  readonly waiting: readonly number[];
  readonly had: Readonly<Record<number, CalendarDate>>;
}
const dailyDigest: Model<Digest> = {
  phases: dailyDigestPhases,
  startsAt: '2026-07-20T06:00:00.000Z',
  start: () => ({ waiting: [], had: {} }),
  rule: ({ waiting, had }, at) => nextStepOfDigest({ waiting: waiting.length, sendable: waiting.filter((person) => had[person] !== at.today).length }, { ...at, calendar: england }),
  take: (_, { waiting, had }, { today }) => ({
    waiting: waiting.filter((person) => had[person] === today),
    had: { ...had, ...Object.fromEntries(waiting.map((person) => [person, today])) },
  }),
  changes: [(facts, _, dice) => ({ ...facts, waiting: [...facts.waiting, dice % 5] }), (facts) => ({ ...facts, waiting: facts.waiting.slice(1) })],
  hasEnded: () => false,
};

/** Each kind of workflow, on rows in memory. */
export const models = {
  'annual-cycle': annualCycleModel,
  'service-year': serviceYear,
  'review-round': reviewRound,
  'recovery-plan': recoveryPlan,
  'performance-report': report,
  'appraisal-round': appraisalRound,
  'daily-digest': dailyDigest,
  workshop: workshopModel,
  'desk-assessment': deskAssessmentModel,
} satisfies Record<WorkflowKind, unknown>;
