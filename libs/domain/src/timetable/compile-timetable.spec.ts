import type { CalendarDate } from '../calendar/dates';
import { england } from '../calendar/testing/england';
import type { MeetingId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { compileTimetable, type TimetableSource } from './compile-timetable';
import type { Meeting } from './date-resolver';
import type { DateRule } from './date-rule';
import { defaultTemplate } from './default-template';
import type { StageDefinition } from './stage-definition';
import { rules } from './template/rules';

const stage = (key: string, rule: DateRule, more: Partial<StageDefinition> = {}): StageDefinition => ({
  key,
  title: key,
  phase: 'do',
  track: 'performance',
  rule,
  ...more,
});
const meeting = (id: MeetingId, kind: string, heldOn: CalendarDate): Meeting => ({ id, kind, code: id, name: `${kind} of ${heldOn}`, heldOn });
const compile = (definitions: readonly StageDefinition[], more: Partial<TimetableSource> = {}) =>
  compileTimetable({ year: '2026/27', definitions, meetings: [], calendar: england, ...more });
const compiled = (...given: Parameters<typeof compile>) => {
  const outcome = compile(...given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const dateOf = (rule: DateRule, more: Partial<TimetableSource> = {}) => compiled([stage('it', rule)], more).stages[0]?.date;

describe('dates given as rules', () => {
  it.each<[string, DateRule, string]>([
    ['a fixed date', rules.date(4, 1), '2026-04-01'],
    ['a fixed date in the new calendar year', rules.date(2, 12), '2027-02-12'],
    ['a date after the year ends', rules.dateAfterYearEnd(6, 1), '2027-06-01'],
    ['the second Monday of September', rules.nthWeekday(2, 1, 9), '2026-09-14'],
    ['the fifth working day of April, over Easter', rules.nthWorkingDay(5, 4), '2026-04-09'],
    ['ten working days after quarter 3', rules.workingDaysAfter('q3', 10), '2027-01-15'],
    ['25 working days after quarter 4', rules.workingDaysAfter('q4', 25), '2027-05-06'],
    ['the day after the quarter', rules.dayAfter('q2'), '2026-10-01'],
    ['29 February in a year that has none', rules.date(2, 29), '2027-02-28'],
  ])('%s', (_, rule, expected) => expect(dateOf(rule)).toBe(expected));

  it('29 February in a year that has one', () => expect(dateOf(rules.date(2, 29), { year: '2027/28' })).toBe('2028-02-29'));

  const meetings = [
    meeting(anId('os2'), 'scrutiny', '2026-11-19'),
    meeting(anId('os1'), 'scrutiny', '2026-09-24'),
    meeting(anId('cab'), 'cabinet', '2026-09-03'),
  ];

  it('the first meeting of a body on or after a date, by the kind or the code of its committee', () => {
    expect(dateOf(rules.firstMeeting('scrutiny', rules.date(9, 1), rules.date(9, 30)), { meetings })).toBe('2026-09-24');
    expect(dateOf(rules.firstMeeting('os2', rules.date(9, 1), rules.date(9, 30)), { meetings })).toBe('2026-11-19');
    expect(dateOf(rules.firstMeeting('scrutiny', rules.date(9, 24), rules.date(9, 30)), { meetings })).toBe('2026-09-24');
  });

  it('five clear days before a meeting excludes both ends: Thursday 3 September gives Tuesday 25 August', () => {
    const { stages } = compiled(
      [
        stage('cabinet', rules.firstMeeting('cabinet', rules.date(9, 1), rules.date(9, 30))),
        stage('agenda', rules.clearDaysBefore('cabinet', 5)),
      ],
      { meetings },
    );
    expect(stages.map(({ date, meetingId }) => [date, meetingId])).toEqual([
      ['2026-09-03', 'cab'],
      ['2026-08-25', null],
    ]);
  });

  it('is provisional while no meeting is arranged, and undated where the rule names no stand-in', () => {
    const found = compiled([
      stage('with', rules.firstMeeting('scrutiny', rules.date(9, 1), rules.nthWeekday(4, 4, 9))),
      stage('without', { from: { on: 'first-meeting', body: 'scrutiny', after: rules.date(9, 1) } }),
      stage('fifth', rules.nthWeekday(5, 1, 9)),
    ]);
    expect(found.stages.map(({ date, provisional }) => [date, provisional])).toEqual([
      ['2026-09-24', true],
      [null, false],
      [null, false],
    ]);
    expect(found.clashes.map(({ code, blocks }) => [code, blocks])).toEqual([
      ['MeetingNotYetArranged', false],
      ['NoMeeting', false],
      ['NoSuchDay', true],
    ]);
  });
});

describe('what makes no timetable', () => {
  const refusalOf = (definitions: readonly StageDefinition[], more: Partial<TimetableSource> = {}) => {
    const outcome = compile(definitions, more);
    return outcome.ok ? null : outcome.refusal;
  };
  it('a stage without a phase', () => {
    const phaseless = { ...stage('it', rules.date(4, 1)), phase: undefined as never };
    expect(refusalOf([phaseless])).toEqual({ code: 'StageWithoutPhase', details: { stages: ['it'] } });
  });
  it('stages that count from each other', () => {
    const circle = [
      stage('a', rules.workingDaysFrom('b', 1)),
      stage('b', rules.workingDaysFrom('c', 1)),
      stage('c', rules.workingDaysFrom('b', 1)),
    ];
    expect(refusalOf(circle)).toEqual({ code: 'StagesInCircle', details: { stages: ['b', 'c', 'b'] } });
  });
  it('a stage that is not there, a key used twice, a rule that makes no sense', () => {
    expect(refusalOf([stage('a', rules.workingDaysFrom('gone', 1))])?.code).toBe('UnknownStage');
    expect(refusalOf([stage('a', rules.date(4, 1)), stage('a', rules.date(4, 2))])?.code).toBe('StageTwice');
    expect(refusalOf([stage('a', rules.date(13, 1))])).toEqual({ code: 'RuleNotUnderstood', details: { stage: 'a', part: 'month' } });
  });
});

describe('clashes', () => {
  const named = (definitions: readonly StageDefinition[]) =>
    compiled(definitions).clashes.map(({ code, stage: key, blocks }) => [code, key, blocks]);

  it('a stage before what it needs, after its latest day, on a weekend', () => {
    expect(
      named([
        stage('early', rules.date(5, 1), { needs: ['late'] }),
        stage('late', rules.date(5, 5), { latest: rules.date(5, 4) }),
        stage('saturday', rules.date(5, 9), { needsWorkingDay: true }),
      ]),
    ).toEqual([
      ['BeforeWhatItNeeds', 'early', true],
      ['AfterLatestDay', 'late', true],
      ['NotAWorkingDay', 'saturday', false],
    ]);
  });

  it('a publication in the pre-election period, and anything on polling day', () => {
    const election = defaultTemplate.filter(({ key }) => key.includes('pre-election'));
    expect(
      named([
        ...election,
        stage('report', rules.date(3, 31), { notIn: ['pre-election'] }),
        stage('day-before', rules.date(3, 30), { notIn: ['pre-election'] }),
        stage('review', rules.workingDaysAfter('q4', 25), { needsWorkingDay: true }),
      ]),
    ).toEqual([
      ['InPreElectionPeriod', 'report', false],
      ['OnPollingDay', 'review', false],
    ]);
  });

  it('what members decide, in their recess', () => {
    const edge = (which: 'starts' | 'ends') => ({ edgeOf: { period: 'recess', named: 'August', edge: which } }) as const;
    expect(
      named([
        stage('recess.starts', rules.date(8, 3), edge('starts')),
        stage('recess.ends', rules.date(8, 28), edge('ends')),
        stage('cabinet', rules.date(8, 28), { notIn: ['recess'] }),
        stage('after', rules.date(9, 1), { notIn: ['recess'] }),
        stage('publication', rules.date(8, 10), { notIn: ['pre-election'] }),
      ]),
    ).toEqual([['InRecess', 'cabinet', false]]);
  });
});
