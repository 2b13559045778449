import { financialYearDates, neighbouringYear } from '../calendar/financial-year';
import { decimal, type Decimal } from '../shared/decimal/decimal';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank } from '../shared/text';
import { checkDefinition } from '../measure/check-definition';
import { decideDefinitionChange } from '../measure/decide-definition-change';
import { decideTarget, type TargetChange } from '../target/decide-target';
import type { MeasureHistory } from '../measure/figure';
import { type Measure, measureRefPattern } from '../measure/measure';
import { getPeriod, type Period, periodAt, periodAYearBefore, type PeriodKey, periodsOfYear } from '../measure/period';
import { readFigure } from '../measure/read-figure';
import type { DecidedSetUp, SetUpAct } from './set-up';

/** What is known of one of the measures, and what goes with the act. */
export interface SetUpContext {
  readonly history: Pick<MeasureHistory, 'targets'>;
  readonly isFrozen: (period: PeriodKey) => boolean;
  readonly isRefTaken: (ref: string) => boolean;
  readonly reason: string;
  /** Targets far from what was to be expected were looked at twice. */
  readonly confirmed: boolean;
}

/**
 * What an act for many comes to for one measure, by the rules that hold for a single one.
 * Refused: MeasureRetired, and as decideDefinitionChange, decideTarget (every period at fault at once) and checkDefinition refuse; RefTaken, RefTooLong;
 * NoTargetsToCarry where the year before has none; ProfileNeeded where one target was typed for what counts from the start of the year.
 */
export function decideSetUp(measure: Measure, act: SetUpAct, context: SetUpContext): Outcome<DecidedSetUp> {
  if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
  if (act.kind === 'targets') return decideTargets(measure, act, context);
  if (act.kind === 'copy') return decideCopy(measure, act, context);
  const changes = act.kind === 'people' ? act.places : { tolerance: { ...measure.tolerance, ...act.tolerance } };
  const fromPeriod = act.kind === 'tolerance' ? act.fromPeriod : '';
  const changed = decideDefinitionChange(measure, { ...measure, ...changes }, { fromPeriod, reason: context.reason });
  return changed.ok ? accept({ kind: 'definition', changed: changed.value, fromPeriod }) : changed;
}

/** The periods of a year that have targets: the measure's own, and the year as a whole. */
const periodsTargeted = ({ frequency }: Measure, year: Extract<SetUpAct, { kind: 'targets' }>['year']): readonly Period[] =>
  frequency === 'annual' ? [periodAt(year, 'annual', 1)] : [...periodsOfYear(year, frequency), periodAt(year, 'annual', 1)];

function decideTargets(measure: Measure, act: Extract<SetUpAct, { kind: 'targets' }>, context: SetUpContext): Outcome<DecidedSetUp> {
  const { targets } = context.history;
  const typed = act.typed[measure.ref] ?? '';
  if (!isBlank(typed) && measure.cumulative) return refuse('ProfileNeeded', { ref: measure.ref });
  const wanted = periodsTargeted(measure, act.year).flatMap((period) => {
    const becomes = isBlank(typed) ? carried(targets[periodAYearBefore(period).key] ?? null, act.changeBy, measure.decimals) : (readFigure(typed, measure.unit) ?? typed);
    return becomes === null ? [] : [{ period, becomes }];
  });
  if (wanted.length === 0) return refuse('NoTargetsToCarry', { ref: measure.ref, year: neighbouringYear(act.year, -1) });
  const decided = wanted.map(({ period: { key, ...period }, becomes }) => {
    const was = targets[key] ?? null;
    const expected = was ?? targets[periodAYearBefore({ key, ...period }).key] ?? null;
    return decideTarget(measure, { period: key, was, becomes, reason: context.reason }, { frozen: context.isFrozen(key), expected, confirmed: context.confirmed });
  });
  const changes = decided.flatMap((one) => (one.ok ? [one.value] : []));
  const refusals = decided.flatMap((one) => (one.ok ? [] : [one.refusal]));
  const faults = refusals.filter(({ code }, index) => code !== 'TargetUnchanged' && refusals.findIndex((one) => one.code === code) === index);
  const refused = refuseAll<Refusal>(faults.length > 0 || changes.length > 0 ? faults : refusals.slice(0, 1));
  return refused ?? accept({ kind: 'targets', targets: changes });
}

/** A target carried on, changed by so many percent and rounded to as many decimals as are shown. */
const carried = (target: Decimal | null, changeBy: Decimal, decimals: number): Decimal | null =>
  target === null ? null : decimal.isZero(changeBy) ? target : decimal.round(decimal.multiply(target, decimal.add('1', decimal.multiply(changeBy, '0.01'))), decimals);

function decideCopy(measure: Measure, { places, suffix, targetsFrom }: Extract<SetUpAct, { kind: 'copy' }>, { history, isRefTaken, isFrozen }: SetUpContext): Outcome<DecidedSetUp> {
  const { id: _id, version: _version, retiredOn: _retiredOn, ...definition } = measure;
  const copy = { ...definition, ...places, ref: `${measure.ref}${suffix}` };
  if (!measureRefPattern.test(copy.ref)) return refuse('RefTooLong', { ref: copy.ref });
  if (isRefTaken(copy.ref)) return refuse('RefTaken', { ref: copy.ref });
  const faults = checkDefinition(copy);
  if (faults.length > 0) return refuse('MeasureNotSound', { faults });
  return accept({ kind: 'copy', definition: copy, targets: targetsFrom === null ? [] : copiedTargets(history, financialYearDates(targetsFrom).startsOn, isFrozen) });
}

/** The targets from a day on. That of a period whose figures are frozen is left behind: the copy has no figure there to be judged. */
const copiedTargets = ({ targets }: Pick<MeasureHistory, 'targets'>, from: string, isFrozen: (period: PeriodKey) => boolean): readonly TargetChange[] =>
  Object.entries(targets)
    .filter(([period]) => getPeriod(period).endsOn >= from && !isFrozen(period))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, becomes]) => ({ period, was: null, becomes, reason: '' }));
