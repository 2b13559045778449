/** Sheets of figures as the REST interface takes them in or gives them out. */

import type { FigureSheetView, ListedSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { sheetChaseLimits } from '@golden-thread/domain/figure-sheet/decide-sheet-chase';
import { hasNoCases } from '@golden-thread/domain/measure/figure';
import { sentPackLimits } from '@golden-thread/domain/import/import-proposal';
import { periodAsked, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { visible } from '@golden-thread/domain/shared/text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { SaidField, TextField } from '../shared/dto-fields';
import { TypedFigureDto } from './figure.dto';
import { WhereGiven } from '../shared/where-given';

/** Which quarter's sheets. */
export class SheetsQuery {
  @ApiPropertyOptional({ pattern: '^20\\d{2}-Q[1-4]$', example: '2026-Q1', description: 'Else the last quarter that ended.' })
  @IsOptional()
  @Matches(/^20\d{2}-Q[1-4]$/, { message: 'quarter is such as 2026-Q1.' })
  quarter?: string;
}

/** A file of figures, as whoever enters them has it. */
export class FiguresFileDto {
  @ApiProperty({
    minLength: 1, maxLength: sentPackLimits.text, pattern: visible.source, example: 'measure,value\nHS01,81.2',
    description: 'CSV with the columns measure, value and, as far as they are needed, period, numerator, denominator, no_cases, data_status and note.',
  })
  @IsString({ message: 'text is the text of the file.' })
  @Length(1, sentPackLimits.text, { message: `text is at most ${sentPackLimits.text.toLocaleString('en-GB')} characters; hand a larger file in on its page.` })
  text!: string;
}

/** Whom to ask again for the figures of a quarter. */
export class NewSheetChaseDto extends SheetsQuery {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: sheetChaseLimits.sheets, description: 'Sheets of the quarter; everybody who has not entered or verified where it is left out.' })
  @WhereGiven()
  @IsArray({ message: 'sheets is a list of ids of sheets.' })
  @ArrayMinSize(1, { message: 'sheets names at least one sheet; leave it out to chase all.' })
  @ArrayMaxSize(sheetChaseLimits.sheets, { message: `sheets has at most ${sheetChaseLimits.sheets} sheets.` })
  @IsId({ each: true, message: 'sheets holds ids of sheets.' })
  sheets?: string[];

  @TextField(sheetChaseLimits.message, { example: 'The review round opens on Monday; we need your figures by Friday.' })
  message!: string;
}

/** What came of a chase. */
export class ChasedSheetsDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many sheets were chased.' })
  chased!: number;
}

const states = ['open', 'entered', 'returned', 'verified'];

/** A sheet of figures: one owner’s figures of one service for one quarter; or for one month, of what is measured monthly. */
export class FigureSheetLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-M04', description: 'The quarter or the month that it is about.' })
  period!: string;

  @ApiProperty({ description: 'The post that enters.' })
  owner!: string;

  @ApiProperty({ description: 'The post that verifies.' })
  verifier!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: states })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of({ id, serviceName, ownerTitle, verifierTitle, dueOn, state, version, ...asked }: ListedSheet | FigureSheetView['sheet']): FigureSheetLineDto {
    return { id, service: serviceName, period: periodAsked(asked).key, owner: ownerTitle, verifier: verifierTitle, dueOn, state, version };
  }
}

/** The sheets of a quarter and of its months. */
export class FigureSheetsDto {
  @ApiProperty({ type: [FigureSheetLineDto] })
  sheets!: FigureSheetLineDto[];
}

/** One figure that a sheet asks for. */
export class FigureDueDto {
  @ApiProperty({ format: 'uuid' })
  measureId!: string;

  @ApiProperty()
  ref!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  aYearBefore!: string | null;

  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  @ApiProperty({ description: 'A figure was entered, and says that there were no cases.' })
  noCases!: boolean;

  @ApiProperty({ type: String, enum: ['entered', 'returned', 'verified'], nullable: true, description: 'Null: nothing entered yet.' })
  state!: string | null;

  @ApiProperty({ description: 'Entered, and shown to this reader once what the policy team asked about it is answered: until then its value is null.' })
  awaitsAnswer!: boolean;
}

/** A sheet with its figures. */
export class FigureSheetDto extends FigureSheetLineDto {
  @ApiProperty({ type: [FigureDueDto] })
  figures!: FigureDueDto[];

  static whole({ sheet, lines }: FigureSheetView): FigureSheetDto {
    return {
      ...FigureSheetLineDto.of(sheet),
      figures: lines.map(({ measure, context, figure, withheld }) => ({
        measureId: measure.id, ref: measure.ref, period: context.period.key, target: context.target, before: context.before,
        aYearBefore: context.aYearBefore, value: figure?.value ?? null, noCases: hasNoCases(figure), state: withheld ?? figure?.state ?? null, awaitsAnswer: withheld !== null,
      })),
    };
  }
}

/** A figure entered on a sheet. */
export class EnteredFigureDto extends TypedFigureDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'measureId is the id of a measure on the sheet.' })
  measureId!: MeasureId;

  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q1' })
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1.' })
  period!: string;
}

/** Figures of a sheet, submitted together: all or none. */
export class EnteredFiguresDto {
  @ApiProperty({ type: [EnteredFigureDto], minItems: 1, maxItems: figureLimits.figures })
  @IsArray({ message: 'figures is a list.' })
  @ArrayMinSize(1, { message: 'figures names at least one figure.' })
  @ArrayMaxSize(figureLimits.figures, { message: `figures names at most ${figureLimits.figures} figures.` })
  @ValidateNested({ each: true })
  @Type(() => EnteredFigureDto)
  figures!: EnteredFigureDto[];
}

/** A figure that goes back to its owner. */
export class ReturnedFigureDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'measureId is the id of a measure on the sheet.' })
  measureId!: MeasureId;

  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q1' })
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1.' })
  period!: string;

  @SaidField(figureLimits.reason, { example: 'The denominator leaves out voids.' })
  reason!: string;
}

/** The second person’s word: what goes back, each with its reason; every other figure that waits is verified. */
export class VerificationDto {
  @ApiProperty({ type: [ReturnedFigureDto], maxItems: figureLimits.figures })
  @IsArray({ message: 'returns is a list, empty where all is verified.' })
  @ArrayMaxSize(figureLimits.figures, { message: `returns names at most ${figureLimits.figures} figures.` })
  @ValidateNested({ each: true })
  @Type(() => ReturnedFigureDto)
  returns!: ReturnedFigureDto[];
}
