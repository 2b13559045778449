import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, type Quarter, quarterDates } from '@golden-thread/domain/calendar/financial-year';
import type { HistoricFigure, MeasureHistory, WaitingFigure } from '@golden-thread/domain/measure/figure';
import { formerServiceOf } from '@golden-thread/domain/measure/former-service';
import { levelsOverQuarters, quartersEndingWith, type QuarterOfYear } from '@golden-thread/domain/status/levels-over-quarters';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { type MeasurePosition, positionOf } from '@golden-thread/domain/status/position';
import type { Level } from '@golden-thread/domain/status/status';
import type { MeasureId, ServiceId } from '@golden-thread/domain/shared/id';
import { listWhereMeasuresCameFrom } from '../organisation/reorganisations';
import type { Reading } from '../unit-of-work/unit-of-work';
import { listFiguresInForce, type FiguresAs, type Queried } from '../measure/figures';
import { listMeasures } from '../measure/measures';
import { rememberByFigures } from './remember-by-figures';

/** A history while it is put together. */
interface HistoryBuilder {
  readonly figures: HistoricFigure[];
  readonly waiting: Record<string, WaitingFigure>;
  readonly targets: Record<string, string>;
  readonly changes: MeasureHistory['changes'][number][];
}

const targetsSql = 'select measure_id as "measureId", period, target from measure_target where measure_id = any ($1::uuid[])';
const comparatorsSql = `select measure_id as "measureId", comparator_id as "comparatorId" from target_statement where measure_id = any ($1::uuid[]) and comparator_id is not null`;
const changesSql = `select measure_id as "measureId", from_period as "fromPeriod", changed, was, reason from measure_change
  where measure_id = any ($1::uuid[]) order by changed_at`;

/** Which figures of some measures are asked for. */
interface FiguresAsked {
  readonly standing: FiguresAs;
  readonly since: CalendarDate | null;
  readonly queried: Queried | undefined;
}

/**
 * What is known over time of each of these measures: the figures that stand, those that wait, targets, changes of definition. Four queries however many, and one more
 * where some are held against another series. `since`: figures of periods that ended on that day or after; null: all.
 */
export async function loadHistories(
  reading: Reading,
  measureIds: readonly MeasureId[],
  { standing = 'as-entered', since = null, queried }: { readonly standing?: FiguresAs | undefined; readonly since?: CalendarDate | null; readonly queried?: Queried } = {},
): Promise<ReadonlyMap<MeasureId, MeasureHistory>> {
  const gathered = new Map<MeasureId, HistoryBuilder>(measureIds.map((id) => [id, { figures: [], waiting: {}, targets: {}, changes: [] }]));
  for (const { stands, queried: isQueried, turn, ...figure } of await listFiguresInForce(reading, measureIds, { standing, since, queried })) {
    const history = gathered.get(figure.measureId);
    if (stands) history?.figures.push(figure);
    else if (history) history.waiting[figure.period] = { for: isQueried ? 'answer' : figure.state === 'returned' ? 'correction' : 'verification', turn };
  }
  for (const { measureId, period, target } of await reading.query<{ measureId: MeasureId; period: string; target: string }>(targetsSql, [[...measureIds]])) {
    const history = gathered.get(measureId);
    if (history) history.targets[period] = target;
  }
  for (const { measureId, period, target } of await listComparatorTargets(reading, measureIds, { standing, since, queried })) {
    const history = gathered.get(measureId);
    if (history) history.targets[period] = target;
  }
  const changes = await reading.query<MeasureHistory['changes'][number] & { measureId: MeasureId }>(changesSql, [[...measureIds]]);
  for (const { measureId, ...change } of changes) gathered.get(measureId)?.changes.push(change);
  return gathered;
}

/**
 * Of measures that are held against another series: that series' figures, period by period, are what they are judged by. A figure that does not stand by itself, because it was returned, waits
 * for the second person or for an answer, judges no other either.
 */
async function listComparatorTargets(reading: Reading, measureIds: readonly MeasureId[], asked: FiguresAsked): Promise<readonly { measureId: MeasureId; period: string; target: string }[]> {
  const held = await reading.query<{ measureId: MeasureId; comparatorId: MeasureId }>(comparatorsSql, [[...measureIds]]);
  const figures = await listFiguresInForce(reading, [...new Set(held.map(({ comparatorId }) => comparatorId))], asked);
  return held.flatMap(({ measureId, comparatorId }) =>
    figures.flatMap(({ measureId: of, stands, period, value }) => (of === comparatorId && stands && value !== null ? [{ measureId, period, target: value }] : [])));
}

/**
 * How every measure (of one service, where named) stands at the end of a quarter, by the figures as they are now. Seven queries at most,
 * however many measures there are, and one where nothing has changed since they were last asked; the rules are domain's, so the
 * scorecard, the exceptions and the snapshot agree.
 */
export function listStandings(
  reading: Reading,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId?: ServiceId; readonly standing?: FiguresAs; readonly queried?: Queried },
): Promise<readonly MeasurePosition[]> {
  const { year, quarter, standing = 'as-entered', serviceId = null, queried = 'withheld' } = asked;
  return rememberByFigures(reading, `positions ${year} ${quarter} ${standing} ${serviceId} ${queried}`, async () => {
    const measures = await listMeasures(reading, { serviceId });
    const histories = await loadHistories(reading, measures.map(({ id }) => id), { standing, queried });
    const cameFrom = await listWhereMeasuresCameFrom(reading);
    return measures.map((measure) => {
      const position = positionOf(measure, histories.get(measure.id)!, year, quarter);
      const formerly = formerServiceOf(cameFrom.get(measure.id) ?? [], { year, quarter });
      return formerly === null ? position : { ...position, formerly };
    });
  });
}

/** A measure with its level at the end of each of the quarters that a picture shows, the earliest first. */
export interface MeasureOverQuarters {
  readonly measure: Measure;
  readonly levels: readonly Level[];
}

/** How every measure stood over the quarters that lead to one, by the figures as they are now. */
export const listLevelsOverQuarters = (reading: Reading, last: QuarterOfYear): Promise<readonly MeasureOverQuarters[]> =>
  rememberByFigures(reading, `levels ${last.year} ${last.quarter}`, async () => {
    const measures = await listMeasures(reading);
    const first = quartersEndingWith(last)[0]!;
    const histories = await loadHistories(reading, measures.map(({ id }) => id), { since: quarterDates(first.year, first.quarter).endsOn });
    return measures.map((measure) => ({ measure, levels: levelsOverQuarters(measure, histories.get(measure.id)!, last) }));
  });
