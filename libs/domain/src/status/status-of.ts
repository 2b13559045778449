import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { Polarity, Tolerance } from '../measure/measure';
import { type Status, type StatusQuestion, type StatusReason, statusRules } from './status';
import { whyStatus } from './why-status';

/**
 * The tolerance as distances from a target, in the measure's unit: where green ends and where amber ends.
 * Percent is of the target's size, so that it also works below zero. Amber never ends before green.
 */
export const allowance = (tolerance: Tolerance, target: Decimal): { readonly green: Decimal; readonly amber: Decimal } => {
  const distance = (amount: Decimal): Decimal =>
    tolerance.basis === 'absolute' ? amount : decimal.multiply(decimal.multiply(decimal.abs(target), amount), '0.01');
  const green = decimal.max(distance(tolerance.green), '0');
  return { green, amber: decimal.max(distance(tolerance.amber), green) };
};

/** How far a value is on the wrong side of its target, in the measure's unit; zero or less when the target is met. */
export const varianceOf = (polarity: Exclude<Polarity, 'data-only'>, value: Decimal, target: Decimal): Decimal => {
  if (polarity === 'maximise') return decimal.subtract(target, value);
  if (polarity === 'minimise') return decimal.subtract(value, target);
  return decimal.abs(decimal.subtract(value, target));
};

const nothing: Status['facts'] = { side: null, variance: null, greenWithin: null, amberWithin: null };

/** Within an allowance; the measure says to which side its exact edge belongs. */
const within = (variance: Decimal, limit: Decimal, edge: 'better' | 'worse'): boolean =>
  edge === 'better' ? decimal.compare(variance, limit) <= 0 : decimal.compare(variance, limit) < 0;

/** A plan cannot be passed: the nearest to it is the best. */
const isStrict = ({ polarity, tolerance }: Pick<StatusQuestion, 'polarity' | 'tolerance'>): boolean =>
  tolerance.strict === true && (polarity === 'maximise' || polarity === 'minimise');

const judge = (question: StatusQuestion, value: Decimal, target: Decimal): { reason: StatusReason; facts: Status['facts'] } => {
  const { polarity, tolerance } = question;
  if (polarity === 'data-only') return { reason: 'DataOnly', facts: nothing };
  if (question.zeroTarget === 'none' && decimal.isZero(target)) return { reason: 'ZeroMeansNoTarget', facts: nothing };
  const miss = varianceOf(polarity, value, target);
  const { green, amber } = allowance(tolerance, target);
  const side = (['below', 'at', 'above'] as const)[decimal.compare(value, target) + 1] as 'below' | 'at' | 'above';
  const met = isStrict(question) ? decimal.compare(miss, '0') < 0 : decimal.compare(miss, '0') <= 0;
  const facts: Status['facts'] = { side, variance: met ? null : miss, greenWithin: green, amberWithin: amber };
  if (met) return { reason: 'TargetMet', facts };
  if (decimal.isZero(miss) && decimal.isZero(green)) return { reason: decimal.isZero(amber) ? 'StrictTargetOnlyReached' : 'StrictTargetNearlyPassed', facts };
  if (decimal.isZero(target) && tolerance.basis === 'percent') return { reason: 'ZeroHasNoPercentage', facts };
  if (within(miss, green, tolerance.edge)) return { reason: 'WithinGreenAllowance', facts };
  return { reason: within(miss, amber, tolerance.edge) ? 'WithinTolerance' : 'BeyondTolerance', facts };
};

const waitsFor = { verification: 'WaitsForVerification', correction: 'WaitsForCorrection', answer: 'WaitsForAnswer' } as const;

const whyMissing = ({ waiting, due }: StatusQuestion): StatusReason => {
  if (waiting) return waitsFor[waiting.for];
  return due ? 'ValueMissing' : 'NotDue';
};

const answer = (question: StatusQuestion): { reason: StatusReason; facts: Status['facts'] } => {
  const { value, target } = question;
  if (question.noCases === true) return { reason: 'NoCases', facts: nothing };
  if (value === null) return { reason: whyMissing(question), facts: nothing };
  if (question.polarity === 'data-only') return { reason: 'DataOnly', facts: nothing };
  if (target === null) return { reason: 'TargetMissing', facts: nothing };
  return judge(question, value, target);
};

/**
 * The status of a figure: its level, the rule that gave it and the sentence that says why. Defined for every combination of
 * value, target, tolerance and polarity; unrounded values decide, whatever is shown. The table is docs/STATUS-RULES.md.
 *
 * Source: practice C4; source-systems B9.8 ("total").
 */
export const statusOf = (question: StatusQuestion): Status => {
  const { reason, facts } = answer(question);
  const { level } = statusRules[reason];
  return { level, reason, facts, why: whyStatus(question, level, reason, facts) };
};
