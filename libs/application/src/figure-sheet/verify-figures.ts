import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideVerification, figuresDueAgainOn } from '@golden-thread/domain/figure-sheet/decide-verification';
import { quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { getPeriod, type PeriodKey } from '@golden-thread/domain/measure/period';
import type { FigureFact, FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { hasNoCases } from '@golden-thread/domain/measure/figure';
import { statusOf } from '@golden-thread/domain/status/status-of';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText, textOrNull } from '@golden-thread/domain/shared/text';
import { type FigureSheet, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { type FigureKey, saveVerification } from '@golden-thread/persistence/measure/figures';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { restateSnapshot } from '../review/take-snapshot';
import { reopenAfterRelapse } from '../recovery/open-recovery-plan';
import { findAuditedWithoutPaper } from './audited-without-paper';
import { isVerifierOf, loadFigureEntries, type SheetCommand, type FigureEntry, sheetSubjectOf, withFigureSheet } from './figure-sheet';

export interface VerifyFigures extends SheetCommand {
  /** Figures to go back to the owner, each with its reason; every other figure that waits is verified. */
  readonly returns: readonly (FigureKey & { readonly reason: string })[];
}

/**
 * A second person verifies the entered figures of a sheet, or returns some with a reason; then the owner is asked again.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`, `Stale`, `NotTheFiguresVerifier`, and as the rule does (`NothingToVerify`,
 * `VerifierUnknown`, `VerifiedByEnterer`, `ReasonMissing`, `WorkingPaperMissing`).
 */
export function verifyFigures(
  database: Database,
  actor: Actor,
  command: VerifyFigures,
): Promise<Outcome<{ sheetId: FigureSheetId; verified: number; returned: number }>> {
  return withFigureSheet(database, { actor, permission: 'measures.verify', command }, async (work, sheet) => {
    if (!(await isVerifierOf(work, actor, sheet))) return refuse('NotTheFiguresVerifier');
    const waiting = (await loadFigureEntries(work, sheet.id)).filter(({ figure }) => figure?.state === 'entered');
    if (waiting.length === 0) return refuse('NothingToVerify');
    const settled = await verifyEach(work, actor, waiting, command.returns);
    if (!settled.ok) return settled;
    const { verified, returned } = settled.value;
    await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, returned.length > 0 ? 'return' : 'verify'));
    conclude(work, sheet, settled.value);
    return accept({ sheetId: sheet.id, verified: verified.length, returned: returned.length });
  });
}

interface VerifiedFigures {
  readonly verified: readonly FigureFact[];
  readonly returned: readonly (FigureFact & { readonly reason: string })[];
}

async function verifyEach(
  work: UnitOfWork,
  actor: Actor,
  waiting: readonly FigureEntry[],
  returns: VerifyFigures['returns'],
): Promise<Outcome<VerifiedFigures>> {
  const lacksPaper = await findAuditedWithoutPaper(work, waiting);
  const verified: FigureFact[] = [];
  const returned: (FigureFact & { reason: string })[] = [];
  const changed: { period: PeriodKey; reason: string }[] = [];
  for (const { figure, measure, context } of waiting) {
    const back = returns.find(({ measureId, period }) => measureId === measure.id && period === context.period.key);
    const decided = decideVerification(figure, actor, back ? { verdict: 'return', reason: back.reason } : { verdict: 'verify' });
    if (!decided.ok) return decided;
    if (!back && lacksPaper({ measure, context })) return refuse('WorkingPaperMissing', { ref: measure.ref, period: context.period.label });
    if (figure === null) continue;
    const { measureId, period, version, value } = figure;
    const fact = { measureId, ref: measure.ref, period, version, value };
    await saveVerification(work, figure, { state: decided.value, reason: textOrNull(back?.reason) });
    if (back) returned.push({ ...fact, reason: normalText(back.reason) });
    else {
      verified.push(fact);
      if (!figure.frozen) changed.push({ period, reason: `${measure.ref}: ${figure.reason ?? 'verified after the figures were frozen'}` });
    }
    const { level } = statusOf({ ...context.measure, value, noCases: hasNoCases(figure), target: context.target, due: true, dataStatus: figure.dataStatus });
    // A figure that stands as red where a recovery plan was closed not long ago opens the plan again, if its period ended after that.
    if (!back && level === 'red') await reopenAfterRelapse(work, { measureId, period: context.period });
  }
  await restateFrozenQuarters(work, changed);
  return accept({ verified, returned });
}

/** Takes each frozen quarter again that figures verified just now belong to: once, however many they are, with every reason. */
async function restateFrozenQuarters(work: UnitOfWork, changed: readonly { readonly period: PeriodKey; readonly reason: string }[]): Promise<void> {
  const quarters = new Map(changed.map(({ period }) => [quarterKeyOf(period), quarterOf(getPeriod(period).endsOn)]));
  for (const [key, quarter] of quarters) {
    const reasons = changed.filter(({ period }) => quarterKeyOf(period) === key).map(({ reason }) => reason);
    await restateSnapshot(work, { ...quarter, reason: reasons.join('; ') });
  }
}

const quarterKeyOf = (period: PeriodKey): string => Object.values(quarterOf(getPeriod(period).endsOn)).join(' ');

function conclude(work: UnitOfWork, sheet: FigureSheet, { verified, returned }: VerifiedFigures): void {
  const stream = { type: 'figure-sheet' as const, id: sheet.id };
  const about = { year: sheet.year, quarter: sheet.quarter };
  const subject = sheetSubjectOf(sheet);
  work.closeTasks({ subject, kinds: ['verify-figures'], as: 'done' });
  if (returned.length === 0) {
    work.record({ name: 'FiguresVerified', stream, payload: { ...about, figures: verified } } satisfies FigureSheetEvent);
    return;
  }
  const event: FigureSheetEvent = {
    name: 'FiguresReturned',
    stream,
    payload: { ...about, figures: returned.map(({ reason: _, ...fact }) => fact), verified: verified.length },
    wording: Object.fromEntries(returned.map(({ ref, reason }) => [ref, reason])),
  };
  work.openTask({
    id: idFor('enter-figures', sheet.id, sheet.version), kind: 'enter-figures', postId: sheet.ownerPostId, subject, openedBy: work.record(event),
    dueOn: figuresDueAgainOn(work),
  });
}
