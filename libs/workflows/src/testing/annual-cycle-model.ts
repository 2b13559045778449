import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar/instants';
import { england } from '@golden-thread/domain/calendar/testing/england';
import { monthsDue } from '@golden-thread/domain/figure-sheet/monthly-figures';
import { periodsOfYear } from '@golden-thread/domain/measure/period';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { returnsDue } from '@golden-thread/domain/stage-return/schedule';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import { usualPhases } from '@golden-thread/domain/timetable/phase';
import { type AnnualCycleFacts, nextStepOfYear } from '@golden-thread/domain/timetable/schedule';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import { ofPolicyTeam } from '@golden-thread/domain/timetable/template/of-policy-team';
import type { Year } from '@golden-thread/domain/timetable/year';
import { annualCyclePhases } from '../annual-cycle.workflow';
import { inDays, reminded, type Reminded, remindIn, withReminders } from './reminders-in-memory';
import type { Model } from './rows-in-memory';

/** Every twelfth stage of the shipped template, those of reports asking their owner for a tick, published before anything of it has opened. */
function publishedYear(): Year {
  const compiled = compileTimetable({ year: '2026/27', definitions: defaultTemplate, meetings: [], calendar: england });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  const stages = compiled.value.stages.filter((_, at) => at % 12 === 0).map((one): Stage => ({ ...one, ...(one.track === 'reporting' && { work: ofPolicyTeam('checkpoint', { window: 5, guidance: '' }) }), id: anId(one.key), state: 'upcoming', openedAt: null }));
  return { id: anId('y'), year: '2026/27', state: 'running', version: 1, phases: usualPhases, definitions: defaultTemplate, stages, annualReportOn: null };
}

const year = publishedYear();

type AnnualCycle = AnnualCycleFacts & Reminded;

/** The returns of the year once those whom its stages name were asked, or their owners were told what has not come. */
function returnsAfter(step: 'askForReturns' | 'noteOverdueReturns', { year, returns }: AnnualCycle, now: Instant): AnnualCycle['returns'] {
  const { toAsk, overdue } = returnsDue(year, returns, { now, calendar: england });
  const keys = new Set((step === 'askForReturns' ? toAsk : overdue).map(({ stage }) => stage.key));
  return step === 'askForReturns' ? { ...returns, asked: new Set([...returns.asked, ...keys]), waiting: new Set([...returns.waiting, ...keys]) } : { ...returns, waiting: new Set([...returns.waiting].filter((key) => !keys.has(key))) };
}

/** A council's year, on rows in memory. */
export const annualCycleModel: Model<AnnualCycle> = {
  phases: annualCyclePhases,
  startsAt: '2026-03-20T09:00:00.000Z',
  start: () => ({
    year, unaskedMonths: periodsOfYear('2026/27', 'monthly').map(({ key }) => key), reminders: { due: false, nextAt: null }, reminderInstants: [],
    planChangesFrom: [], reorganisationsOn: [], openLessons: 0, peopleOutside: { unasked: 0, nextStarterOn: null, open: 0 }, returns: { asked: new Set<string>(), open: new Set<string>(), waiting: new Set<string>() },
  }),
  read: withReminders,
  rule: (facts, at) => nextStepOfYear(facts, { ...at, calendar: england }),
  take: (step, facts, at) => {
    const [{ year, unaskedMonths }, { now, today }] = [facts, at];
    if (step === 'endYear') return { ...facts, year: { ...year, state: 'ended' } };
    if (step === 'remindWhoeverHasOpenWork') return reminded(facts, at);
    if (step === 'putPlanChangesIntoEffect') return { ...facts, planChangesFrom: facts.planChangesFrom.filter((day) => day > today || (day === today && londonInstant(day, '07:00') > now)) };
    if (step === 'askPeopleOutsideServices') return { ...facts, peopleOutside: { ...facts.peopleOutside, unasked: 0 } };
    if (step === 'reorganiseServices') return { ...facts, reorganisationsOn: facts.reorganisationsOn.filter((day) => day > today || (day === today && londonInstant(day, '07:00') > now)) };
    if (step === 'askForReturns' || step === 'noteOverdueReturns') return { ...facts, returns: returnsAfter(step, facts, now) };
    if (step === 'askForMonthlyFigures') {
      const asked = monthsDue('2026/27', unaskedMonths, { now, calendar: england }).toAsk.map(({ key }) => key);
      return { ...facts, unaskedMonths: unaskedMonths.filter((key) => !asked.includes(key)) };
    }
    const isDue = (date: CalendarDate | null) => date !== null && (date < today || (date === today && londonInstant(date, '07:00') <= now));
    return { ...facts, year: { ...year, stages: year.stages.map((one) => (one.state === 'upcoming' && isDue(one.date) ? { ...one, state: 'opened' as const, openedAt: now } : one)) } };
  },
  changes: [
    (facts, at, dice) => {
      const upcoming = facts.year.stages.filter(({ state }) => state === 'upcoming');
      const moved = upcoming[dice % Math.max(1, upcoming.length)];
      return moved ? { ...facts, year: { ...facts.year, stages: facts.year.stages.map((one) => (one === moved ? { ...one, date: inDays(at, dice) } : one)) } } : null;
    },
    (facts) => ({ ...facts, returns: { ...facts.returns, waiting: new Set([...facts.returns.waiting].slice(1)) } }),
    // Something is measured monthly that was not.
    (facts) => ({ ...facts, unaskedMonths: periodsOfYear('2026/27', 'monthly').map(({ key }) => key) }),
    remindIn,
    (facts, at, dice) => ({ ...facts, planChangesFrom: [...facts.planChangesFrom, inDays(at, dice)].slice(-3) }),
    (facts, at, dice) => ({ ...facts, reorganisationsOn: [...facts.reorganisationsOn, inDays(at, dice)].slice(-2) }),
    // Somebody is appointed outside services; somebody else is to begin.
    (facts, at, dice) => ({ ...facts, peopleOutside: { unasked: facts.peopleOutside.unasked + (dice % 2), nextStarterOn: inDays(at, dice), open: dice % 3 } }),
    // A lesson is noted, or one that was open is answered: the year ends with none open.
    (facts, _, dice) => ({ ...facts, openLessons: dice % 2 === 0 ? facts.openLessons + 1 : Math.max(0, facts.openLessons - 1) }),
    (facts, { today }) => (today > '2027-05-01' ? { ...facts, year: { ...facts.year, annualReportOn: today } } : null),
  ],
  hasEnded: ({ year: { state } }) => state === 'ended',
  boundary: ({ phase }) => phase,
};
