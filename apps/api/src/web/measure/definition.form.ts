import type { DefinitionWithoutPlaces, MeasurePlaceCodes } from '@golden-thread/application/measure/measure-places';
import { polarities, type ScorecardDimension, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { frequencies, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { normalText } from '@golden-thread/domain/shared/text';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { orEmpty } from '../form/or-empty';

const text = (most: number) => ({ message: `This is longer than ${most.toLocaleString('en-GB')} characters. Shorten it.` });
const number = (name: string) => ({ message: `${name} must be a number such as 5 or 2.5, without unit.` });
const plain = /^-?\d{1,12}(\.\d{1,6})?$/;
const plainOrNone = /^(-?\d{1,12}(\.\d{1,6})?)?$/;
const place = (name: string) => ({ message: `${name} is named by its code or name in the organisation, such as HOU-01.` });

/** Every sub-group with its dimension in front, as one choice. */
export const places = Object.entries(scorecardDimensions).flatMap(([dimension, { groups }]) => groups.map((group) => `${dimension}/${group}`));

/** A measure's definition as it is typed. */
export class DefineMeasureForm {
  @Matches(/^[A-Za-z0-9._-]{1,20}$/, { message: 'The reference has at most 20 letters, digits, dots or dashes, such as HS07.' })
  ref!: string;

  @IsNotEmpty({ message: 'Say in a few words what the measure is.' })
  @IsString()
  @MaxLength(200, text(200))
  title!: string;

  @IsIn(['local', 'national'], { message: 'Choose whether the measure is local or national.' })
  kind!: 'local' | 'national';

  @IsString()
  @MaxLength(20, text(20))
  unit = '';

  @Type(() => Number)
  @IsInt({ message: 'Decimals are a whole number from 0 to 6.' })
  @Min(0, { message: 'Decimals are a whole number from 0 to 6.' })
  @Max(6, { message: 'Decimals are a whole number from 0 to 6.' })
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

  @IsIn(['aim', 'none'], { message: 'Choose what a target of 0 means.' })
  zeroTarget!: 'aim' | 'none';

  @Matches(plainOrNone, number('The lowest possible figure'))
  lowest = '';

  @Matches(plainOrNone, number('The highest possible figure'))
  highest = '';

  @IsIn(places, { message: 'Choose where on the scorecard it stands.' })
  place!: string;

  @Matches(/^\S.{0,199}$/, place('The lead service'))
  service!: string;

  @Matches(/^\S.{0,199}$/, place('The post that enters'))
  owner!: string;

  @Matches(/^\S.{0,199}$/, place('The post that verifies'))
  verifier!: string;

  @Matches(/^(\S.{0,199})?$/, place('The member’s post'))
  member = '';

  @IsString()
  @MaxLength(2000, text(2000))
  definition = '';

  @IsString()
  @MaxLength(2000, text(2000))
  dataType = '';

  @IsString()
  @MaxLength(2000, text(2000))
  dataSource = '';

  @IsString()
  @MaxLength(2000, text(2000))
  formulaText = '';

  @IsString()
  @MaxLength(2000, text(2000))
  calculationGuidance = '';

  @IsString()
  @MaxLength(2000, text(2000))
  benchmarking = '';

  @IsString()
  @MaxLength(2000, text(2000))
  feeds = '';

  @IsString()
  @MaxLength(2000, text(2000))
  workingPapers = '';

  @IsString()
  @MaxLength(2000, text(2000))
  evidence = '';

  @Matches(orEmpty(periodKeyPattern), { message: 'Name the first period that is counted the new way, such as 2026-Q3 or 2026-M07.' })
  fromPeriod = '';

  @IsString()
  @MaxLength(2000, text(2000))
  reason = '';
}

/** The definition that a form describes, with the places its codes stand for. */
export function definitionOfForm(form: DefineMeasureForm): DefinitionWithoutPlaces {
  const { ref, title, kind, unit, decimals, polarity, frequency, formula, multiplier, zeroTarget, basis, green, amber, edge } = form;
  const [dimension, group = ''] = form.place.split('/');
  const { definition, dataType, dataSource, formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence } = form;
  return {
    ref, title: normalText(title), kind, unit: normalText(unit), decimals, polarity, frequency, formula, multiplier, zeroTarget,
    cumulative: form.counts === 'year',
    tolerance: { basis, green, amber, edge },
    lowest: form.lowest === '' ? null : form.lowest,
    highest: form.highest === '' ? null : form.highest,
    dimension: dimension as ScorecardDimension,
    group,
    register: { definition, dataType, dataSource, formula: formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence },
  };
}

/** The codes of its service and posts as they were typed. */
export const placesOfForm = ({ service, owner, verifier, member }: DefineMeasureForm): MeasurePlaceCodes => ({
  service, owner, verifier, member: member === '' ? null : member,
});
