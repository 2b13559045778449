import type { Actor } from '@golden-thread/domain/authority/actor';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { type LevelTravel, quartersEndingWith, type QuarterOfYear, travelBetween } from '@golden-thread/domain/status/levels-over-quarters';
import { type Level, levelCounts } from '@golden-thread/domain/status/status';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { listOwnServices, listOwnUnits, type OwnService } from '@golden-thread/persistence/home/own-places.query';
import { listPrioritiesWithMeasures } from '@golden-thread/persistence/home/priorities.query';
import { listLevelsOverQuarters, type MeasureOverQuarters } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

type Counts = Readonly<Record<Level, number>>;

/** Some measures over the quarters shown: the council's, a priority's, a service's, a unit's. */
export interface StatusOverQuarters {
  readonly title: string;
  /** Set where it is a service's. */
  readonly serviceCode: string | null;
  readonly measures: number;
  /** Counts by level at the end of each quarter, the earliest first. */
  readonly counts: readonly Counts[];
  /** How many are judged better, and how many worse, than a quarter before the last. */
  readonly better: number;
  readonly worse: number;
}

/** A measure that is judged otherwise than a quarter before. */
export interface ChangedMeasure {
  readonly ref: string;
  readonly title: string;
  readonly from: Level;
  readonly to: Level;
  readonly travel: LevelTravel;
}

/** How the council, its priorities and the reader's own services and unit did over five quarters, and what changed in the last of them. */
export interface QuartersInPictures {
  readonly quarters: readonly QuarterOfYear[];
  readonly council: StatusOverQuarters;
  readonly priorities: readonly StatusOverQuarters[];
  readonly services: readonly StatusOverQuarters[];
  readonly units: readonly StatusOverQuarters[];
  /** Of the reader's own services, or of the council where they have none; the worse first. */
  readonly changed: readonly ChangedMeasure[];
}

/** All of it by the figures as they are now, up to the last quarter that ended. */
export async function readQuartersInPictures(reading: Reading, actor: Actor): Promise<QuartersInPictures> {
  const last = neighbouringQuarter(quarterOf(reading.today), -1);
  const [all, priorities, services, units] = await Promise.all([
    listLevelsOverQuarters(reading, last),
    listPrioritiesWithMeasures(reading, last.year),
    listOwnServices(reading, actor),
    listOwnUnits(reading, actor),
  ]);
  const own = services.map((service) => ({ service, judged: all.filter(({ measure }) => measure.serviceId === service.id) }));
  const ofOwn = own.flatMap(({ judged }) => judged);
  return {
    quarters: quartersEndingWith(last),
    council: over('The whole council', all),
    priorities: priorities.map(({ title, measureIds }) => over(title, among(all, measureIds))),
    services: own.map(({ service, judged }) => over(service.name, judged, service)),
    units: units.map(({ name, measureIds }) => over(name, among(all, measureIds))),
    changed: changedIn(ofOwn.length > 0 ? ofOwn : all),
  };
}

function among(all: readonly MeasureOverQuarters[], ids: readonly MeasureId[]): readonly MeasureOverQuarters[] {
  const named = new Set(ids);
  return all.filter(({ measure }) => named.has(measure.id));
}

function over(title: string, judged: readonly MeasureOverQuarters[], service: OwnService | null = null): StatusOverQuarters {
  const changed = changedIn(judged);
  return {
    title,
    serviceCode: service?.code ?? null,
    measures: judged.length,
    counts: Array.from({ length: judged[0]?.levels.length ?? 0 }, (_, at) => levelCounts(judged.map(({ levels }) => levels[at]!))),
    better: changed.filter(({ travel }) => travel === 'better').length,
    worse: changed.filter(({ travel }) => travel === 'worse').length,
  };
}

const order: readonly LevelTravel[] = ['worse', 'better'];

/** What is judged otherwise than in the quarter before: what got worse first, the reds before the ambers. */
const changedIn = (judged: readonly MeasureOverQuarters[]): readonly ChangedMeasure[] =>
  judged
    .flatMap(({ measure: { ref, title }, levels }) => {
      const [from, to] = levels.slice(-2) as [Level, Level];
      const travel = travelBetween(from, to);
      return travel === 'worse' || travel === 'better' ? [{ ref, title, from, to, travel }] : [];
    })
    .sort((one, other) => order.indexOf(one.travel) - order.indexOf(other.travel) || other.to.localeCompare(one.to) || one.ref.localeCompare(other.ref));
