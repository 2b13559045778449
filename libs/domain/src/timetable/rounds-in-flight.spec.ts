import fc from 'fast-check';
import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { ruleOnDay } from './date-rule';
import { type ExtraRound, extraRound } from './extra-round';
import type { RoundToMove } from './postpone-reviews';
import { previewChange } from './preview-change';
import { rules } from './template/rules';
import { runningYear } from './testing/running-year';
import { readTimetable } from './text/read-timetable';
import { writeTimetable } from './text/write-timetable';
import type { ChangeFacts, TimetableChange, TimetableEdit } from './timetable-change';
import { undoOf } from './undo-change';
import type { Year } from './year';
import { usualPhases } from './phase';

const year = runningYear({ asOf: '2026-08-20' });
const facts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({ today: '2026-08-20', meetings: [], calendar: england, openTasks: new Map(), ...more });
const refusalOf = (edit: TimetableEdit, more: Partial<ChangeFacts> = {}) => {
  const outcome = previewChange(year, edit, facts(more));
  return outcome.ok ? null : outcome.refusal.code;
};
const changeOf = (edit: TimetableEdit, more: Partial<ChangeFacts> = {}, of = year): TimetableChange => {
  const outcome = previewChange(of, edit, facts(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const after = (of: Year, { definitions, stages }: TimetableChange): Year => ({
  ...of, version: of.version + 1, definitions,
  stages: stages.map((stage) => ({ id: anId(stage.key), state: 'upcoming', openedAt: null, ...of.stages.find(({ key }) => key === stage.key), ...stage })),
});
const dates = (stages: TimetableChange['stages']) => new Map(stages.map(({ key, date }) => [key, date]));

const round: ExtraRound = { title: 'Extra collection', services: ['HOU', 'LEI', 'ENV'], rule: rules.date(9, 11), window: 10, grace: 2, reminders: 'close', reviewsAfter: 5, corporateAfter: 10 };

describe('a round beside the year’s own', () => {
  it('asks services for figures, then reviews, then the policy team for what was decided, each on its day', () => {
    const { moves, definitions } = changeOf({ kind: 'add-round', round });
    expect(moves.map(({ stage, change, to }) => [stage, change, to])).toEqual([
      ['own.extra-collection.figures', 'added', '2026-09-11'],
      ['own.extra-collection.reviews', 'added', '2026-09-18'],
      ['own.extra-collection.corporate', 'added', '2026-09-25'],
    ]);
    expect(definitions.filter(({ key }) => key.startsWith('own.')).map(({ needs }) => needs ?? [])).toEqual([[], ['own.extra-collection.figures'], ['own.extra-collection.reviews']]);
    const figures = definitions.find(({ key }) => key === 'own.extra-collection.figures')?.work;
    expect(figures && 'questions' in figures ? figures.questions.map(({ key, each, required }) => [key, each, required]) : null).toEqual([['figure', 'measure', false], ['says', 'measure', true]]);
    const asked = definitions.flatMap(({ key, work }) => (key.startsWith('own.') && work && 'audience' in work ? [[work.audience, work.window, work.grace, work.reminders, work.signOff]] : []));
    expect(asked).toEqual([
      [{ of: 'services', named: round.services }, 10, 2, 'close', 'director'],
      [{ of: 'services', named: round.services }, 5, 2, 'close', 'director'],
      [{ of: 'owner', named: [] }, 5, 2, 'close', 'nobody'],
    ]);
  });

  it('may ask for figures alone, and is read back from the timetable’s text', () => {
    const { definitions } = changeOf({ kind: 'add-round', round: { ...round, services: [], reviewsAfter: null } });
    expect(definitions.filter(({ key }) => key.startsWith('own.')).map(({ key }) => key)).toEqual(['own.extra-collection.figures', 'own.extra-collection.corporate']);
    expect(readTimetable(writeTimetable({ phases: usualPhases, definitions })).definitions).toEqual(definitions);
  });

  it.each<[string, Partial<ExtraRound>]>([
    ['StageTitleMissing', { title: ' – ' }],
    ['StageWorkNotUnderstood', { window: 500 }],
    ['StageWorkNotUnderstood', { corporateAfter: 0 }],
    ['StageWorkNotUnderstood', { reviewsAfter: null, corporateAfter: 61 }],
    ['StageWorkNotUnderstood', { title: 'Extra collection '.repeat(20) }],
    ['TimetableClashes', { reviewsAfter: 12 }],
    ['WouldMoveIntoThePast', { rule: rules.date(8, 3) }],
  ])('is refused: %s', (code, less) => expect(refusalOf({ kind: 'add-round', round: { ...round, ...less } })).toBe(code));

  it('is not added twice', () => {
    const again = previewChange(after(year, changeOf({ kind: 'add-round', round })), { kind: 'add-round', round }, facts());
    expect(again).toMatchObject({ ok: false, refusal: { code: 'StageTwice' } });
  });
});

const review = (code: string, more: Partial<RoundToMove['reviews'][number]> = {}) => ({ reviewId: anId<never>(code), code, service: code, state: 'open' as const, dueOn: '2026-10-28' as const, openTasks: 1, ...more });
const open: RoundToMove = { state: 'open', closesOn: '2026-11-04', reviews: [review('HOU'), review('LEI'), review('ENV', { state: 'submitted' }), review('REG', { state: 'returned' }), review('PLN', { dueOn: '2026-10-05' })] };
const postponed = (services: readonly string[], days: number, alsoCorporate = false): TimetableEdit => ({ kind: 'postpone-reviews', quarter: 2, services, days, alsoCorporate });

describe('reviews that are put off', () => {
  it('all of them move with their stage, and the corporate review with them where so said', () => {
    expect(changeOf(postponed([], 3)).moves.map(({ stage, from, to }) => [stage, from, to])).toEqual([['q2.reviews-due', '2026-10-28', '2026-11-02']]);
    expect(refusalOf(postponed([], 5))).toBe('ExtensionBeyondClose');
    expect(changeOf(postponed([], 5, true)).moves.map(({ stage, to }) => [stage, to])).toEqual(expect.arrayContaining([['q2.reviews-due', '2026-11-04'], ['q2.corporate-review', '2026-11-11']]));
  });

  it('one service’s moves alone, in working days, and no stage with it', () => {
    const change = changeOf(postponed(['HOU', 'LEI'], 3), { today: '2026-10-20', round: open });
    expect(change.reviews.map(({ code, from, to }) => [code, from, to])).toEqual([['HOU', '2026-10-28', '2026-11-02'], ['LEI', '2026-10-28', '2026-11-02']]);
    expect([change.moves, change.tasksMoved]).toEqual([[], 2]);
  });

  it.each<[string, readonly string[], number, RoundToMove | null]>([
    ['NoReviewToPostpone', ['HOU'], 3, null],
    ['NoReviewToPostpone', ['HOU', 'XYZ'], 3, open],
    ['ReviewAlreadySubmitted', ['HOU', 'ENV'], 3, open],
    ['RoundNotOpen', ['HOU'], 3, { ...open, state: 'closed' }],
    ['ExtensionBeyondClose', ['HOU'], 5, open],
    ['WouldMoveIntoThePast', ['HOU', 'PLN'], 3, open],
  ])('all or none: refused %s', (code, services, days, of) => expect(refusalOf(postponed(services, days), { today: '2026-10-20', round: of })).toBe(code));
});

describe('reviews that are put off or put back', () => {
  it('may be one that was returned', () => {
    expect(changeOf(postponed(['REG'], 3), { today: '2026-10-20', round: open }).reviews.map(({ code, to }) => [code, to])).toEqual([['REG', '2026-11-02']]);
  });

  it('go to no day on which nobody works', () => {
    const edit: TimetableEdit = { kind: 'redate-reviews', quarter: 2, dates: [{ code: 'HOU', dueOn: '2026-10-31' }] };
    expect(refusalOf(edit, { today: '2026-10-20', round: open })).toBe('NotAWorkingDay');
  });

  it('are dated by their own page where their rule counts in other than working days', () => {
    const definitions = year.definitions.map((one) => (one.key === 'q2.reviews-due' ? { ...one, rule: { from: { on: 'stage', stage: 'q2.round-opens' }, offset: { days: 27, count: 'calendar' } } as const } : one));
    expect(previewChange({ ...year, definitions }, postponed([], 3), facts())).toMatchObject({ ok: false, refusal: { code: 'RuleNotInWorkingDays' } });
  });
});

describe('a change of several that is undone', () => {
  it('leaves every date, rule and review as it was', () => {
    const anExtraRound = fc.record({ days: fc.integer({ min: 1, max: 90 }), window: fc.integer({ min: 0, max: 40 }), reviewsAfter: fc.option(fc.integer({ min: 1, max: 10 })) }).map(
      ({ days, window, reviewsAfter }): TimetableEdit => ({ kind: 'add-round', round: { ...round, rule: rules.workingDaysAfter('q2', days), window, reviewsAfter, corporateAfter: 12 } }),
    );
    const aPostponement = fc.record({ services: fc.subarray(['HOU', 'LEI']), days: fc.integer({ min: 1, max: 8 }), alsoCorporate: fc.boolean() }).map(
      ({ services, days, alsoCorporate }) => postponed(services, days, alsoCorporate),
    );
    let made = 0;
    fc.assert(
      fc.property(fc.oneof(anExtraRound, aPostponement), (edit) => {
        const there = previewChange(year, edit, facts({ round: open }));
        if (!there.ok) return;
        const moved = after(year, there.value);
        const reviews = open.reviews.map((one) => ({ ...one, dueOn: there.value.reviews.find(({ code }) => code === one.code)?.to ?? one.dueOn }));
        const back = changeOf(undoOf(year, edit, there.value)!, { round: { ...open, reviews } }, moved);
        made += 1;
        expect(dates(back.stages)).toEqual(dates(year.stages));
        expect(back.definitions).toEqual(year.definitions);
        expect(back.reviews.map(({ code, to }) => [code, to])).toEqual(there.value.reviews.map(({ code, from }) => [code, from]));
      }),
      { numRuns: 60, seed: 20_261_130 },
    );
    expect(made).toBeGreaterThan(20);
  });
});

describe('a day of a year as a rule', () => {
  it('names days of the year and of the nine months after it, and no others', () => {
    expect(ruleOnDay('2026-09-11', '2026/27')).toEqual(rules.date(9, 11));
    expect(ruleOnDay('2027-02-01', '2026/27')).toEqual(rules.date(2, 1));
    expect(ruleOnDay('2027-05-20', '2026/27')).toEqual(rules.dateAfterYearEnd(5, 20));
    expect([ruleOnDay('2026-03-31', '2026/27'), ruleOnDay('2028-01-01', '2026/27')]).toEqual([null, null]);
    expect(extraRound({ ...round, rule: ruleOnDay('2026-09-11', '2026/27')! }).ok).toBe(true);
  });
});
