import type { DefinitionWithoutPlaces, MeasurePlaceCodes } from '@golden-thread/application/measure/measure-places';
import {
  definitionLimits,
  definitionNumberPattern,
  measureRefPattern,
  polarities,
  type ScorecardDimension,
  scorecardDimensions,
} from '@golden-thread/domain/measure/measure';
import { frequencies, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { normalText } from '@golden-thread/domain/shared/text';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';
import { orEmpty, UpTo } from '../../http/text-field';

const decimals = { message: `Decimals are a whole number from 0 to ${definitionLimits.decimals}.` };
const number = (name: string) => ({ message: `${name} must be a number such as 5 or 2.5, without unit.` });
const plain = definitionNumberPattern;
const plainOrNone = orEmpty(plain);
const placePattern = new RegExp(`^\\S.{0,${longestName - 1}}$`);
const place = (name: string) => ({ message: `${name} is named by its code or name in the organisation, such as HOU-01.` });

/** Every sub-group with its dimension in front, as one choice. */
export const places = Object.entries(scorecardDimensions).flatMap(([dimension, { groups }]) => groups.map((group) => `${dimension}/${group}`));

/** A measure's definition as it is typed. */
export class DefineMeasureForm {
  @Matches(measureRefPattern, { message: 'The reference has at most 20 letters, digits, dots or dashes, such as HS07.' })
  ref!: string;

  @IsNotEmpty({ message: 'Say in a few words what the measure is.' })
  @IsString()
  @UpTo(definitionLimits.title)
  title!: string;

  @IsIn(['local', 'national'], { message: 'Choose whether the measure is local or national.' })
  kind!: 'local' | 'national';

  @IsString()
  @UpTo(definitionLimits.unit)
  unit = '';

  @Type(() => Number)
  @IsInt(decimals)
  @Min(0, decimals)
  @Max(definitionLimits.decimals, decimals)
  decimals!: number;

  @IsIn(polarities, { message: 'Choose which way is better.' })
  polarity!: (typeof polarities)[number];

  @IsIn(frequencies, { message: 'Choose how often it is collected.' })
  frequency!: (typeof frequencies)[number];

  @IsIn(['period', 'year'], { message: 'Choose whether a figure counts its own period or from the start of the year.' })
  counts!: 'period' | 'year';

  @IsIn(['value', 'ratio'], { message: 'Choose how it is entered.' })
  formula!: 'value' | 'ratio';

  @Matches(plain, number('The multiplier'))
  multiplier = '100';

  @IsIn(['percent', 'absolute'], { message: 'Choose what the tolerance is a part of.' })
  basis!: 'percent' | 'absolute';

  @Matches(plain, number('The green allowance'))
  green = '0';

  @Matches(plain, number('The tolerance'))
  amber = '5';

  @IsIn(['better', 'worse'], { message: 'Choose the level that a figure exactly on an edge belongs to.' })
  edge!: 'better' | 'worse';

  @IsIn(['reach', 'pass'], { message: 'Choose whether a figure reaches its target or has to pass it.' })
  met: 'reach' | 'pass' = 'reach';

  @IsIn(['aim', 'none'], { message: 'Choose what a target of 0 means.' })
  zeroTarget!: 'aim' | 'none';

  @Matches(plainOrNone, number('The lowest possible figure'))
  lowest = '';

  @Matches(plainOrNone, number('The highest possible figure'))
  highest = '';

  @IsIn(places, { message: 'Choose where on the scorecard it stands.' })
  place!: string;

  @Matches(placePattern, place('The lead service'))
  service!: string;

  @Matches(placePattern, place('The post that enters'))
  owner!: string;

  @Matches(placePattern, place('The post that verifies'))
  verifier!: string;

  @Matches(orEmpty(placePattern), place('The member’s post'))
  member = '';

  @IsString()
  @UpTo(definitionLimits.text)
  definition = '';

  @IsString()
  @UpTo(definitionLimits.text)
  dataType = '';

  @IsString()
  @UpTo(definitionLimits.text)
  dataSource = '';

  @IsString()
  @UpTo(definitionLimits.text)
  formulaText = '';

  @IsString()
  @UpTo(definitionLimits.text)
  calculationGuidance = '';

  @IsString()
  @UpTo(definitionLimits.text)
  benchmarking = '';

  @IsString()
  @UpTo(definitionLimits.text)
  feeds = '';

  @IsString()
  @UpTo(definitionLimits.text)
  workingPapers = '';

  @IsString()
  @UpTo(definitionLimits.text)
  evidence = '';

  @IsString()
  @UpTo(definitionLimits.text)
  levels = '';

  @Matches(orEmpty(periodKeyPattern), { message: 'Name the first period that is counted the new way, such as 2026-Q3 or 2026-M07.' })
  fromPeriod = '';

  @IsString()
  @UpTo(definitionLimits.text)
  reason = '';
}

/** The definition that a form describes, with the places its codes stand for. */
export function definitionOfForm(form: DefineMeasureForm): DefinitionWithoutPlaces {
  const { ref, title, kind, unit, decimals, polarity, frequency, formula, multiplier, zeroTarget, basis, green, amber, edge } = form;
  const [dimension, group = ''] = form.place.split('/');
  const { definition, dataType, dataSource, formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence, levels } = form;
  return {
    ref, title: normalText(title), kind, unit: normalText(unit), decimals, polarity, frequency, formula, multiplier, zeroTarget,
    cumulative: form.counts === 'year',
    tolerance: { basis, green, amber, edge, strict: form.met === 'pass' },
    lowest: form.lowest === '' ? null : form.lowest,
    highest: form.highest === '' ? null : form.highest,
    dimension: dimension as ScorecardDimension,
    group,
    register: { definition, dataType, dataSource, formula: formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence, levels },
  };
}

/** The codes of its service and posts as they were typed. */
export const placesOfForm = ({ service, owner, verifier, member }: DefineMeasureForm): MeasurePlaceCodes => ({
  service, owner, verifier, member: member === '' ? null : member,
});
