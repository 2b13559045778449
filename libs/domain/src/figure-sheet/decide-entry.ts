import { accept, type Outcome, type Refusal, refuse, refuseIn } from '../shared/outcome';
import type { Figure } from '../measure/figure';
import type { FigureSheetRefusal } from './refusals';
import { figureTransitions } from './transitions';
import type { CheckedFigure } from './typed-figure';

/** What an entry makes: the next version, to be verified by a second person. */
export type EnteredFigure = NonNullable<CheckedFigure['figure']> & { readonly version: number; readonly state: 'entered' };

/** A figure to be entered: of which measure, by its reference; what stands, null for none; and what was typed, checked. */
export interface EntryAsked {
  readonly ref: string;
  readonly current: Figure | null;
  readonly checked: CheckedFigure;
}

/**
 * Whether a checked figure may be entered as the next version. Refusals: FigureNotAccepted (faults stand), NothingEntered,
 * FigureVerified and FigureFrozen (what was verified or frozen is corrected with a reason, not entered again). A first figure
 * after the freeze is accepted: it is late, and the snapshot keeps saying that it was missing.
 */
export const decideEntry = ({ ref, current, checked }: EntryAsked): Outcome<EnteredFigure, Refusal<FigureSheetRefusal>> => {
  const [first] = checked.faults;
  if (first !== undefined) return refuseIn(first.field, refuse('FigureNotAccepted', { ref, fault: first }));
  if (checked.figure === null) return refuse('NothingEntered');
  if (current?.frozen === true) return refuse('FigureFrozen', { ref });
  const state = figureTransitions.next(current?.state ?? 'awaited', 'enter');
  if (state === null) return refuse('FigureVerified', { ref });
  return accept({ ...checked.figure, version: (current?.version ?? 0) + 1, state });
};
