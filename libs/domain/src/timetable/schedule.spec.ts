import type { CalendarDate } from '../calendar/dates';
import { england } from '../calendar/testing/england';
import { type Instant, londonInstant } from '../calendar/instants';
import { compileTimetable } from './compile-timetable';
import { decidePublishYear } from './decide-publish-year';
import { defaultTemplate } from './default-template';
import { annualCycleDue, type AnnualCycleFacts, nextStepOfYear } from './schedule';
import { halfOfStage, quarterOfStage } from './stage-key';
import { runningYear } from './testing/running-year';
import { openWindows, windows } from './windows';

const at = (day: CalendarDate, time = '09:00') => londonInstant(day, time);

describe('the annual cycle', () => {
  const year = runningYear({ asOf: '2026-07-14' });

  it('opens a stage on its day at seven, London time, and says when to look again', () => {
    expect(annualCycleDue(year, at('2026-07-14', '06:59'))).toMatchObject({ phase: 'q2', toOpen: [], nextAt: '2026-07-14T06:00:00.000Z' });
    const due = annualCycleDue(year, at('2026-07-14', '07:00'));
    expect(due.toOpen.map(({ key }) => key)).toEqual(['q1.entry-closes']);
    expect(due.nextAt).toBe('2026-07-21T06:00:00.000Z');
  });

  it('opens all that a long outage left behind, in order of their days', () => {
    expect(annualCycleDue(year, at('2026-08-04')).toOpen.map(({ key }) => key)).toEqual([
      'q1.entry-closes',
      'q1.verified',
      'q1.reviews-due',
      'feedback.annual-report',
      'recess.starts',
      'q1.corporate-review',
    ]);
  });

  it('does nothing for a draft or an ended year', () => {
    for (const state of ['draft', 'ended'] as const)
      expect(annualCycleDue({ ...year, state }, at('2026-08-04'))).toMatchObject({ toOpen: [], ends: false, nextAt: null });
  });

  it('runs past 31 March, beside the next year, and ends with its annual report', () => {
    const late = runningYear({ asOf: '2027-06-25' });
    expect(annualCycleDue(late, at('2027-06-25'))).toEqual({ phase: 'after-year-end', toOpen: [], ends: false, nextAt: null });
    expect(annualCycleDue({ ...late, annualReportOn: '2027-06-24' }, at('2027-06-25'))).toMatchObject({ ends: true });
    expect(annualCycleDue(runningYear({ year: '2027/28' }), at('2027-06-25')).phase).toBe('q1');
  });

  it('walks a whole year: every stage once, in at most one look a day', () => {
    let state = runningYear({ asOf: '2000-01-01' });
    const opened: string[] = [];
    let now: Instant | null = at('2026-03-30', '00:00');
    for (let looks = 0; now !== null; looks += 1) {
      expect(looks).toBeLessThan(80);
      const due: ReturnType<typeof annualCycleDue> = annualCycleDue(state, now);
      opened.push(...due.toOpen.map(({ key }) => key));
      state = { ...state, stages: state.stages.map((s) => (due.toOpen.some(({ key }) => key === s.key) ? { ...s, state: 'opened' } : s)) };
      now = due.nextAt;
    }
    expect(opened.length).toBe(defaultTemplate.length);
    expect(new Set(opened).size).toBe(defaultTemplate.length);
  });
});

