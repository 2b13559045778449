import type { CalendarDate } from '../calendar/dates';
import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { calendarOf, type NamedCalendar, namedCalendarOf } from './calendars';
import { compileTimetable } from './compile-timetable';
import { decideCalendarToDrop, decideCalendarToKeep, stretchesOf } from './decide-named-calendar';
import { explainDate } from './explain-date';
import { previewChange } from './preview-change';
import { schoolHolidayEdit } from './school-holidays';
import type { StageDefinition } from './stage-definition';
import { rules } from './template/rules';
import { runningYear } from './testing/running-year';
import { undoOf } from './undo-change';

const kept = decideCalendarToKeep(
  { code: 'schools', name: 'Schools', nation: 'england', tracks: ['people'], bodies: ['SCHOOLS-FORUM'], closed: [{ title: 'Half term', startsOn: '2026-10-26', endsOn: '2026-10-30' }] },
  [],
);
if (!kept.ok) throw new Error(kept.refusal.code);
const schools: NamedCalendar = kept.value;
const scotland: NamedCalendar = { code: 'scotland', name: 'Scotland', nation: 'scotland', tracks: [], bodies: [], days: [], confirmedUntil: null };
const calendars = [schools, scotland];

const stage = (key: string, more: Partial<StageDefinition>): StageDefinition => ({ key, title: key, phase: 'do', track: 'performance', rule: rules.workingDaysAfter('q2', 20), ...more });
const meetings = [{ id: anId<never>('forum'), code: 'SCHOOLS-FORUM', kind: 'other', name: 'Schools Forum', heldOn: '2026-10-28' as const }];
const definitions = [
  stage('council', {}),
  stage('schools', { calendar: 'schools' }),
  stage('track', { track: 'people' }),
  stage('track-by-council', { track: 'people', calendar: 'council' }),
  stage('meeting', { rule: { from: { on: 'first-meeting', body: 'SCHOOLS-FORUM', after: rules.date(10, 1) } }, needsWorkingDay: true }),
  stage('summer', { rule: rules.nthWorkingDay(1, 8) }),
  stage('scottish-summer', { rule: rules.nthWorkingDay(1, 8), calendar: 'scotland' }),
];
const compiled = compileTimetable({ year: '2026/27', definitions, meetings, calendar: england, calendars });
if (!compiled.ok) throw new Error(compiled.refusal.code);

describe('several calendars', () => {
  it('count a stage, a track or a meeting by another than the council’s', () => {
    expect(Object.fromEntries(compiled.value.stages.map(({ key, date }) => [key, date]))).toEqual({
      council: '2026-10-28', schools: '2026-11-04', track: '2026-11-04', 'track-by-council': '2026-10-28', meeting: '2026-10-28', summer: '2026-08-03', 'scottish-summer': '2026-08-04',
    });
    // The forum would meet in half term.
    expect(compiled.value.clashes.map(({ code, stage: key }) => [code, key])).toEqual([['NotAWorkingDay', 'meeting']]);
    expect(namedCalendarOf(definitions[2]!, { calendars })?.code).toBe('schools');
    expect(calendarOf(definitions[3]!, { calendar: england, calendars })).toBe(england);
    // Whose meeting a stage counts from says more than the track that it is in.
    const forum = { ...schools, code: 'forum', tracks: [] };
    expect(namedCalendarOf({ ...definitions[4]!, track: 'people' }, { calendars: [{ ...schools, bodies: [] }, forum] })?.code).toBe('forum');
  });

  it('are named by the refusal of a stage that counts by none there is', () => {
    expect(compileTimetable({ year: '2026/27', definitions, meetings, calendar: england })).toMatchObject({ ok: false, refusal: { code: 'UnknownCalendar', details: { stage: 'schools', calendar: 'schools' } } });
  });

  it('stand in the explanation of a date', () => {
    const why = explainDate(definitions[1]!.rule, { year: '2026/27', stages: compiled.value.stages, meetings, calendar: schools, countsBy: schools.name });
    expect(why).toEqual([
      'Working days are those of the calendar “Schools”, not the council’s own.', 'Quarter 2 ends on Wednesday 30 September 2026.',
      '20 working days after that, not counting 5 weekends, Half term (26 Oct 2026), Half term (27 Oct 2026), Half term (28 Oct 2026), Half term (29 Oct 2026), Half term (30 Oct 2026): Wednesday 4 November 2026.',
    ]);
  });

  it('move a stage that is told to count by another, and back', () => {
    const year = runningYear({ asOf: '2026-08-20' });
    const facts = { today: '2026-08-20' as const, meetings: [], calendar: england, calendars, openTasks: new Map() };
    const edit = { kind: 'change-rule', stage: 'q2.corporate-review', rule: rules.workingDaysAfter('q2', 25), calendar: 'schools' } as const;
    const there = previewChange(year, edit, facts);
    if (!there.ok) throw new Error(there.refusal.code);
    expect(there.value.moves.map(({ stage: key, from, to }) => [key, from, to])).toEqual(expect.arrayContaining([['q2.corporate-review', '2026-11-04', '2026-11-11']]));
    const moved = { ...year, definitions: there.value.definitions, stages: there.value.stages.map((one, at) => ({ ...year.stages[at]!, ...one })) };
    const back = previewChange(moved, undoOf(year, edit, there.value)!, facts);
    expect(back.ok && back.value.definitions).toEqual(year.definitions);
  });

  it.each([
    ['CalendarNotUnderstood', { code: 'council' }],
    ['CalendarNotUnderstood', { code: 'Two words' }],
    ['CalendarNotUnderstood', { name: ' ' }],
    ['CalendarNotUnderstood', { closed: [{ title: 'Backwards', startsOn: '2026-10-30', endsOn: '2026-10-26' }] }],
    ['CalendarNotUnderstood', { bodies: ['a;b'] }],
  ] as const)('are refused: %s', (code, more) => {
    const asked = { code: 'partner', name: 'Partner', nation: 'england', tracks: [], bodies: [], closed: [], ...more } as const;
    expect(decideCalendarToKeep(asked, [])).toMatchObject({ ok: false, refusal: { code } });
  });

  it('show the stretches they were kept by, and go once no stage counts by them', () => {
    expect(stretchesOf(schools.days)).toEqual([{ title: 'Half term', startsOn: '2026-10-26', endsOn: '2026-10-30' }]);
    expect(decideCalendarToDrop('schools', definitions)).toMatchObject({ ok: false, refusal: { code: 'CalendarInUse', details: { stages: ['schools'] } } });
    expect(decideCalendarToDrop('partner', definitions).ok).toBe(true);
  });
});

