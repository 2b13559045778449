import fc from 'fast-check';
import {
  cushionOf, guaranteeEndsOn, isFastEnough, isOverturnedTooOften, judgedPeriods, neededInTime, type PlanningDecision, qualityOf, speedOf, thresholdsOn,
} from './planning-performance';

const decision = (decidedOn: PlanningDecision['decidedOn'], extendedTo: PlanningDecision['extendedTo'] = null): PlanningDecision => ({ kind: 'major', statutoryDay: '2026-03-31', extendedTo, decidedOn });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

it('counts an agreed extension only where it was met: 100 majors, 55 on time, 20 in agreed time, 10 beyond it, 15 late', () => {
  const decisions = [...times(55, decision('2026-03-31')), ...times(20, decision('2026-04-20', '2026-04-30')), ...times(10, decision('2026-05-02', '2026-04-30')), ...times(15, decision('2026-04-01'))];
  expect(speedOf(decisions)).toEqual({ official: { of: 75, all: 100 }, withoutExtensions: { of: 55, all: 100 } });
  expect([isFastEnough({ of: 75, all: 100 }, 60), isFastEnough({ of: 55, all: 100 }, 60)]).toEqual([true, false]);
});

it('finds 3 lost of 27 to be more than a tenth, as PAS tells of one authority, and exactly a tenth not', () => {
  expect(isOverturnedTooOften(qualityOf({ decisions: 27, nonDeterminations: 0, overturned: 3 }), 10)).toBe(true);
  expect(isOverturnedTooOften(qualityOf({ decisions: 27, nonDeterminations: 3, overturned: 3 }), 10)).toBe(false);
});

it('judges speed over a rolling year and quality over two, ending nine months before', () => {
  expect(judgedPeriods('2026-09-30')).toEqual({ speed: ['2025-10-01', '2026-09-30'], quality: ['2023-12-31', '2025-12-30'] });
  expect(judgedPeriods('2024-09-30').speed).toEqual(['2022-10-01', '2024-09-30']);
});

it('refunds a fee after 26 weeks, of a non-major after 16 since December 2023, and never where more was agreed in writing', () => {
  expect([thresholdsOn('2023-12-05'), thresholdsOn('2023-12-06')].map(({ guaranteeWeeks }) => guaranteeWeeks['non-major'])).toEqual([26, 16]);
  const application = { kind: 'non-major', validOn: '2026-01-05', extendedTo: null } as const;
  expect(guaranteeEndsOn(application)).toBe('2026-04-27');
  expect(guaranteeEndsOn({ ...application, kind: 'major' })).toBe('2026-07-06');
  expect(guaranteeEndsOn({ ...application, kind: 'other' })).toBeNull();
  expect(guaranteeEndsOn({ ...application, extendedTo: '2026-05-29' })).toBeNull();
  expect(guaranteeEndsOn({ ...application, extendedTo: '2026-03-31' })).toBe('2026-04-27');
});

it('says how many may still miss, and how many to come must not', () => {
  expect(cushionOf({ of: 75, all: 100 }, 60)).toBe(25);
  expect(neededInTime({ of: 55, all: 100 }, { percent: 60, coming: 20 })).toBe(17);
  expect(neededInTime({ of: 55, all: 100 }, { percent: 60, coming: 10 })).toBeNull();
  const share = fc.integer({ min: 0, max: 300 }).chain((all) => fc.record({ of: fc.integer({ min: 0, max: all }), all: fc.constant(all) }));
  fc.assert(fc.property(share, fc.constantFrom(60, 70), fc.integer({ min: 0, max: 100 }), (now, percent, coming) => {
    const cushion = cushionOf(now, percent);
    expect(isFastEnough({ of: now.of, all: now.all + cushion }, percent)).toBe(true);
    expect(isFastEnough({ of: now.of, all: now.all + cushion + 1 }, percent)).toBe(false);
    const needed = neededInTime(now, { percent, coming });
    if (needed !== null) expect(isFastEnough({ of: now.of + needed, all: now.all + coming }, percent)).toBe(true);
    if (needed !== null && needed > 0) expect(isFastEnough({ of: now.of + needed - 1, all: now.all + coming }, percent)).toBe(false);
    if (needed === null) expect(isFastEnough({ of: now.of + coming, all: now.all + coming }, percent)).toBe(false);
  }));
});
