import type { FrameworkDraftView } from '@golden-thread/application/assessment/framework-drafts';
import { frameworkLimits, type Scale, scales } from '@golden-thread/domain/assessment/framework';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { SaidField, TextField } from '../shared/dto-fields';

const scaleKeys = Object.keys(scales) as Scale[];
const minutesFault = { message: `$property is a whole number of minutes from 1 to ${frameworkLimits.minutes}, or null.` };

/** What a draft is begun from: an installed framework, or the blank under a title of its own. */
export class NewFrameworkDraftDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The installed framework whose next version it becomes. Left out: one of the council’s own, from the blank, under the title.' })
  @IsOptional()
  @IsId({ message: 'framework is the id of an installed framework.' })
  framework?: FrameworkId;

  @ValidateIf(({ framework }: NewFrameworkDraftDto) => framework === undefined)
  @SaidField(frameworkLimits.title, { example: 'How our parks do' })
  title?: string;
}

/** What a framework says about itself. */
export class FrameworkAboutDto {
  @SaidField(frameworkLimits.title)
  title!: string;

  @ApiProperty({ enum: scaleKeys })
  @IsIn(scaleKeys, { message: `scale is one of ${scaleKeys.join(', ')}.` })
  scale!: Scale;

  @SaidField(frameworkLimits.title, { description: 'What it is made from; of your own, its title again.' })
  source!: string;

  @SaidField(frameworkLimits.title, { description: 'Who published the source; of your own, the council.' })
  publisher!: string;

  @TextField(frameworkLimits.title, { description: 'Where the source is found; may be empty.' })
  address!: string;

  @SaidField(frameworkLimits.title, { description: 'Under which terms its words may be used.' })
  licence!: string;
}

/** What is worked through in one sitting. */
export class FrameworkSectionDto {
  @SaidField(frameworkLimits.title)
  title!: string;

  @SaidField(frameworkLimits.text, { description: 'What is read out before it begins.' })
  introduction!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: frameworkLimits.minutes, nullable: true, description: 'The shortest time in minutes; said with the longest, or neither.' })
  @IsOptional()
  @IsInt(minutesFault)
  @Min(1, minutesFault)
  @Max(frameworkLimits.minutes, minutesFault)
  shortest?: number | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: frameworkLimits.minutes, nullable: true })
  @IsOptional()
  @IsInt(minutesFault)
  @Min(1, minutesFault)
  @Max(frameworkLimits.minutes, minutesFault)
  longest?: number | null;

  @ApiProperty({
    type: [String], maxItems: frameworkLimits.questions, items: { type: 'string', maxLength: frameworkLimits.question },
    description: 'What is asked about each statement, in order.',
  })
  @IsArray({ message: 'questions is a list of texts.' })
  @ArrayMaxSize(frameworkLimits.questions, { message: `questions has at most ${frameworkLimits.questions} texts.` })
  @IsString({ each: true, message: 'questions is a list of texts.' })
  @MaxLength(frameworkLimits.question, { each: true, message: `Each of questions has at most ${frameworkLimits.question} characters.` })
  questions!: string[];
}

/** What is discussed and scored, with its tips; their numbers follow from their order. */
export class FrameworkStatementDto {
  @SaidField(frameworkLimits.title)
  title!: string;

  @TextField(frameworkLimits.text, { description: 'May be empty where both ends are said.' })
  text!: string;

  @TextField(frameworkLimits.text, { description: 'The poor end of the scale of five.' })
  poor!: string;

  @TextField(frameworkLimits.text, { description: 'The excellent end of the scale of five.' })
  excellent!: string;

  @ApiProperty({ type: [String], maxItems: frameworkLimits.tips, items: { type: 'string', maxLength: frameworkLimits.tip } })
  @IsArray({ message: 'tips is a list of texts.' })
  @ArrayMaxSize(frameworkLimits.tips, { message: `tips has at most ${frameworkLimits.tips} texts.` })
  @IsString({ each: true, message: 'tips is a list of texts.' })
  @MaxLength(frameworkLimits.tip, { each: true, message: `Each of tips has at most ${frameworkLimits.tip} characters.` })
  tips!: string[];
}

/** Something that is still wrong with a draft. */
export class FrameworkFaultDto {
  @ApiProperty({ example: 'sections.0.title' })
  at!: string;

  @ApiProperty()
  says!: string;
}

/** A part that differs from the version it was drafted from. */
export class FrameworkDifferenceDto {
  @ApiProperty({ type: String, nullable: true, description: 'The key of the section or statement; null: what the framework says about itself.' })
  key!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['new', 'gone', 'changed'] })
  how!: string;
}

/** A framework that is being drafted. */
export class FrameworkDraftDto {
  @ApiProperty({ format: 'uuid', description: 'Also the id of the version that it becomes.' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  framework!: string | null;

  @ApiProperty({ description: 'The draft as the text of its file (docs/framework-pack.md), with the keys of its sections and statements.' })
  text!: string;

  @ApiProperty({ type: [FrameworkDifferenceDto] })
  differences!: FrameworkDifferenceDto[];

  @ApiProperty({ type: [FrameworkFaultDto], description: 'What keeps it from being published.' })
  faults!: FrameworkFaultDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ id, fromId, content, differences, faults, version }: FrameworkDraftView): FrameworkDraftDto {
    return { id, framework: fromId, text: JSON.stringify(content, null, 2), differences: differences.map(({ key, title, how }) => ({ key, title, how })), faults: faults.map(({ at, says }) => ({ at, says })), version };
  }
}

/** A draft that was thrown away. */
export class FrameworkDraftDiscardedDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
