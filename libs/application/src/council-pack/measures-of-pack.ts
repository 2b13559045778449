import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { normalLevels } from '@golden-thread/domain/measure/judged-levels';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import { multiplierOf } from '@golden-thread/exchange/council-pack/rules/measure-rules';
import type { ImportedFigure, ImportedMeasure, ImportedStatus, ImportedTarget } from '@golden-thread/persistence/measure/import-measures';
import type { IdsOfPack } from './organisation-of-pack';

type MeasureRow = CouncilPack['measures'][number];

const toleranceOf = (row: MeasureRow): ImportedMeasure['tolerance'] => ({
  basis: row.tolerance_basis ?? 'percent',
  green: row.tolerance_green ?? '0',
  amber: row.tolerance_amber ?? '0',
  edge: row.tolerance_edge ?? 'better',
  strict: row.target_strict === true,
});

const registerOf = (row: MeasureRow): ImportedMeasure['register'] => ({
  definition: row.definition,
  dataType: row.data_type ?? '',
  dataSource: row.data_source ?? '',
  formula: row.numerator === null ? '' : `${row.numerator} / ${row.denominator}`,
  calculationGuidance: row.calculation ?? '',
  benchmarking: row.benchmarking ?? '',
  feeds: row.feeds ?? '',
  workingPapers: row.working_papers ?? '',
  evidence: row.evidence ?? '',
  ...(row.levels !== null && { levels: normalLevels(row.levels) }),
});

const measureOf = (row: MeasureRow, ids: IdsOfPack): ImportedMeasure => ({
  ref: row.ref,
  title: row.name,
  kind: row.kind,
  unit: row.unit,
  decimals: row.decimals,
  polarity: row.polarity,
  frequency: row.frequency,
  cumulative: row.cumulative,
  formula: row.numerator === null ? 'value' : 'ratio',
  multiplier: multiplierOf(row),
  tolerance: toleranceOf(row),
  zeroTarget: row.zero_target ?? 'aim',
  lowest: row.lowest,
  highest: row.highest,
  dimension: row.dimension,
  group: row.group ?? scorecardDimensions[row.dimension].groups[0],
  serviceId: ids.of('services', row.service),
  ownerPostId: ids.of('posts', row.owner_post),
  verifierPostId: ids.of('posts', row.verifier_post),
  memberPostId: ids.find('posts', row.member_post),
  register: registerOf(row),
});

/**
 * The measures, targets and figures that a sound pack states, as the measures' own import path takes them. Figures of before the council's
 * first year are history, verified where they come from; later ones are entered, and wait for a second person.
 */
export const measuresOfPack = (
  pack: CouncilPack,
  ids: IdsOfPack,
  firstDay: CalendarDate,
): { measures: ImportedMeasure[]; targets: ImportedTarget[]; figures: ImportedFigure[]; statuses: ImportedStatus[] } => ({
  measures: pack.measures.map((row) => measureOf(row, ids)),
  targets: pack.targets.map((row) => ({ ref: row.measure, period: row.period, target: row.target })),
  statuses: pack['published-statuses'].map(({ measure: ref, period, status: level, note }) => ({ ref, period, level, note })),
  figures: pack.values.map((row) => ({
    ref: row.measure,
    period: row.period,
    endsOn: getPeriod(row.period).endsOn,
    value: row.value,
    numerator: row.value === null ? null : row.numerator,
    denominator: row.value === null ? null : row.denominator,
    dataStatus: row.data_status ?? 'final',
    commentary: row.note ?? '',
    state: getPeriod(row.period).endsOn < firstDay ? ('verified' as const) : ('entered' as const),
  })),
});
