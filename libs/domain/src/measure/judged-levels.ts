/** Measures judged in words: somebody says which of the described levels holds, with the reason, and a second person verifies it like any figure. */

import type { Decimal } from '../shared/decimal/decimal';
import { normalText } from '../shared/text';
import type { MeasureDefinition, MeasureRegister } from './measure';

/** How many levels such a measure has, and how long the words of one may be. */
export const judgedLevelLimits = { fewest: 2, most: 9, words: 200 } as const;

/** What stands between two levels where they are written in one line. */
const between = ' | ';

/** Its levels in words, the worst first: level 1 is the first. Typed one a line, or in one line with | between them. None: it is counted, not judged. */
export const levelsOf = (register: Pick<MeasureRegister, 'levels'> | undefined): readonly string[] =>
  (register?.levels ?? '').split(/[\n|]/).map((level) => normalText(level.replaceAll(/\s+/g, ' '))).filter((level) => level !== '');

/** The levels as they are kept: in one line, so that a cell of a pack holds them as the register does. */
export const normalLevels = (typed: string): string => levelsOf({ levels: typed }).join(between);

/** What follows from the levels: a figure is the number of a level, shown as "3 of 5". */
export const unitOfLevels = (levels: readonly string[]): string => `of ${levels.length}`;

/** In what a distance between two figures is said: levels of what is judged in words, percentage points of a share, else the unit itself. */
export const unitOfDistance = (unit: string): string => (/^of [2-9]$/.test(unit) ? 'levels' : unit === '%' ? 'percentage points' : unit);

/** A level and its words, such as "3: Most are told". Null where the measure is not judged in words, or has no such level. */
export function formatLevel(measure: { readonly register?: Pick<MeasureRegister, 'levels'> }, value: Decimal | null): string | null {
  const words = value === null ? undefined : levelsOf(measure.register)[Number(value) - 1];
  return words === undefined ? null : `${value}: ${words}`;
}

/** Whether a number is that of one of so many levels: 1, 2, 3, never 2.5. */
export const isLevel = (value: Decimal, levels: readonly string[]): boolean => /^[1-9]$/.test(value) && Number(value) <= levels.length;

/**
 * A definition with all that its levels decide: the figure is a level's number, one of so many, entered as it is, and a higher one is better
 * unless nothing is judged by it. A definition without levels stays as it is. Source: PAS performance management, tip 2 and 3.
 */
export function withLevels<Definition extends Omit<MeasureDefinition, 'serviceId' | 'ownerPostId' | 'verifierPostId' | 'memberPostId'>>(definition: Definition): Definition {
  const { levels: _levels, ...register } = definition.register;
  const kept = normalLevels(definition.register.levels ?? '');
  if (kept === '') return { ...definition, register };
  const levels = levelsOf({ levels: kept });
  return {
    ...definition,
    ...followingFrom(levels),
    polarity: definition.polarity === 'data-only' ? 'data-only' : 'maximise',
    register: { ...register, levels: kept },
  };
}

const followingFrom = (levels: readonly string[]) =>
  ({ unit: unitOfLevels(levels), decimals: 0, formula: 'value', multiplier: '1', cumulative: false, lowest: '1', highest: String(levels.length) }) as const;

/** What keeps the levels of a definition from being judged by. */
export type LevelsFault = 'LevelsTooFew' | 'LevelsTooMany' | 'LevelTooLong' | 'LevelTwice' | 'LevelsDisagreeWithUnit';

/** Everything that is wrong with a definition's levels; nothing where it has none. */
export function levelsFaults({ register, ...definition }: MeasureDefinition): readonly LevelsFault[] {
  const levels = levelsOf(register);
  if (levels.length === 0) return [];
  const follows = Object.entries(followingFrom(levels)).every(([field, value]) => definition[field as keyof typeof definition] === value);
  const faults: readonly (LevelsFault | false)[] = [
    levels.length < judgedLevelLimits.fewest && 'LevelsTooFew',
    levels.length > judgedLevelLimits.most && 'LevelsTooMany',
    levels.some((level) => level.length > judgedLevelLimits.words) && 'LevelTooLong',
    new Set(levels.map((level) => level.toLowerCase())).size < levels.length && 'LevelTwice',
    (!follows || !['maximise', 'data-only'].includes(definition.polarity)) && 'LevelsDisagreeWithUnit',
  ];
  return faults.filter((fault) => fault !== false);
}
