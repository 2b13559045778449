import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import { setTarget } from '@golden-thread/application/target/set-target';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import type { StartedApi } from './start-api';

/** What a spec says of a measure: its name and its values by period. */
export interface HousingMeasure {
  readonly title: string;
  readonly figures: Readonly<Record<string, string>>;
  /** What is said of each of them. */
  readonly commentary?: string;
}

const lastDayOf = (period: string): CalendarDate => getPeriod(period).endsOn;

/**
 * A training council on 2 July 2026 whose housing service has these quarterly measures by reference: in per cent, higher is better, the
 * target 80 in quarter 1 of 2026/27. The head of service enters their figures, the director verifies them.
 */
export async function housingMeasures(api: StartedApi, slug: string, measures: Readonly<Record<string, HousingMeasure>>): Promise<SmallCouncil> {
  const council = await smallCouncil(api.fresh, slug, '2026-07-02T08:00:00.000Z');
  await addHousingMeasures(api, council, measures);
  return council;
}

/** The same for a council that is there already. */
export async function addHousingMeasures(api: StartedApi, council: SmallCouncil, measures: Readonly<Record<string, HousingMeasure>>): Promise<void> {
  const { database } = api.fresh;
  const officer = council.actor('policyOfficer');
  for (const [ref, { title }] of Object.entries(measures)) {
    const { id } = done(await registerMeasure(database, officer, { definition: { ...definitionOf(council), ref, title } }));
    done(await setTarget(database, officer, { measureId: id, targets: [{ period: '2026-Q1', target: '80' }], reason: '' }));
  }
  const figures = Object.entries(measures).flatMap(([ref, measure]) =>
    Object.entries(measure.figures).map(([period, value]) => ({
      ref, period, value, endsOn: lastDayOf(period), numerator: null, denominator: null, dataStatus: 'final', commentary: measure.commentary ?? '',
    })),
  );
  done(await database.transact({ actor: officer }, async (work) => accept(await importMeasures(work, { measures: [], targets: [], figures }))));
}

const definitionOf = ({ serviceId, posts }: SmallCouncil): Omit<MeasureDefinition, 'ref' | 'title'> => ({
  kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false, formula: 'value', multiplier: '100',
  tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0', highest: '100',
  dimension: 'council-plan', group: 'Performance indicators',
  serviceId, ownerPostId: posts.serviceManager, verifierPostId: posts.director, memberPostId: posts.leadMember,
  register: {
    definition: 'Repairs done in their target time', dataType: 'Outcome', dataSource: 'Repairs system', formula: '', calculationGuidance: '',
    benchmarking: '', feeds: '', workingPapers: '', evidence: '',
  },
});

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details ?? {})}`);
  return outcome.value;
};
