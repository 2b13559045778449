/** A stage that comes again within its year: each time a stage of its own, dated by the same rule some months or weeks on. */

import type { DateRule } from './date-rule';
import { type Recurrence, recurrenceLimits, type StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';

/** The month of the financial year, from 0 for April to 11 for March. */
const placeOf = (month: number): number => (month + 8) % 12;

const hasMonth = ({ from }: DateRule): boolean => from.on === 'date' || from.on === 'nth-weekday' || from.on === 'nth-working-day';

/**
 * What of a recurrence makes no sense: a number out of bounds; months, where the rule names none to count on from, or where the last would lie beyond March;
 * null where all of it does.
 */
export function recurrenceFault({ rule, repeats }: Pick<StageDefinition, 'rule' | 'repeats'>): 'every' | 'unit' | 'times' | null {
  if (repeats === undefined) return null;
  const { every, unit, times } = repeats;
  if (unit !== 'months' && unit !== 'weeks') return 'unit';
  if (!Number.isInteger(every) || every < 1 || every > recurrenceLimits[unit]) return 'every';
  if (!Number.isInteger(times) || times < 2 || times > recurrenceLimits.times) return 'times';
  if (unit === 'weeks') return every * (times - 1) <= 52 ? null : 'times';
  if (!hasMonth(rule)) return 'unit';
  return placeOf((rule.from as { month: number }).month) + every * (times - 1) <= 11 ? null : 'times';
}

/** The key of one time of a stage that recurs: the first has the stage's own, the others their number after it. */
const keyOfTime = (key: StageKey, time: number): StageKey => (time === 1 ? key : `${key}.${time}`);

function ruleOfTime({ key, rule }: StageDefinition, { every, unit }: Recurrence, time: number): DateRule {
  if (time === 1) return rule;
  if (unit === 'weeks') return { from: { on: 'stage', stage: keyOfTime(key, time - 1) }, offset: { days: every * 7, count: 'calendar' } };
  const month = ((placeOf((rule.from as { month: number }).month) + every * (time - 1) + 3) % 12) + 1;
  return { ...rule, from: { ...rule.from, month } as DateRule['from'] };
}

/** The stages of a year, each that recurs as often as it comes; what does not, as it is. */
export const eachTime = (definitions: readonly StageDefinition[]): readonly StageDefinition[] =>
  definitions.flatMap((definition) => {
    const { repeats, ...stage } = definition;
    if (repeats === undefined) return [definition];
    return Array.from({ length: repeats.times }, (_, at): StageDefinition => ({
      ...stage, key: keyOfTime(stage.key, at + 1), title: `${stage.title} (${at + 1} of ${repeats.times})`, rule: ruleOfTime(definition, repeats, at + 1),
    }));
  });
