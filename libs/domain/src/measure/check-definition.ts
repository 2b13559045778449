import { decimal } from '../shared/decimal/decimal';
import { isBlank } from '../shared/text';
import { type LevelsFault, levelsFaults, levelsOf } from './judged-levels';
import { isNearestBest, type MeasureDefinition, polarities, scorecardDimensions } from './measure';
import { frequencies } from './period';

/** A fact that keeps a definition from being registered. */
export type DefinitionFault =
  | 'RefMissing' | 'TitleMissing' | 'PolarityUnknown' | 'FrequencyUnknown' | 'DimensionUnknown' | 'GroupNotInDimension' | 'DecimalsOutOfRange'
  | 'ToleranceNotANumber' | 'ToleranceNegative' | 'AmberWithinGreen' | 'MultiplierNotPositive' | 'RangeNotANumber' | 'RangeReversed'
  | 'VerifierIsOwner' | 'StrictWithoutSide' | LevelsFault;

const isPlain = (text: string | null): boolean => text === null || decimal.isDecimal(text);

const toleranceFaults = ({ green, amber }: MeasureDefinition['tolerance']): DefinitionFault[] => {
  if (!decimal.isDecimal(green) || !decimal.isDecimal(amber)) return ['ToleranceNotANumber'];
  if (decimal.compare(green, '0') < 0) return ['ToleranceNegative'];
  return decimal.compare(amber, green) < 0 ? ['AmberWithinGreen'] : [];
};

const rangeFaults = ({ lowest, highest }: MeasureDefinition): DefinitionFault[] => {
  if (!isPlain(lowest) || !isPlain(highest)) return ['RangeNotANumber'];
  return lowest !== null && highest !== null && decimal.compare(lowest, highest) >= 0 ? ['RangeReversed'] : [];
};

/**
 * Everything that keeps a definition from being registered; an empty list means that it is sound. The verifier's post must be
 * another than the owner's, or nobody could be the second person.
 */
export const checkDefinition = (definition: MeasureDefinition): readonly DefinitionFault[] => {
  const { dimension, group, decimals, multiplier } = definition;
  const groups: readonly string[] = scorecardDimensions[dimension]?.groups ?? [];
  const faults: readonly (DefinitionFault | false)[] = [
    isBlank(definition.ref) && 'RefMissing',
    isBlank(definition.title) && 'TitleMissing',
    !polarities.includes(definition.polarity) && 'PolarityUnknown',
    !frequencies.includes(definition.frequency) && 'FrequencyUnknown',
    !Object.hasOwn(scorecardDimensions, dimension) && 'DimensionUnknown',
    Object.hasOwn(scorecardDimensions, dimension) && !groups.includes(group) && 'GroupNotInDimension',
    (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) && 'DecimalsOutOfRange',
    (!decimal.isDecimal(multiplier) || decimal.compare(multiplier, '0') <= 0) && 'MultiplierNotPositive',
    definition.ownerPostId === definition.verifierPostId && 'VerifierIsOwner',
    definition.tolerance.strict === true && (isNearestBest(definition.polarity) || definition.polarity === 'data-only') && 'StrictWithoutSide',
    ...toleranceFaults(definition.tolerance),
    ...(levelsOf(definition.register).length > 0 ? [] : rangeFaults(definition)),
    ...levelsFaults(definition),
  ];
  return faults.filter((fault) => fault !== false);
};