describe('the next step of a year', () => {
  const year = { ...runningYear({ asOf: '2027-06-25' }), annualReportOn: '2027-06-24' as CalendarDate };
  const facts: AnnualCycleFacts = { year, unaskedMonths: [], planChangesFrom: [], reorganisationsOn: [], openLessons: 0, peopleOutside: { unasked: 0, nextStarterOn: null, open: 0 }, returns: { asked: new Set(year.stages.map(({ key }) => key)), open: new Set(), waiting: new Set() }, reminders: { due: true, nextAt: null } };
  const next = (more: Partial<AnnualCycleFacts> = {}) => nextStepOfYear({ ...facts, ...more }, { now: at('2027-06-25'), calendar: england });

  it('asks for what is due before it reminds, and reminds whoever has open work before it ends', () => {
    expect(next({ unaskedMonths: ['2026-M12'], planChangesFrom: ['2027-03-01'] }).step).toBe('askForMonthlyFigures');
    expect(next({ planChangesFrom: ['2027-03-01'], reorganisationsOn: ['2027-03-01'] }).step).toBe('putPlanChangesIntoEffect');
    expect(next({ reorganisationsOn: ['2027-03-01'] }).step).toBe('reorganiseServices');
    expect(next().step).toBe('remindWhoeverHasOpenWork');
    expect(next({ reminders: { due: false, nextAt: at('2027-06-28') } }).step).toBe('endYear');
  });

  it('T: cannot close with open Revise: while a lesson is open it goes on, reminds of it and opens what lies ahead', () => {
    const later = at('2027-06-28');
    expect(next({ openLessons: 1 }).step).toBe('remindWhoeverHasOpenWork');
    expect(next({ openLessons: 1, reminders: { due: false, nextAt: later } })).toEqual({ phase: 'after-year-end', step: null, nextAt: later, ended: false });
    const ahead = { ...year, stages: year.stages.map((stage, position) => (position === 0 ? { ...stage, state: 'upcoming' as const, date: '2027-07-01' as CalendarDate } : stage)) };
    expect(next({ year: ahead, openLessons: 1, reminders: { due: false, nextAt: null } }).nextAt).toBe(at('2027-07-01', '07:00'));
    expect(next({ year: ahead, openLessons: 0, reminders: { due: false, nextAt: null } }).step).toBe('endYear');
  });

  it('asks whoever is in no service from the day on which the window opens, and whoever begins later on that day; after 31 March nobody', () => {
    const of = (peopleOutside: Partial<AnnualCycleFacts['peopleOutside']>, on: CalendarDate, asOf: CalendarDate = on) =>
      nextStepOfYear({ ...facts, year: runningYear({ asOf }), reminders: { due: false, nextAt: null }, peopleOutside: { unasked: 0, nextStarterOn: null, open: 0, ...peopleOutside } }, { now: at(on), calendar: england });
    expect(of({ unasked: 4 }, '2026-04-20').step).toBe('askPeopleOutsideServices');
    expect(of({ unasked: 4 }, '2026-03-20').step).not.toBe('askPeopleOutsideServices');
    expect(of({ unasked: 4 }, '2027-04-20').step).not.toBe('askPeopleOutsideServices');
    expect(of({ nextStarterOn: '2026-04-22' }, '2026-04-20').nextAt).toBe(at('2026-04-22', '07:00'));
    expect(of({ open: 1 }, '2027-06-25').nextAt).toBe(at('2027-07-02', '07:00'));
  });

  it('waits for the next reminder, where nothing else comes before it', () => {
    const waiting = { year: { ...year, annualReportOn: null }, reminders: { due: false, nextAt: at('2027-06-28') } };
    expect(next(waiting)).toEqual({ phase: 'after-year-end', step: null, nextAt: at('2027-06-28'), ended: false });
    expect(next({ ...waiting, planChangesFrom: ['2027-06-27'] }).nextAt).toBe(at('2027-06-27', '07:00'));
  });
});

describe('publishing a year', () => {
  const compiled = compileTimetable({ year: '2026/27', definitions: defaultTemplate, meetings: [], calendar: england });
  if (!compiled.ok) throw new Error(compiled.refusal.code);

  it('opens nothing after the event: stages before the day of publication count as passed', () => {
    const outcome = decidePublishYear({ ...runningYear(), state: 'draft' }, compiled.value, '2026-04-16');
    expect(outcome).toMatchObject({
      ok: true,
      value: { year: { state: 'running', version: 2 }, passed: ['year.opens', 'appraisal.opens', 'pre-election.starts'] },
    });
  });

  it('is refused for a year already published and while a clash blocks', () => {
    expect(decidePublishYear(runningYear(), compiled.value, '2026-04-01')).toMatchObject({ ok: false, refusal: { code: 'YearNotDraft' } });
    const clashing = { ...compiled.value, clashes: [{ code: 'NoSuchDay', stage: 'x', blocks: true } as const] };
    expect(decidePublishYear({ ...runningYear(), state: 'draft' }, clashing, '2026-04-01')).toMatchObject({
      ok: false,
      refusal: { code: 'TimetableClashes' },
    });
  });
});

describe('the states of a year', () => {
  it('read quarter and half from the stage’s key', () => {
    expect(['q1.reviews-due', 'q4.round-opens', 'h1.scrutiny', 'year.opens'].map(quarterOfStage)).toEqual([1, 4, null, null]);
    expect(['h1.scrutiny', 'h2.publish', 'q1.members'].map(halfOfStage)).toEqual([1, 2, null]);
  });
});

describe('what is open now', () => {
  it('is what has begun and not ended, with its last day', () => {
    expect(openWindows(runningYear({ asOf: '2026-07-14' }))).toEqual([
      { name: 'Quarter 1 round', closesOn: '2026-08-04' },
      { name: 'Analysis of needs and data', closesOn: '2026-09-14' },
    ]);
    expect(openWindows({ ...runningYear({ asOf: '2026-07-14' }), state: 'draft' })).toEqual([]);
  });

  it('names stages of the shipped template only', () => {
    const keys = defaultTemplate.map(({ key }) => key);
    expect(windows.flatMap(({ opens, closes }) => [opens, closes]).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
