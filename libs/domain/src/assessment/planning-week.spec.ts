import type { CalendarDate } from '../calendar/dates';
import { publishedThresholds } from './planning-performance';
import { casesOf, isInDanger, type PlanningApplication, planningWeek, statutoryDayOf, weekViewOf } from './planning-week';

const application = (reference: string, change: Partial<PlanningApplication> = {}): PlanningApplication => ({
  reference, kind: 'major', validOn: '2026-01-05', statutoryDay: '2026-04-06', extendedTo: null, extensionReason: '', decidedOn: '2026-04-06', caseOfficer: 'Kit Marsh', appeal: 'none', ...change,
});
const many = (count: number, prefix: string, change: Partial<PlanningApplication>): PlanningApplication[] => Array.from({ length: count }, (_, at) => application(`${prefix}${at}`, change));
const today: CalendarDate = '2026-09-30';

it('shows a week that is over as it stood, by the thresholds of its day: cases decided since are open, those made valid since are not there', () => {
  const dated = [...publishedThresholds, { ...publishedThresholds.at(-1)!, from: '2026-08-01' as const, speed: { major: 80, 'non-major': 70 } }];
  const known = [application('a'), application('b', { decidedOn: '2026-09-10' }), application('c', { validOn: '2026-07-16', decidedOn: null })];
  const then = planningWeek(known, '2026-07-15', dated);
  expect(then.speed[0]).toMatchObject({ official: { of: 1, all: 1 }, atLeast: 60, needed: { open: 1 } });
  expect(then.open.map(({ reference, daysLeft }) => [reference, daysLeft])).toEqual([['b', -100]]);
  const now = planningWeek(known, today, dated);
  expect(now.speed[0]).toMatchObject({ official: { of: 1, all: 2 }, atLeast: 80 });
  expect(now.open.map(({ reference }) => reference)).toEqual(['c']);
});

it('counts with and without extensions, the cushion and what must still be in time: 55 on time, 20 in agreed time, 10 beyond it, 15 late', () => {
  const decided = [
    ...many(55, 'a', {}), ...many(20, 'b', { extendedTo: '2026-05-01', decidedOn: '2026-04-30' }), ...many(10, 'c', { extendedTo: '2026-05-01', decidedOn: '2026-05-02' }), ...many(15, 'd', { decidedOn: '2026-04-07' }),
  ];
  const week = planningWeek([...decided, ...many(4, 'open', { decidedOn: null })], today);
  expect(week.speed[0]).toMatchObject({ kind: 'major', official: { of: 75, all: 100 }, withoutExtensions: { of: 55, all: 100 }, fastEnough: true, cushion: 25, needed: { inTime: 0, open: 4 } });
  expect(week.speed[1]).toMatchObject({ kind: 'non-major', official: { of: 0, all: 0 }, fastEnough: true });
});

it('counts adverts and trees under neither kind, and lists them while they are open, without a planning guarantee', () => {
  const { speed, quality, open } = planningWeek([application('sign', { kind: 'other' }), application('lost', { kind: 'other', decidedOn: '2025-06-02', appeal: 'lost' }), application('oak', { kind: 'other', decidedOn: null })], today);
  expect([...speed.map(({ official }) => official.all), ...speed.map(({ needed }) => needed.open), ...quality.map(({ overturned }) => overturned.all)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(open.map(({ reference, guarantee }) => [reference, guarantee])).toEqual([['oak', null]]);
});

it('finds 3 lost of 27 to be too many, as PAS tells of one authority; appeals against no decision count among the decisions', () => {
  const judged = { decidedOn: '2025-06-02', statutoryDay: '2025-06-02' } as const;
  const lost = [...many(24, 'w', judged), ...many(3, 'l', { ...judged, appeal: 'lost' })];
  expect(planningWeek(lost, today).quality[0]).toMatchObject({ overturned: { of: 3, all: 27 }, tooMany: true });
  const more = [...lost, ...many(3, 'n', { statutoryDay: '2025-06-02', decidedOn: null, appeal: 'appealed-undecided' })];
  expect(planningWeek(more, today).quality[0]).toMatchObject({ overturned: { of: 3, all: 30 }, tooMany: false });
  expect(planningWeek(many(3, 'later', { decidedOn: '2026-01-05', appeal: 'lost' }), today).quality[0]).toMatchObject({ overturned: { of: 0, all: 0 } });
});

it('counts an open case down to its agreed day and to the planning guarantee, which an agreed extension beyond it ends', () => {
  const { open } = planningWeek([
    application('late', { kind: 'non-major', validOn: '2026-06-01', statutoryDay: '2026-07-27', decidedOn: null }),
    application('agreed', { kind: 'non-major', validOn: '2026-06-01', statutoryDay: '2026-07-27', extendedTo: '2026-10-30', decidedOn: null }),
  ], today);
  expect(open.map(({ reference, daysLeft, guarantee }) => [reference, daysLeft, guarantee])).toEqual([['late', -65, { endsOn: '2026-09-21', daysLeft: -9 }], ['agreed', 30, null]]);
  expect(open.map(isInDanger)).toEqual([true, false]);
  expect([statutoryDayOf('major', '2026-01-05'), statutoryDayOf('non-major', '2026-01-05')]).toEqual(['2026-04-06', '2026-03-02']);
});

it('shows a head how it stands, a team’s manager every case, a case officer their own', () => {
  const { open } = planningWeek([application('mine', { decidedOn: null }), application('theirs', { decidedOn: null, caseOfficer: 'Ros Hale', extendedTo: '2027-01-29' })], today);
  expect([weekViewOf(['service-manager']), weekViewOf(['unit-manager']), weekViewOf(['employee']), weekViewOf(['lead-member'])]).toEqual(['high-level', 'team', 'own-cases', 'high-level']);
  const listed = (view: Parameters<typeof casesOf>[0]) => casesOf(view, open, 'kit marsh').map(({ reference }) => reference);
  expect([listed('high-level'), listed('team'), listed('own-cases')]).toEqual([['mine'], ['mine', 'theirs'], ['mine']]);
});
