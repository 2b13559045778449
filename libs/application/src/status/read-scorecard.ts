import type { Actor } from '@golden-thread/domain/authority/actor';
import { commentaryForReader, type ExemptCommentary } from '@golden-thread/domain/authority/exemption';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { Direction } from '@golden-thread/domain/status/direction';
import { formerServiceSays } from '@golden-thread/domain/measure/former-service';
import { type ScorecardDimension, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { type Level, levelCounts } from '@golden-thread/domain/status/status';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { listServicesWithMeasures, type NamedService } from '@golden-thread/persistence/measure/places.query';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { type TableFormat, writeTable } from '../shared/write-table';

/** The corporate scorecard, or one service's: the five dimensions, each with counts by level, then its sub-groups' measures. */
export interface Scorecard {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly service: NamedService | null;
  readonly services: readonly NamedService[];
  readonly counts: Readonly<Record<Level, number>>;
  readonly dimensions: readonly ScorecardPart[];
}

export interface ScorecardPart {
  readonly dimension: ScorecardDimension;
  readonly title: string;
  readonly counts: Readonly<Record<Level, number>>;
  /** Every sub-group of the dimension, also an empty one: it shows "no data yet", never green. Then those that only measures name. */
  readonly groups: readonly { readonly title: string; readonly standings: readonly MeasurePosition[] }[];
}

/** A scorecard by the figures as they are now; a service nobody has shows the whole council. Refused: `NotPermitted`. */
export async function readScorecard(
  database: Database,
  actor: Actor,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId?: ServiceId; readonly serviceCode?: string },
): Promise<Outcome<Scorecard>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const services = await listServicesWithMeasures(reading);
    const { year, quarter, serviceId, serviceCode } = asked;
    const service = services.find(({ id, code }) => id === serviceId || code === serviceCode) ?? null;
    const standings = withoutExemptCommentaries(await listStandings(reading, { year, quarter, ...(service && { serviceId: service.id }) }), await listExemptCommentaries(reading, actor));
    return accept({ year, quarter, service, services, counts: countsOf(standings), dimensions: partsOf(standings) });
  });
}

/** The positions without what was said of a figure and is exempt for the reader. */
const withoutExemptCommentaries = (standings: readonly MeasurePosition[], exempt: readonly ExemptCommentary[]): readonly MeasurePosition[] =>
  exempt.length === 0
    ? standings
    : standings.map((standing) => ({ ...standing, figure: standing.figure && { ...standing.figure, commentary: commentaryForReader(exempt, { ...standing.figure, measureId: standing.measureId }) } }));

const countsOf = (standings: readonly MeasurePosition[]): Readonly<Record<Level, number>> => levelCounts(standings.map(({ status }) => status.level));

const partsOf = (standings: readonly MeasurePosition[]): readonly ScorecardPart[] =>
  (Object.keys(scorecardDimensions) as ScorecardDimension[]).map((dimension) => {
    const own = standings.filter((standing) => standing.dimension === dimension);
    const { title, groups } = scorecardDimensions[dimension];
    return {
      dimension,
      title,
      counts: countsOf(own),
      groups: [...new Set<string>([...groups, ...own.map(({ group }) => group)])].map((group) => ({
        title: group === '' ? 'In no sub-group' : group,
        standings: own.filter((standing) => standing.group === group),
      })),
    };
  });

const columns = [
  'ref', 'title', 'service', 'dimension', 'sub-group', 'period', 'value', 'unit', 'target', 'year target', 'status', 'why', 'short-term direction',
  'long-term direction', 'data status', 'commentary', 'version', 'verified', 'figures of',
];

const travel = (direction: Direction): string => (direction.travel === 'unknown' ? '' : direction.travel);

/** A figure as a spreadsheet counts with it; the text of it where it is none. */
const numberIn = (value: string | null | undefined): number | string => (value === null || value === undefined || value === '' ? '' : Number(value));

/**
 * A scorecard as a table for people's spreadsheets: one row per measure, figures unrounded. In CSV a figure is the decimal as it is kept; in the others
 * it is a number. Refused: `NotPermitted`.
 */
export async function exportScorecard(
  database: Database,
  actor: Actor,
  asked: Parameters<typeof readScorecard>[2],
  format: TableFormat,
): Promise<Outcome<string | Buffer>> {
  const read = await readScorecard(database, actor, asked);
  if (!read.ok) return read;
  const names = new Map(read.value.services.map(({ id, name }) => [id, name]));
  const figureIn = (value: string | null | undefined): number | string => (format === 'csv' ? (value ?? '') : numberIn(value));
  const line = (standing: MeasurePosition): (string | number)[] => [
    standing.ref, standing.title, names.get(standing.serviceId) ?? '', scorecardDimensions[standing.dimension].title, standing.group,
    standing.periodLabel, figureIn(standing.figure?.value), standing.unit, figureIn(standing.target), figureIn(standing.yearTarget), standing.status.level,
    standing.status.why, travel(standing.shortTerm), travel(standing.longTerm), standing.figure?.dataStatus ?? '',
    standing.figure?.commentary ?? '', String(standing.figure?.version ?? ''), standing.figure === null ? '' : standing.figure.state === 'verified' ? 'yes' : 'no',
    standing.formerly === undefined ? '' : formerServiceSays(standing.formerly),
  ];
  const standings = read.value.dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.standings));
  return accept(writeTable(format, { name: 'Scorecard', columns, rows: standings.map(line) }));
}
