/** The council's measures and targets looked at as one set: seven checks, each with the list behind it. */

import { addMonths, type CalendarDate } from '../calendar/dates';
import { decimal } from '../shared/decimal/decimal';
import { stretchOf } from './stretch';
import { resultKinds, type TargetStatement } from './target-statement';

/** A measure as the checks look at it. */
export interface PortfolioMeasure {
  readonly ref: string;
  readonly title: string;
  /** What its target says; null where nobody has said it. */
  readonly statement: TargetStatement | null;
  /** Whether a target is set for the year, and for any of the three to five years ahead. */
  readonly hasYearTarget: boolean;
  readonly hasLongTarget: boolean;
  /** Whether it shows the progress of an objective. */
  readonly isLinkedUp: boolean;
}

/** What a check found: a sentence with its numbers, whether it passes, and the measures behind it. */
export interface PortfolioResult {
  readonly check: PortfolioCheck;
  readonly passes: boolean;
  readonly says: string;
  readonly behind: readonly PortfolioMeasure[];
}

/** The seven checks, in the words of the panel. */
export const portfolioChecks = {
  demanding: 'Demanding',
  manageable: 'Of a manageable number',
  'both-horizons': 'Both long and short-term',
  'both-kinds': 'Financial and non-financial',
  'mixed-results': 'A mix of input, output and outcome',
  'under-review': 'Under continuous review',
  cascaded: 'Related and cascaded',
} as const;
export type PortfolioCheck = keyof typeof portfolioChecks;

/** How many measures a council can keep its eye on, where it has not said so. */
export const usualMeasureCap = 60;
/** A target is under review when it was looked at within this many months. */
const reviewedWithinMonths = 12;
/** Too many of one sort make no mix: at most this share, in percent. */
const mostOfOneSort = 80;

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/**
 * The seven results for the live register, each a pass or a warning with the list behind it. What nobody has said of a measure counts
 * against the check it is needed for, so that silence never passes.
 * Source: Public Services Productivity Panel, building block ii; source-systems B5.
 */
export function checkPortfolio(measures: readonly PortfolioMeasure[], { today, cap }: { readonly today: CalendarDate; readonly cap: number }): readonly PortfolioResult[] {
  const total = measures.length;
  const without = (holds: (measure: PortfolioMeasure) => boolean): readonly PortfolioMeasure[] => measures.filter((measure) => !holds(measure));
  const kindsOf = (kind: string) => measures.filter(({ statement }) => statement?.resultKind === kind);
  const isBold = ({ statement }: PortfolioMeasure): boolean => statement !== null && (statement.targetClass !== 'normal' || decimal.compare(stretchOf(statement) ?? '0', '0') > 0);
  const unbold = without(isBold);
  const oneHorizon = without(({ hasYearTarget, hasLongTarget }) => hasYearTarget && hasLongTarget);
  const financial = measures.filter(({ statement }) => statement?.financial === true);
  const unsorted = without(({ statement }) => statement?.financial != null);
  const unkinded = without(({ statement }) => statement?.resultKind != null);
  const since = addMonths(today, -reviewedWithinMonths);
  const unreviewed = without(({ statement }) => statement?.reviewedOn != null && statement.reviewedOn >= since);
  const unlinked = without(({ isLinkedUp }) => isLinkedUp);
  const kinds = Object.entries(resultKinds).map(([kind, name]) => ({ name, share: shareOf(kindsOf(kind).length, total) }));
  const mixed = kinds.every(({ share }) => share > 0 && share <= mostOfOneSort);
  const mixOfMoney = financial.length > 0 && total - unsorted.length > financial.length;
  return [
    { check: 'demanding', passes: unbold.length * 2 <= total, says: `${total - unbold.length} of ${total} ask for more than the baseline, or are stretch or heroic targets.`, behind: unbold },
    { check: 'manageable', passes: total <= cap, says: `${total} measures; the council has set ${cap} as the most it can keep its eye on.`, behind: total <= cap ? [] : measures },
    { check: 'both-horizons', passes: oneHorizon.length * 2 <= total, says: `${shareOf(total - oneHorizon.length, total)}% have a target for this year and one for the years ahead.`, behind: oneHorizon },
    { check: 'both-kinds', passes: mixOfMoney, says: `${financial.length} financial, ${total - unsorted.length - financial.length} not, ${unsorted.length} not sorted yet.`, behind: unsorted },
    { check: 'mixed-results', passes: mixed, says: `${kinds.map(({ name, share }) => `${name} ${share}%`).join(', ')}.`, behind: unkinded },
    { check: 'under-review', passes: unreviewed.length === 0, says: `${total - unreviewed.length} of ${total} were looked at within ${reviewedWithinMonths} months.`, behind: unreviewed },
    { check: 'cascaded', passes: unlinked.length === 0, says: `${shareOf(total - unlinked.length, total)}% show the progress of an objective.`, behind: unlinked },
  ];
}
