import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type Direction, scorecardDimensions, type Standing } from '@golden-thread/domain/measure';
import { writeCsv } from '@golden-thread/exchange/tabular';
import type { Database } from '@golden-thread/persistence';
import { readScorecard } from './read-scorecard';

const columns = [
  'ref', 'title', 'service', 'dimension', 'sub-group', 'period', 'value', 'unit', 'target', 'year target', 'status', 'why', 'short-term direction',
  'long-term direction', 'data status', 'commentary', 'version',
];

const travel = (direction: Direction): string => (direction.travel === 'unknown' ? '' : direction.travel);

/** A scorecard as CSV: one line per measure, figures unrounded. Refused: `NotPermitted`. */
export async function exportScorecard(database: Database, actor: Actor, asked: Parameters<typeof readScorecard>[2]): Promise<Outcome<string>> {
  const read = await readScorecard(database, actor, asked);
  if (!read.ok) return read;
  const names = new Map(read.value.services.map(({ id, name }) => [id, name]));
  const line = (standing: Standing): string[] => [
    standing.ref, standing.title, names.get(standing.serviceId) ?? '', scorecardDimensions[standing.dimension].title, standing.group,
    standing.periodLabel, standing.figure?.value ?? '', standing.unit, standing.target ?? '', standing.yearTarget ?? '', standing.status.level,
    standing.status.why, travel(standing.shortTerm), travel(standing.longTerm), standing.figure?.dataStatus ?? '',
    standing.figure?.commentary ?? '', String(standing.figure?.version ?? ''),
  ];
  const standings = read.value.dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.standings));
  return accept(writeCsv(columns, standings.map(line)));
}
