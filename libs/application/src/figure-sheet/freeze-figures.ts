import { type FinancialYear, type Quarter, quarterDates } from '@golden-thread/domain/calendar/financial-year';
import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { type FiguresAs, freezeQuarter, type Queried } from '@golden-thread/persistence/measure/figures';
import { listServicesWithMeasures } from '@golden-thread/persistence/measure/places.query';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { figuresStream } from './open-figures';

/** A position as a snapshot keeps it. */
const toFrozenFigure = (standing: MeasurePosition, serviceName: string): FrozenFigure => {
  const { measureId, ref, title, serviceId, formerly, dimension, group, unit, decimals, target, status, bestEver, figure } = standing;
  return {
    measureId, ref, title, serviceId, serviceName, dimension, group, unit, decimals, target, bestEver,
    ...(formerly !== undefined && { formerly }),
    period: standing.periodLabel,
    value: figure?.value ?? null,
    level: status.level,
    why: status.why,
    shortTravel: standing.shortTerm.travel,
    longTravel: standing.longTerm.travel,
    tenPercentBetter: standing.wellBeyondTarget,
    due: standing.period !== null,
    provisional: figure !== null && figure.dataStatus !== 'final',
    unverified: figure?.state === 'entered',
    commentary: figure?.commentary ?? '',
    valueVersion: figure?.version ?? null,
  };
};

/** Which figures of a quarter are read; what is left out is as `listStandings` has it. */
interface FiguresToRead {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly serviceId?: ServiceId;
  readonly standing?: FiguresAs;
  /** `shown` for what is worked out of them alone, such as exceptions; readers are shown what the policy team asks about once it is answered. */
  readonly queried?: Queried;
}

/** Every measure's figure of a quarter (of one service, where named) as it stands now, in the form in which it will be frozen. */
export async function readQuarter(reading: Reading, asked: FiguresToRead): Promise<readonly FrozenFigure[]> {
  const names = new Map((await listServicesWithMeasures(reading)).map(({ id, name }) => [id, name]));
  const standings = await listStandings(reading, asked);
  return standings.map((standing) => toFrozenFigure(standing, names.get(standing.serviceId) ?? ''));
}

/**
 * Freezes a quarter's figures as they were verified, and answers how each measure stands, for the snapshot. A figure that nobody has
 * verified yet is taken as it was entered, and marked; a correction that waits is not taken before it is verified; what the policy team asks
 * about is not shown to members before it is answered, and taken then (`restateOnceAnswered`). From then on a change is a correction that names the version it replaces. Asked again it takes the figures as they are now, for a later snapshot that names
 * the one it replaces.
 */
export async function freezeFigures(
  work: UnitOfWork,
  { year, quarter }: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<readonly FrozenFigure[]> {
  const stream = figuresStream(work.council.id, year, quarter);
  await work.lock(stream);
  const names = new Map((await listServicesWithMeasures(work)).map(({ id, name }) => [id, name]));
  const standings = await listStandings(work, { year, quarter, standing: 'as-verified' });
  const frozen = standings.map((standing) => toFrozenFigure(standing, names.get(standing.serviceId) ?? ''));
  if (await freezeQuarter(work, { year, quarter, endsOn: quarterDates(year, quarter).endsOn })) {
    const missing = standings.filter(({ status }) => status.level === 'no-data' || status.level === 'waiting').length;
    const payload = { year, quarter, figures: standings.length - missing, missing };
    work.record({ name: 'FiguresFrozen', stream, payload } satisfies FigureSheetEvent);
  }
  return frozen;
}
