import { anId } from '../shared/testing/an-id';
import type { CouncilId } from '../shared/id';
import { decidePlanningThresholds } from './decide-planning-thresholds';
import { datedThresholds, guaranteeEndsOn, judgedPeriods, type PlanningThresholds, publishedThresholds, thresholdsOn } from './planning-performance';

const councilId = anId<CouncilId>('01900000-0000-7000-8000-000000000001');
const now = publishedThresholds.at(-1)!;
const stricter: PlanningThresholds = { ...now, from: '2027-04-01', speed: { major: 70, 'non-major': 80 }, speedMonths: 24, guaranteeWeeks: { major: 20, 'non-major': 12 } };
const decide = (thresholds: PlanningThresholds, reason = 'The Government raised them') => decidePlanningThresholds({ councilId, dated: publishedThresholds }, { thresholds, reason });

it('holds from its day on, and judges what was before by what held then', () => {
  const dated = datedThresholds([stricter]);
  expect([thresholdsOn('2027-03-31', dated), thresholdsOn('2027-04-01', dated)]).toEqual([now, stricter]);
  expect([judgedPeriods('2027-03-31', dated).speed, judgedPeriods('2027-04-01', dated).speed]).toEqual([['2026-04-01', '2027-03-31'], ['2025-04-02', '2027-04-01']]);
  const ends = (validOn: PlanningThresholds['from']) => guaranteeEndsOn({ kind: 'non-major', validOn, extendedTo: null }, dated);
  expect([ends('2027-03-31'), ends('2027-04-01')]).toEqual(['2027-07-21', '2027-06-24']);
});

it('takes the place of what is published of the same day, and of no other', () => {
  const corrected = { ...now, speedMonths: 24 };
  expect(datedThresholds([corrected]).map(({ from, speedMonths }) => [from, speedMonths])).toEqual([['2013-10-01', 24], ['2023-12-06', 24], ['2025-01-01', 24]]);
});

it('is told in the council’s history with what stood, and why', () => {
  expect(decide(stricter)).toMatchObject({ ok: true, value: { name: 'PlanningThresholdsSet', payload: { from: now, to: stricter }, wording: { reason: 'The Government raised them' } } });
});

it('is refused without a reason, where nothing changes, and beyond what a threshold can be', () => {
  expect(decide(stricter, ' ')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
  expect(decide({ ...now, from: '2027-04-01' })).toMatchObject({ refusal: { code: 'PlanningThresholdsUnchanged' } });
  for (const beyond of [{ quality: 101 }, { speed: { major: 0, 'non-major': 70 } }, { speedMonths: 0 }, { qualityLagMonths: 37 }, { quality: 0.5 }]) {
    expect(decide({ ...stricter, ...beyond })).toMatchObject({ refusal: { code: 'PlanningThresholdsOutOfBounds' } });
  }
});
