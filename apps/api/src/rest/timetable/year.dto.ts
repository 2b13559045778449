import type { ShippedTimetable, ShippedTimetables } from '@golden-thread/application/timetable/shipped-timetables';
import type { YearClosingView } from '@golden-thread/application/timetable/close-year';
import type { YearView } from '@golden-thread/application/timetable/show-year';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import type { Clash } from '@golden-thread/domain/timetable/clash';
import type { Year } from '@golden-thread/domain/timetable/year';
import { longestMinute } from '@golden-thread/domain/timetable/decide-publish-year';
import { longestTimetableText } from '@golden-thread/domain/timetable/text/read-timetable';
import { visible } from '@golden-thread/domain/shared/text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { IsYear } from '../../http/year-field';
import { SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { PhaseDto } from './phase.dto';
import { WhereGiven } from '../shared/where-given';

/** Something about a timetable that a person has to see. */
export class ClashDto {
  @ApiProperty({ example: 'OnPollingDay' })
  code!: string;

  @ApiProperty({ description: 'The key of the stage.' })
  stage!: string;

  @ApiProperty({ description: 'The year cannot be published, nor a change applied, while it stands.' })
  blocks!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  date!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The key of the stage it clashes with.' })
  other!: string | null;

  static of({ code, stage, blocks, date, other }: Clash): ClashDto {
    return { code, stage, blocks, date: date ?? null, other: other ?? null };
  }
}

/** A year in a list. */
class YearLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;
}

/** A page of years, the newest first. */
export class YearPageDto extends pageOf(YearLineDto) {}

/** A council's performance year. Its stages are a list of their own. */
export class YearDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  annualReportOn!: string | null;

  @ApiProperty({ type: [PhaseDto], description: 'Its cycle, in the order in which it goes round.' })
  phases!: PhaseDto[];

  @ApiProperty({ type: [ClashDto] })
  clashes!: ClashDto[];

  static of({ id, year, state, version, annualReportOn, phases }: Year, { clashes }: Pick<YearView, 'clashes'>): YearDto {
    return { id, year, state, version, annualReportOn, phases: [...phases], clashes: clashes.map((clash) => ClashDto.of(clash)) };
  }
}

/** A lesson of which nobody has said what is changed. */
class OpenLessonDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'LS-4' })
  reference!: string;

  @ApiProperty()
  title!: string;
}

/** What keeps a year from closing. */
export class YearClosingDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  annualReportOn!: string | null;

  @ApiProperty({ description: 'The year is over and its annual report is published: nothing but open lessons keeps it.' })
  isOut!: boolean;

  @ApiProperty({ type: [OpenLessonDto] })
  openLessons!: OpenLessonDto[];

  static of({ year, state, annualReportOn, isOut, open }: YearClosingView): YearClosingDto {
    return { year, state, annualReportOn, isOut, openLessons: open.map(({ id, reference, title }) => ({ id, reference, title })) };
  }
}

/** The rules of a year as a text that can be reviewed and read back. */
export class YearTextDto {
  @ApiProperty({ description: 'See docs/timetable-text.md.' })
  text!: string;
}

const packKey = /^[a-z-]{1,40}$/;
const mostAdditions = 10;

/** The year to draft. */
export class NewYearDto {
  @ApiProperty({ pattern: financialYearPattern.source, example: '2027/28' })
  @IsYear({ message: 'year is a financial year such as 2027/28.' })
  year!: FinancialYear;

  @ApiPropertyOptional({ minLength: 1, maxLength: longestTimetableText, pattern: visible.source, description: 'Its rules as text. Left out: the rules of the year before, else those of the shipped template.' })
  @WhereGiven()
  @IsString({ message: 'text is the rules of a year as text.' })
  @MaxLength(longestTimetableText, { message: `text has at most ${longestTimetableText} characters.` })
  text?: string;

  @ApiPropertyOptional({ pattern: packKey.source, example: 'ribble-valley', description: 'The key of a timetable that comes with the product. With text, the text counts.' })
  @WhereGiven()
  @Matches(packKey, { message: 'pack is the key of a timetable, such as ribble-valley.' })
  pack?: string;

  @ApiPropertyOptional({ type: [String], maxItems: mostAdditions, items: { type: 'string', pattern: packKey.source }, description: 'Keys of shipped stages to add. With text, what the text says is all.' })
  @WhereGiven()
  @IsArray({ message: 'additions is a list of keys.' })
  @ArrayMaxSize(mostAdditions, { message: `additions has at most ${mostAdditions} keys.` })
  @Matches(packKey, { each: true, message: 'additions are keys such as target-setting.' })
  additions?: string[];
}

/** Where the management team approved the year. */
export class PublicationDto {
  @SaidField(longestMinute, { optional: true, example: 'Management team, 14 February 2027, item 6', description: 'Its minute. One of the two is needed.' })
  @Matches(/^[^\p{Cs}]*$/u, { message: 'minute holds half a character; send whole ones.' })
  minute?: string;

  @SaidField(longestMinute, { optional: true, description: 'Why there is no minute.' })
  @Matches(/^[^\p{Cs}]*$/u, { message: 'withoutMinute holds half a character; send whole ones.' })
  withoutMinute?: string;
}

/** A timetable that comes with the product, or stages that may be added to any year. */
class TimetablePackDto {
  @ApiProperty({ example: 'ribble-valley' })
  key!: string;

  @ApiProperty({ enum: ['year', 'addition'] })
  kind!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ description: 'What it is taken from.' })
  source!: string;

  @ApiProperty({ description: 'See docs/timetable-text.md.' })
  text!: string;

  static of({ key, name, about, source, text }: ShippedTimetable, kind: 'year' | 'addition'): TimetablePackDto {
    return { key, kind, name, about, source, text };
  }
}

/** Everything that a year may be drafted from. */
export class TimetablePacksDto {
  @ApiProperty({ type: [TimetablePackDto] })
  items!: TimetablePackDto[];

  static of({ packs, additions }: ShippedTimetables): TimetablePacksDto {
    return { items: [...packs.map((one) => TimetablePackDto.of(one, 'year')), ...additions.map((one) => TimetablePackDto.of(one, 'addition'))] };
  }
}
