import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { ReviewId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type ImportedMeasure, importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { reportId } from '@golden-thread/persistence/report/performance-reports';
import { roundId } from '@golden-thread/persistence/review/rounds';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { takeSteps } from '../../engine/testing/take-steps';
import { recordExceptionDecision } from '../../exception/decide-exception';
import { moveReportDates, nextStepOfReport, openReport, remindOfReport } from '../../report/report-steps';
import { draftYear, publishYear } from '../../timetable/draft-year';
import { closeRound, moveRoundDates, nextStepOfRound, openReviews, pickExceptions, remindOfReviews } from '../review-round-steps';

/** The value of an accepted outcome; throws the refusal otherwise, so that a spec's line reads like the story. */
export const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const year = '2026/27';

/** A council in quarter 1 of 2026/27: two services, four measures with a history (and `more` of Housing's), a published timetable, and its clock. */
export async function aQuarter(fresh: FreshDatabase, more: readonly string[] = []) {
  const slug = `council-${newId().slice(-12)}`;
  const council = await smallCouncil(fresh, slug, '2026-04-01T08:00:00.000Z');
  const streets = newId<ServiceId>();
  await fresh.asOwner(`insert into service (id, council_id, directorate_id, code, name) values ($1, $2, $3, 'S2', 'Streets')`, [
    streets,
    council.id,
    council.directorateId,
  ]);
  await addCommittees(fresh, council);
  ok(await draftYear(fresh.database, council.actor('policyOfficer'), { year }));
  ok(await publishYear(fresh.database, council.actor('policyOfficer'), { year, minute: 'Management team, item 4' }));
  await takeOverMeasures(fresh, council, { streets, more });
  const round = (quarter: 1 | 2 | 3 | 4) => roundId(council.id, year, quarter);
  return {
    council,
    slug,
    streets,
    round,
    report: (half: 'h1' | 'h2') => reportId(council.id, year, half),
    /** Moves the clock to a day at 09:00 in London's summer and has a round take its steps until none is due. */
    day: async (date: CalendarDate, quarter: 1 | 2 | 3 | 4 = 1) => {
      await fresh.asOwner('update council set clock_at = $1 where id = $2', [`${date}T08:00:00.000Z`, council.id]);
      const of = { councilId: council.id, subjectId: round(quarter) };
      return ok(await takeSteps(fresh.database, of, { next: nextStepOfRound, steps: roundSteps }));
    },
    wakeReport: async (half: 'h1' | 'h2') => {
      const of = { councilId: council.id, subjectId: reportId(council.id, year, half) };
      return ok(await takeSteps(fresh.database, of, { next: nextStepOfReport, steps: { openReport, moveReportDates, remindOfReport } }));
    },
    enter: (ref: string, period: string, value: string) => enter(fresh, council, { ref, period, value }),
  };
}

const roundSteps = { openReviews, moveRoundDates, pickExceptions, closeRound, remindOfReviews };

async function addCommittees(fresh: FreshDatabase, council: SmallCouncil): Promise<void> {
  for (const [kind, chair] of [
    ['scrutiny', 'scrutinyChair'],
    ['cabinet', 'leadMember'],
  ] as const) {
    await fresh.asOwner(`insert into committee (id, council_id, code, name, kind, chair_post_id) values ($1, $2, $3, $3, $3, $4)`, [
      newId(),
      council.id,
      kind,
      council.posts[chair],
    ]);
  }
}

const history = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
const endsOn = (period: string): CalendarDate => getPeriod(period).endsOn;

async function takeOverMeasures(fresh: FreshDatabase, council: SmallCouncil, { streets, more }: { readonly streets: ServiceId; readonly more: readonly string[] }): Promise<void> {
  const register = Object.fromEntries(
    ['definition', 'dataType', 'dataSource', 'formula', 'calculationGuidance', 'benchmarking', 'feeds', 'workingPapers', 'evidence'].map(
      (k) => [k, ''],
    ),
  ) as unknown as ImportedMeasure['register'];
  const measure = (ref: string, title: string, serviceId: ServiceId): ImportedMeasure => ({
    ref,
    title,
    serviceId,
    register,
    kind: 'local',
    unit: '%',
    decimals: 1,
    polarity: 'maximise',
    frequency: 'quarterly',
    cumulative: false,
    formula: 'value',
    multiplier: '1',
    tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
    zeroTarget: 'aim',
    lowest: '0',
    highest: '100',
    dimension: 'customers',
    group: '',
    ownerPostId: council.posts.unitManager,
    verifierPostId: council.posts.serviceManager,
    memberPostId: null,
  });
  const measures = [
    measure('HS01', 'Repairs done in time', council.serviceId),
    measure('HS02', 'Rent collected', council.serviceId),
    ...more.map((title, index) => measure(`HS0${index + 3}`, title, council.serviceId)),
    measure('ST01', 'Waste recycled', streets),
    measure('ST02', 'Streets clean', streets),
  ];
  const targets = measures.flatMap(({ ref }) => ['2026-Q1', '2026-Q2'].map((period) => ({ ref, period, target: '80' })));
  const before = ['80', '81', '79', '80', '82', '80', '81', '80'];
  const figures = measures.flatMap(({ ref }) => history.map((period, i) => figure(ref, period, before[i] ?? '80')));
  ok(
    await fresh.database.transact({ actor: council.engine }, async (work) => accept(await importMeasures(work, { measures, targets, figures }))),
  );
}

const figure = (ref: string, period: string, value: string) => ({
  ref,
  period,
  value,
  endsOn: endsOn(period),
  numerator: null,
  denominator: null,
  dataStatus: 'final',
  commentary: '',
});

async function enter(
  fresh: FreshDatabase,
  council: SmallCouncil,
  { ref, period, value }: { ref: string; period: string; value: string },
): Promise<void> {
  const pack = { measures: [], targets: [], figures: [figure(ref, period, value)] };
  ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await importMeasures(work, pack))));
}

/** Takes a quarter from its opening to the end of its corporate review: one measure doing well, the others on target. */
export async function concludeQuarter(
  fresh: FreshDatabase,
  at: Awaited<ReturnType<typeof aQuarter>>,
  of: { readonly quarter: 2 | 4; readonly opens: CalendarDate; readonly closes: CalendarDate },
): Promise<void> {
  await at.day(of.opens, of.quarter);
  for (const ref of ['HS01', 'HS02', 'ST01', 'ST02']) await at.enter(ref, `2026-Q${of.quarter}`, ref === 'ST01' ? '93' : '80');
  await at.day(of.closes, of.quarter);
  const open = await fresh.asOwner<{ id: ReviewId }>(`select id from exception_case where round_id = $1 and state = 'raised'`, [
    at.round(of.quarter),
  ]);
  for (const { id } of open) {
    const verdict = { decision: 'note', reason: 'Seen', option: null, resources: null, clinicOn: null } as const;
    ok(await recordExceptionDecision(fresh.database, at.council.actor('policyOfficer'), { exceptionId: id, ...verdict }));
  }
}