it('are ten at most; one that is there may still be changed', () => {
  const asked = { code: 'eleventh', name: 'One more', nation: 'england', tracks: [], bodies: [], closed: [] } as const;
  const ten = Array.from({ length: 10 }, (_, at) => ({ ...schools, code: `kept-${at}` }));
  expect(decideCalendarToKeep(asked, ten)).toMatchObject({ ok: false, refusal: { code: 'TooManyCalendars', details: { most: 10 } } });
  expect([decideCalendarToKeep(asked, ten.slice(1)).ok, decideCalendarToKeep({ ...asked, code: 'kept-3' }, ten).ok]).toEqual([true, true]);
});

describe('school holidays', () => {
  const year = runningYear({ asOf: '2026-08-20' });
  const facts = { today: '2026-08-20' as const, meetings: [], calendar: england, openTasks: new Map() };
  const half = { title: 'Half term', startsOn: '2026-10-26', endsOn: '2026-10-30' } as const;
  const entered = (of: typeof year, periods: Parameters<typeof schoolHolidayEdit>[1]) => {
    const edit = schoolHolidayEdit(of, periods, '2026-08-20');
    if (!edit.ok) throw new Error(edit.refusal.code);
    return edit.value;
  };

  it('come into a year as its stretches, and take the place of those still to come', () => {
    const edit = entered(year, [half, { title: 'Last year', startsOn: '2026-05-25', endsOn: '2026-05-29' }]);
    const change = previewChange(year, edit, facts);
    if (!change.ok) throw new Error(change.refusal.code);
    expect(change.value.moves.map(({ title, to }) => [title, to])).toEqual([['School holidays begin: Half term', '2026-10-26'], ['School holidays end: Half term', '2026-10-30']]);
    const there = { ...year, definitions: change.value.definitions, stages: change.value.stages.map((one) => ({ id: anId<never>(one.key), state: 'upcoming' as const, openedAt: null, ...year.stages.find(({ key }) => key === one.key), ...one })) };
    expect(entered(there, [half])).toMatchObject({ add: [], remove: [] });
    const later = entered(there, [{ ...half, startsOn: '2026-10-19', endsOn: '2026-10-23' }]);
    expect([later.add.length, later.remove.length]).toEqual([2, 2]);
    expect(schoolHolidayEdit(year, [{ ...half, startsOn: '2030-10-26', endsOn: '2030-10-30' }], '2026-08-20')).toMatchObject({ ok: false, refusal: { code: 'NoPeriodOfYear' } });
  });

  it('are without the terms that stand beside them in what an authority publishes', () => {
    const of = (title: string, startsOn: CalendarDate, endsOn: CalendarDate) => ({ title, startsOn, endsOn });
    const { add } = entered(year, [
      of('Autumn term', '2026-09-01', '2026-12-18'), of('Autumn half term 2', '2026-11-02', '2026-12-18'), half, of('End of term holiday', '2026-12-21', '2027-01-01'),
    ]);
    expect(add.filter(({ key }) => key.endsWith('.starts')).map(({ title }) => title)).toEqual(['School holidays begin: Half term', 'School holidays begin: End of term holiday']);
    expect(schoolHolidayEdit(year, [of('Summer term', '2027-04-12', '2027-07-20')], '2026-08-20')).toMatchObject({ ok: false, refusal: { code: 'NoPeriodOfYear' } });
  });

  it('are told apart where two have one name, and a stretch that has begun stays', () => {
    const { add } = entered(year, [half, { title: 'Half term', startsOn: '2027-02-15', endsOn: '2027-02-19' }]);
    expect(add.map(({ edgeOf }) => edgeOf?.named)).toEqual(['Half term', 'Half term', 'Half term 2', 'Half term 2']);
    const change = previewChange(year, entered(year, [half]), facts);
    if (!change.ok) throw new Error(change.refusal.code);
    const begun = { ...year, definitions: change.value.definitions, stages: change.value.stages.map((one) => ({ id: anId<never>(one.key), openedAt: null, state: one.key.endsWith('.starts') && one.key.includes('school') ? ('opened' as const) : ('upcoming' as const), ...one })) };
    expect(entered(begun, [{ title: 'Christmas', startsOn: '2026-12-21', endsOn: '2027-01-01' }])).toMatchObject({ remove: [] });
  });
});
