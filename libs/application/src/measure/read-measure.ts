import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type FinancialYear, neighbouringQuarter, type Quarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { definitionIn } from '@golden-thread/domain/measure/definition-change';
import type { MeasureHistory } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { type MeasurePosition, positionOf } from '@golden-thread/domain/measure/position';
import type { Status } from '@golden-thread/domain/measure/status';
import { statusOf } from '@golden-thread/domain/measure/status-of';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type FigureVersion, type MeasurePage, readMeasurePage } from '@golden-thread/persistence/measure/measure-page.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor, lacksPermission } from '../shared/command';

export interface MeasureView extends Omit<MeasurePage, 'versions'> {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly standing: MeasurePosition;
  /** Newest period first, newest version first; each with its status by the target as it is now and the rules of its period. */
  readonly versions: readonly (FigureVersion & { readonly status: Status })[];
  readonly mayCorrect: boolean;
  readonly mayConfigure: boolean;
}

/**
 * One measure with its definition, its position at the last quarter that ended (or the one asked for), every figure with its
 * versions, and what was changed. Refused: `NotPermitted`, `NoSuchMeasure`.
 */
export async function readMeasure(
  database: Asked,
  actor: Actor,
  asked: { readonly ref: string; readonly year?: FinancialYear; readonly quarter?: Quarter },
): Promise<Outcome<MeasureView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading): Promise<Outcome<MeasureView>> => {
    const page = await readMeasurePage(reading, actor, asked.ref);
    if (!page) return refuse('NoSuchMeasure');
    const ended = neighbouringQuarter(quarterOf(reading.today), -1);
    const { year, quarter } = asked.year && asked.quarter ? { year: asked.year, quarter: asked.quarter } : ended;
    const mayConfigure = may(actor, 'measures.configure');
    return accept({
      ...page, year, quarter, mayConfigure,
      standing: positionOf(page.measure, page.history, year, quarter),
      versions: page.versions.map((version) => ({ ...version, status: statusOfVersion(page.measure, page.history, version) })),
      mayCorrect: mayConfigure || (may(actor, 'measures.enter') && answersFor(actor, page.measure.ownerPostId)),
    });
  });
}

const statusOfVersion = (measure: Measure, history: MeasureHistory, { value, period, dataStatus, state }: FigureVersion): Status =>
  statusOf({
    ...definitionIn(measure, history.changes, period), value, target: history.targets[period] ?? null, due: true, dataStatus,
    unverified: state === 'entered',
  });
