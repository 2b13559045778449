/** What a measure's target says, beside the numbers that are set for its periods: how it was published, and how bold it is. */

import type { CalendarDate } from '../calendar/dates';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { MeasureId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { Measure } from '../measure/measure';
import type { TargetRefusal } from './refusals';
import type { SmartAnswers } from './smart';

/** How bold a target is. Source: IDeA 5.3.5.3 ('heroic' targets beside SMART ones). */
export const targetClasses = { normal: 'Normal', stretch: 'Stretch', heroic: 'Heroic' } as const;
export type TargetClass = keyof typeof targetClasses;

/** How what is to be reached is said. */
export const targetForms = {
  absolute: 'A number to be reached',
  percent: 'A change in percent of a baseline',
  amount: 'A change by an amount from a baseline',
  'below-comparator': 'Maintained below another series',
  'above-comparator': 'Maintained above another series',
} as const;
export type TargetForm = keyof typeof targetForms;
export const targetFormKeys = Object.keys(targetForms) as readonly TargetForm[];

const isAgainstComparator = (form: TargetForm): boolean => form === 'below-comparator' || form === 'above-comparator';

/** How much a target matters to the council. */
export const targetPriorities = { high: 'High', medium: 'Medium', low: 'Low' } as const;
export type TargetPriority = keyof typeof targetPriorities;

/** What is measured along the way from money to what residents have of it. */
export const resultKinds = { input: 'Input', output: 'Output', outcome: 'Outcome' } as const;
export type ResultKind = keyof typeof resultKinds;

/** How many characters the texts of a target hold, whoever sends them. */
export const targetStatementLimits = { wording: 500, comparator: 20 } as const;

/** What a target says. */
export interface TargetStatement {
  /** As the council published it, "Top quartile" say: kept word for word beside the numbers. */
  readonly wording: string;
  readonly targetClass: TargetClass;
  readonly form: TargetForm;
  /** Of a change: where it starts from. */
  readonly baseline: Decimal | null;
  /** Of a change: by how much, in percent of the baseline or in the measure's unit; less is negative. */
  readonly change: Decimal | null;
  /** The other series: a measure of the register, such as a region's rate. */
  readonly comparatorId: MeasureId | null;
  /** By which day it is to be reached; null where nobody has said so. */
  readonly reachedBy: CalendarDate | null;
  readonly priority: TargetPriority | null;
  readonly resultKind: ResultKind | null;
  readonly financial: boolean | null;
  readonly smart: SmartAnswers;
  /** When the measure and its target were last looked at together. */
  readonly reviewedOn: CalendarDate | null;
}

/** The number that a change from a baseline comes to; null where the statement gives none. Percent exactly, without rounding. */
export function targetOfChange({ form, baseline, change }: Pick<TargetStatement, 'form' | 'baseline' | 'change'>): Decimal | null {
  if (baseline === null || change === null) return null;
  if (form === 'amount') return decimal.add(baseline, change);
  return form === 'percent' ? decimal.add(baseline, decimal.multiply(decimal.multiply(baseline, change), '0.01')) : null;
}

/** What a statement is decided by: the measure, and the other series where one is named. */
export interface StatementContext {
  readonly measure: Pick<Measure, 'id' | 'frequency' | 'polarity'>;
  readonly comparator: Pick<Measure, 'id' | 'ref' | 'frequency'> | undefined;
}

/**
 * Whether a target may be said so. A change has a baseline and says by how much; "maintained below" names another series of the same
 * frequency, which is not itself, of a measure where less is better (above: where more is). That something is missing of SMART never
 * stands in the way.
 *
 * Refuses, all at once: BaselineMissing, TargetChangeMissing, ComparatorMissing, ComparatorIsItself, ComparatorOfOtherFrequency, ComparatorAgainstAim.
 * Source: IDeA 5.3.5.3 (the five examples); source-systems B3.
 */
export function decideTargetStatement(said: TargetStatement, { measure, comparator }: StatementContext): Outcome<TargetStatement, Refusal<TargetRefusal>> {
  const changes = said.form === 'percent' || said.form === 'amount';
  const against = isAgainstComparator(said.form);
  const aim = said.form === 'below-comparator' ? 'minimise' : 'maximise';
  const itself = against && comparator?.id === measure.id;
  const otherFrequency = against && !itself && comparator !== undefined && comparator.frequency !== measure.frequency;
  const faults = faultsAmong<Refusal<TargetRefusal>>([
    changes && said.baseline === null && { code: 'BaselineMissing' },
    changes && said.change === null && { code: 'TargetChangeMissing' },
    against && comparator === undefined && { code: 'ComparatorMissing' },
    itself && { code: 'ComparatorIsItself' },
    otherFrequency && { code: 'ComparatorOfOtherFrequency', details: { ref: comparator.ref, frequency: comparator.frequency } },
    against && measure.polarity !== aim && { code: 'ComparatorAgainstAim' },
  ]);
  return (
    refuseAll(faults) ??
    accept({
      ...said,
      wording: normalText(said.wording),
      baseline: changes ? said.baseline : null,
      change: changes ? said.change : null,
      comparatorId: against ? (comparator?.id ?? null) : null,
    })
  );
}
