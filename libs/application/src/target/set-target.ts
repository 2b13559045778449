import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideTarget, type TargetChange } from '@golden-thread/domain/target/decide-target';
import type { TargetEvent } from '@golden-thread/domain/target/events';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { findPeriod, type Period, periodAYearBefore, periodBefore } from '@golden-thread/domain/measure/period';
import { readFigure } from '@golden-thread/domain/measure/read-figure';
import type { Decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { accept, type Outcome, type Refusal, refuseAll } from '@golden-thread/domain/shared/outcome';
import { isFrozen } from '@golden-thread/persistence/measure/figures';
import { findTarget, saveMeasure, saveTarget } from '@golden-thread/persistence/measure/measures';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type MeasureCommand, withMeasure } from '../measure/change-measure';

export interface SetTarget extends MeasureCommand {
  /** Several periods at once: a profile over the year. Each as it is typed, such as 80 or 80%; null takes a target away. */
  readonly targets: readonly { readonly period: string; readonly target: string | null }[];
  readonly reason: string;
  /** Those far from what was to be expected were looked at twice. */
  readonly confirmed?: boolean;
}

/**
 * Sets or changes a measure's targets, each kept with what it was, why and by whom; periods whose target stays are left alone.
 * Refused: as `withMeasure` refuses, and for every target at once as the rule does (`PeriodNotOfMeasure`, `TargetNotANumber`, `TargetUnchanged` where
 * nothing changes at all, `TargetFrozen`, `TargetSurprising`, `ReasonMissing`).
 */
export function setTarget(database: Database, actor: Actor, command: SetTarget): Promise<Outcome<{ ref: string; changed: number; version: number }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    const changes: TargetChange[] = [];
    const targetAt = async (period: Period): Promise<Decimal | null> => {
      const typed = command.targets.find((one) => one.period === period.key)?.target;
      return (typed && readFigure(typed, measure.unit)) || findTarget(work, measure.id, period.key);
    };
    const faults: Refusal[] = [];
    for (const [index, { period, target: typed }] of command.targets.entries()) {
      const target = typed === null ? null : (readFigure(typed, measure.unit) ?? typed);
      const was = await findTarget(work, measure.id, period);
      const about = findPeriod(period);
      const frozen = about !== null && (await isFrozen(work, period));
      const expected = was ?? (about && ((await targetAt(periodAYearBefore(about))) ?? (measure.cumulative ? null : await targetAt(periodBefore(about)))));
      const decided = decideTarget(measure, { period, was, becomes: target, reason: command.reason }, { frozen, expected, confirmed: command.confirmed === true });
      if (decided.ok) changes.push(decided.value);
      else if (decided.refusal.code !== 'TargetUnchanged' || command.targets.length === 1) faults.push(faultOf(decided.refusal, index));
    }
    const refused = refuseAll(faults.filter(({ code }, index) => code !== 'ReasonMissing' || faults.findIndex((one) => one.code === code) === index));
    if (refused) return refused;
    await saveTargets(work, measure, changes);
    return accept({ ref: measure.ref, changed: changes.length, version: measure.version + Math.min(changes.length, 1) });
  });
}

/** Writes targets that were decided, each with its event; the measure is one version on where there are any. */
export async function saveTargets(work: UnitOfWork, measure: Measure, changes: readonly TargetChange[]): Promise<void> {
  for (const change of changes) {
    await saveTarget(work, measure.id, change);
    work.record(eventOf(measure, change));
  }
  if (changes.length > 0) await saveMeasure(work, measure);
}

/** What is wrong with one of the targets, where it stands in the command; the one reason is asked for once. */
const faultOf = (refusal: Refusal, index: number): Refusal =>
  refusal.code === 'ReasonMissing' ? refusal : { ...refusal, at: `targets.${index}.target` };

const eventOf = (measure: Measure, { period, was, becomes, reason }: TargetChange): TargetEvent => {
  const stream = { type: 'measure' as const, id: measure.id };
  const wording = reason === '' ? {} : { wording: { reason } };
  return was === null
    ? { name: 'TargetSet', stream, payload: { ref: measure.ref, period, target: becomes }, ...wording }
    : { name: 'TargetChanged', stream, payload: { ref: measure.ref, period, was, becomes }, ...wording };
};
