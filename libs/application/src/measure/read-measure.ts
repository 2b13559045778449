import type { Actor } from '@golden-thread/domain/authority/actor';
import { commentaryForReader, type ExemptCommentary, figuresForReader } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { type FinancialYear, neighbouringQuarter, type Quarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { definitionIn } from '@golden-thread/domain/measure/definition-change';
import type { MeasureHistory } from '@golden-thread/domain/measure/figure';
import type { CameFrom } from '@golden-thread/domain/measure/former-service';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { getPeriod, type PeriodKey } from '@golden-thread/domain/measure/period';
import { type MeasurePosition, positionOf } from '@golden-thread/domain/status/position';
import type { Status } from '@golden-thread/domain/status/status';
import { statusOf } from '@golden-thread/domain/status/status-of';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listMarkedCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { type FigureVersion, type MeasurePage, readMeasurePage } from '@golden-thread/persistence/measure/measure-page.query';
import { listWhereItCameFrom } from '@golden-thread/persistence/organisation/reorganisations';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor, lacksPermission } from '../shared/command';

export interface MeasureView extends Omit<MeasurePage, 'versions'> {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly standing: MeasurePosition;
  /** Newest period first, newest version first; each with its status by the target as it is now and the rules of its period. */
  readonly versions: readonly (FigureVersion & { readonly status: Status })[];
  /** The periods whose figures are shown once what the policy team asks about them is answered; the latest first. */
  readonly withheld: readonly PeriodKey[];
  /** From which services it came, on which day, where services merged or split; the latest first. */
  readonly cameFrom: readonly CameFrom[];
  readonly mayCorrect: boolean;
  readonly mayConfigure: boolean;
  /** The commentaries that the reader is shown and the public is not. */
  readonly keptFromPublic: readonly ExemptCommentary[];
  /** Whether the reader may keep a commentary from the public. */
  readonly mayMarkExempt: boolean;
}

/**
 * Who sees a figure before what the policy team asks about it is answered: the policy team, whoever enters and verifies it, who answer for it, and audit. Everybody else sees that it waits.
 */
export const seesQueried = (actor: Actor, { ownerPostId, verifierPostId }: Pick<Measure, 'ownerPostId' | 'verifierPostId'>): boolean =>
  may(actor, 'measures.configure') || may(actor, 'measures.audit') || answersFor(actor, ownerPostId) || answersFor(actor, verifierPostId);

/** The periods in which a measure's figure waits for an answer, the latest first. */
export const periodsQueried = ({ waiting = {} }: Pick<MeasureHistory, 'waiting'>): readonly PeriodKey[] =>
  Object.entries(waiting).flatMap(([period, { for: what }]) => (what === 'answer' ? [period] : [])).sort((a, b) => (getPeriod(a).endsOn < getPeriod(b).endsOn ? 1 : -1));

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
    const found = await readMeasurePage(reading, actor, asked.ref);
    if (!found) return refuse('NoSuchMeasure');
    const marked = (await listMarkedCommentaries(reading, actor)).filter(({ measureId }) => measureId === found.measure.id);
    const page = withoutExemptCommentaries(found, marked.filter(({ mayRead }) => !mayRead));
    const ended = neighbouringQuarter(quarterOf(reading.today), -1);
    const { year, quarter } = asked.year && asked.quarter ? { year: asked.year, quarter: asked.quarter } : ended;
    const mayConfigure = may(actor, 'measures.configure');
    const withheld = seesQueried(actor, page.measure) ? [] : periodsQueried(page.history);
    return accept({
      ...page, year, quarter, mayConfigure, withheld,
      cameFrom: await listWhereItCameFrom(reading, page.measure.id),
      mayMarkExempt: may(actor, 'reports.exempt'),
      keptFromPublic: marked.filter(({ mayRead }) => mayRead),
      standing: positionOf(page.measure, page.history, year, quarter),
      versions: page.versions.filter(({ period }) => !withheld.includes(period)).map((version) => ({ ...version, status: statusOfVersion(page.measure, page.history, version) })),
      mayCorrect: mayConfigure || (may(actor, 'measures.enter') && answersFor(actor, page.measure.ownerPostId)),
    });
  });
}

/** The measure without what was said of its figures and is exempt for the reader. */
function withoutExemptCommentaries(page: MeasurePage, exempt: readonly ExemptCommentary[]): MeasurePage {
  const { id: measureId } = page.measure;
  const figures = page.history.figures.map((figure) => ({ ...figure, commentary: commentaryForReader(exempt, { ...figure, measureId }) }));
  return { ...page, history: { ...page.history, figures }, versions: figuresForReader(page.versions, exempt) };
}

const statusOfVersion = (measure: Measure, history: MeasureHistory, { value, period, dataStatus, state }: FigureVersion): Status =>
  statusOf({
    ...definitionIn(measure, history.changes, period), value, target: history.targets[period] ?? null, due: true, dataStatus,
    unverified: state === 'entered',
  });
