import { type Decimal, decimal } from '../shared/decimal/decimal';
import { unitOfDistance } from '../measure/judged-levels';
import { type Level, levels, type Status, type StatusQuestion, type StatusReason } from './status';
import { distinguishingDecimals, writeFigure } from '../measure/write-figure';

const short = (value: Decimal, unit: string, decimals: number): string =>
  writeFigure(value, { unit, decimals: Math.min(decimals, decimal.places(decimal.canonical(value))) });

/** '5%' of the target, or '2 days', or '3 percentage points'. */
const toleranceLimit = ({ tolerance, unit }: StatusQuestion, amount: Decimal): string => {
  if (tolerance.basis === 'percent') return short(amount, '%', 12);
  return short(amount, unitOfDistance(unit), 12);
};

const edges = (target: Decimal, distance: Decimal | null): readonly Decimal[] =>
  distance === null ? [] : [decimal.add(target, distance), decimal.subtract(target, distance)];

const aims: Partial<Record<StatusQuestion['polarity'], string>> = { 'plan-is-best': 'plan', representative: 'share of the population' };

const judged = (question: StatusQuestion, reason: StatusReason, { side, variance: miss, greenWithin, amberWithin }: Status['facts']): string => {
  const { tolerance, unit } = question;
  const target = question.target ?? '0';
  const limits = [target, ...edges(target, greenWithin), ...edges(target, amberWithin)];
  const decimals = distinguishingDecimals(question.value ?? '0', limits, question.decimals);
  const value = short(question.value ?? '0', unit, decimals);
  const aim = `the ${aims[question.polarity] ?? 'target'} of ${short(target, unit, decimals)}`;
  const within = miss === null ? '' : toleranceLimit(question, decimal.max(tolerance.amber, tolerance.green));
  const onEdge = (edge: Decimal | null): boolean => miss !== null && edge !== null && decimal.compare(miss, edge) === 0;
  const passed = question.polarity === 'minimise' ? 'is to be below it' : 'is to be above it';
  if (reason === 'StrictTargetOnlyReached') return `${value} equals ${aim} and ${passed}`;
  if (reason === 'StrictTargetNearlyPassed') return `${value} equals ${aim} and ${passed}, but is within ${within} of it`;
  if (reason === 'TargetMet') return side === 'at' ? `${value} equals ${aim}` : `${value} is ${side} ${aim}`;
  if (reason === 'WithinGreenAllowance') return `${value} is within ${toleranceLimit(question, tolerance.green)} of ${aim}`;
  if (reason === 'ZeroHasNoPercentage') return `${value} is ${side} ${aim}, and no percentage of zero exists`;
  if (reason === 'WithinTolerance') {
    const edge = onEdge(greenWithin) && !decimal.isZero(greenWithin ?? '0') ? ', where green ends' : '';
    return `${value} is ${side} ${aim} but within ${within} of it${edge}`;
  }
  if (decimal.isZero(amberWithin ?? '0')) return `${value} is ${side} ${aim}`;
  return onEdge(amberWithin) ? `${value} is ${within} ${side} ${aim}, where amber ends` : `${value} is more than ${within} ${side} ${aim}`;
};

const plain: Partial<Record<StatusReason, (question: StatusQuestion) => string>> = {
  NotDue: (question) => `this measure is ${question.frequency}`,
  NoCases: () => 'nothing happened in the period that could be measured',
  WaitsForVerification: ({ waiting }) => `the figure has been entered, and it is the turn of ${waiting?.turn ?? 'the second person'}`,
  WaitsForCorrection: ({ waiting }) => `the figure was returned, and it is the turn of ${waiting?.turn ?? 'its owner'}`,
  WaitsForAnswer: () => 'the policy team asks about the figure, and it is shown once that is answered',
  ValueMissing: () => 'the figure is due and has not been entered',
  DataOnly: (question) => `${writeFigure(question.value, question)} is kept to inform and is not judged`,
  TargetMissing: (question) => `${writeFigure(question.value, question)} has no target to be judged by`,
  ZeroMeansNoTarget: (question) => `${writeFigure(question.value, question)} is not judged: a target of 0 stands for no target here`,
};

/** The sentence beside a status: the rule that gave it, with the numbers. British English, no full stop. */
export const whyStatus = (question: StatusQuestion, level: Level, reason: StatusReason, facts: Status['facts']): string => {
  const sentence = plain[reason]?.(question) ?? judged(question, reason, facts);
  const marks = [question.dataStatus !== 'final' && question.dataStatus, question.unverified === true && 'not verified'].filter((mark) => mark !== false);
  const firmness = (question.value === null && question.noCases !== true) || marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${levels[level].colourWord}: ${sentence}${firmness}`;
};
