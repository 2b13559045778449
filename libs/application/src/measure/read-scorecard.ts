import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { type Level, levelCounts, type ScorecardDimension, scorecardDimensions, type Standing } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { listServicesWithMeasures, listStandings, type NamedService } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

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
  /** Every sub-group of the dimension, also an empty one: it shows "no data yet", never green. */
  readonly groups: readonly { readonly title: string; readonly standings: readonly Standing[] }[];
}

/** A scorecard by the figures as they are now; a service nobody has shows the whole council. Refused: `NotPermitted`. */
export async function readScorecard(
  database: Database,
  actor: Actor,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId?: string; readonly serviceCode?: string },
): Promise<Outcome<Scorecard>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const services = await listServicesWithMeasures(reading);
    const { year, quarter, serviceId, serviceCode } = asked;
    const service = services.find(({ id, code }) => id === serviceId || code === serviceCode) ?? null;
    const standings = await listStandings(reading, { year, quarter, ...(service && { serviceId: service.id }) });
    return accept({ year, quarter, service, services, counts: countsOf(standings), dimensions: partsOf(standings) });
  });
}

const countsOf = (standings: readonly Standing[]): Readonly<Record<Level, number>> => levelCounts(standings.map(({ status }) => status.level));

const partsOf = (standings: readonly Standing[]): readonly ScorecardPart[] =>
  (Object.keys(scorecardDimensions) as ScorecardDimension[]).map((dimension) => {
    const own = standings.filter((standing) => standing.dimension === dimension);
    const { title, groups } = scorecardDimensions[dimension];
    return {
      dimension,
      title,
      counts: countsOf(own),
      groups: groups.map((group) => ({ title: group, standings: own.filter((standing) => standing.group === group) })),
    };
  });
