import type { ContributionRecord } from '@golden-thread/application/contribution/read-contributions';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type ContributionContent, contributionLimits, papersInParts } from '@golden-thread/domain/contribution/contribution';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { EnteredFigureDto } from '../figure-sheet/figure-sheet.dto';
import { TypedFigureDto } from '../figure-sheet/figure.dto';
import { ReviewAnswersDto } from '../review/review-answers.dto';
import { dayPattern, SaidField, TextField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

/** How long the key of a part is: a section's, or the id of a measure. */
const longestPart = 40;

/** Parts of a review or of a sheet that a colleague is asked to write. */
export class NewContributionDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The colleague.' })
  @IsId({ message: 'personId is the id of a person.' })
  personId!: PersonId;

  @ApiProperty({
    type: [String], minItems: 1, maxItems: contributionLimits.parts, items: { type: 'string', maxLength: longestPart }, example: ['risks'],
    description: 'Sections of the review by their keys; measures of the sheet by their ids.',
  })
  @IsArray({ message: 'parts is a list.' })
  @ArrayMinSize(1, { message: 'parts names at least one part.' })
  @ArrayMaxSize(contributionLimits.parts, { message: `parts names at most ${contributionLimits.parts} parts.` })
  @IsString({ each: true, message: 'parts holds keys of sections, or ids of measures.' })
  @MaxLength(longestPart, { each: true, message: 'parts holds keys of sections, or ids of measures.' })
  parts!: string[];

  @ApiProperty({ type: String, pattern: dayPattern.source, example: '2026-07-15' })
  @Matches(dayPattern, { message: 'dueOn is a date such as "2026-07-15".' })
  dueOn!: CalendarDate;

  @TextField(contributionLimits.note, { example: 'Say what changed since the flood.' })
  note!: string;
}

/** What was handed out of a paper, and how it came back. */
export class ContributionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: papersInParts })
  paper!: string;

  @ApiProperty({ format: 'uuid' })
  paperId!: string;

  @ApiProperty({ type: [String] })
  parts!: string[];

  @ApiProperty({ description: 'The post that is asked.' })
  post!: string;

  @ApiProperty({ type: [String], description: 'Who answers for it today; once it is given, who wrote.' })
  people!: string[];

  @ApiProperty()
  note!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: ['asked', 'given'] })
  state!: string;

  @ApiProperty()
  remark!: string;

  @ApiProperty({ type: [String], description: 'The parts that the paper did not take, because whoever submits it had written there meanwhile.' })
  leftBeside!: string[];

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of({ contributionId: id, paper, id: paperId, parts, postTitle: post, people, note, dueOn, state, remark, leftBeside, version }: ContributionRecord): ContributionDto {
    return { id, paper, paperId, parts: [...parts], post, people: [...people], note, dueOn, state, remark, leftBeside: [...leftBeside], version };
  }
}

/** What was handed out of a paper. */
export class ContributionsDto {
  @ApiProperty({ type: [ContributionDto] })
  contributions!: ContributionDto[];

  static of(contributions: readonly ContributionRecord[]): ContributionsDto {
    return { contributions: contributions.map((one) => ContributionDto.of(one)) };
  }
}

/** Why a request is taken back. */
export class WithdrawnContributionDto {
  @SaidField(contributionLimits.note, { example: 'I have the number now.' })
  reason!: string;
}

/** What a colleague writes: of a review its answers, of a sheet its figures. */
export class WrittenContributionDto {
  @ApiPropertyOptional({ type: ReviewAnswersDto, description: 'Of a review; sections that were not asked for are left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewAnswersDto)
  answers?: ReviewAnswersDto;

  @ApiPropertyOptional({ type: [EnteredFigureDto], maxItems: figureLimits.figures, description: 'Of a sheet; measures that were not asked for are left out.' })
  @WhereGiven()
  @IsArray({ message: 'figures is a list.' })
  @ArrayMaxSize(figureLimits.figures, { message: `figures names at most ${figureLimits.figures} figures.` })
  @ValidateNested({ each: true })
  @Type(() => EnteredFigureDto)
  figures?: EnteredFigureDto[];

  static toContent({ answers = {} as ReviewAnswersDto, figures = [] }: WrittenContributionDto): ContributionContent {
    return { answers, figures: figures.map(({ measureId, period, ...typed }) => ({ measureId, period, ...TypedFigureDto.toTyped(typed) })) };
  }
}

/** The same, given back with what whoever asked should know. */
export class GivenContributionDto extends WrittenContributionDto {
  @TextField(contributionLimits.remark, { example: 'Ask Finance about the second half.' })
  remark!: string;
}
