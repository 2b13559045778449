import { type Decimal, decimal } from '../shared/decimal/decimal';
import { accept, type Outcome, type Refusal, refuse, refuseIn } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { EnteredFigure, EntryAsked } from './decide-entry';
import type { Figure } from '../measure/figure';
import type { FigureSheetRefusal } from './refusals';
import { figureTransitions } from './transitions';
import type { CheckedFigure } from './typed-figure';

/** A correction is an entry that names the version it replaces and says why. */
export type CorrectedFigure = EnteredFigure & { readonly replaces: number; readonly reason: string };

const sameValue = (one: Decimal | null, other: Decimal | null): boolean => (one === null || other === null ? one === other : decimal.compare(one, other) === 0);

const same = (figure: Figure, next: NonNullable<CheckedFigure['figure']>): boolean =>
  sameValue(figure.value, next.value) && figure.dataStatus === next.dataStatus && figure.commentary === next.commentary;

/**
 * Restates a figure already entered, verified or frozen: a new version that names the old one, with a reason, verified anew.
 * The old version stays as it was, also in the snapshot taken of it. Refusals: FigureNotEntered, ReasonMissing,
 * FigureNotAccepted, NothingEntered, CorrectionUnchanged. Source: source-systems B9.4; SOURCES.md ("restated a quarter later").
 */
export const decideCorrection = (
  { ref, current, checked }: EntryAsked,
  reason: string,
): Outcome<CorrectedFigure, Refusal<FigureSheetRefusal>> => {
  const state = current && figureTransitions.next(current.state, 'correct');
  if (current === null || state === null) return refuse('FigureNotEntered');
  if (isBlank(reason)) return refuse('ReasonMissing');
  const [first] = checked.faults;
  if (first !== undefined) return refuseIn(first.field, refuse('FigureNotAccepted', { ref, fault: first }));
  if (checked.figure === null) return refuse('NothingEntered');
  if (same(current, checked.figure)) return refuse('CorrectionUnchanged', { version: current.version });
  return accept({ ...checked.figure, version: current.version + 1, state, replaces: current.version, reason: normalText(reason) });
};
