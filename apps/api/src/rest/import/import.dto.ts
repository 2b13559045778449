/** Imports as the REST interface takes them in or gives them out. */

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { importsListed, importTransitions, longestImportReason, sentPackLimits, sheetFilePattern } from '@golden-thread/domain/import/import-proposal';
import { whyLeft } from '@golden-thread/domain/import/why-left';
import { longestUndoReason } from '@golden-thread/domain/import/import-undo';
import type { AppliedImport } from '@golden-thread/application/import/apply-import';
import type { ImportSummary, ImportView } from '@golden-thread/application/import/show-import';
import { importWritingTransitions } from '@golden-thread/domain/import/import-writing';
import { visible } from '@golden-thread/domain/shared/text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { DayField, SaidField } from '../shared/dto-fields';

/** One sheet of a council pack, as its CSV file holds it. */
export class PackFileDto {
  @ApiProperty({ pattern: sheetFilePattern.source, example: 'values.csv', description: 'Named after the sheet.' })
  @Matches(sheetFilePattern, { message: 'name is that of a sheet with .csv, such as values.csv.' })
  name!: string;

  @ApiProperty({ minLength: 1, maxLength: sentPackLimits.text, pattern: visible.source, description: 'The text of the file.' })
  @IsString({ message: 'text is the text of the file.' })
  @Length(1, sentPackLimits.text, { message: `text is at most ${sentPackLimits.text.toLocaleString('en-GB')} characters; hand a larger pack in on its page.` })
  text!: string;
}

/** A council pack that is handed in. */
export class NewImportDto {
  @ApiProperty({ type: [PackFileDto], minItems: 1, maxItems: sentPackLimits.files })
  @IsArray({ message: 'files is a list of files.' })
  @ArrayMinSize(1, { message: 'files has at least one file.' })
  @ArrayMaxSize(sentPackLimits.files, { message: `files has at most ${sentPackLimits.files} files.` })
  @ValidateNested({ each: true })
  @Type(() => PackFileDto)
  files!: PackFileDto[];

  @DayField('2026-09-01', { optional: true, description: 'From which day the organisation of the pack holds, where it changes directorates, services, units or posts that are there; may be said when it is applied.' })
  holdsFrom?: CalendarDate | null;
}

/** What is said when an import is applied. */
export class ApplyImportDto {
  @ApiProperty({ description: 'That the figures to be looked at again were looked at, and are right.' })
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed!: boolean;

  @ApiPropertyOptional({ maxLength: longestImportReason })
  @IsOptional()
  @IsString({ message: 'reason is text.' })
  @MaxLength(longestImportReason, { message: `reason is at most ${longestImportReason.toLocaleString('en-GB')} characters.` })
  reason?: string;

  @DayField('2026-09-01', { optional: true, description: 'From which day the organisation holds; needed where the pack changes any (datesAsked) and nobody has said it.' })
  holdsFrom?: CalendarDate | null;
}

/** Rows of one sheet, by what the import does with them. */
export class ImportCountsDto {
  @ApiProperty()
  sheet!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  brings!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  changes!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Stay as they stand, although the pack says otherwise.' })
  leaves!: number;
}

/** A cell before and after. */
export class ImportCellDto {
  @ApiProperty()
  column!: string;

  @ApiProperty({ type: String, nullable: true })
  was!: string | null;

  @ApiProperty({ type: String, nullable: true })
  becomes!: string | null;
}

/** A row that the import brings, changes or leaves. */
export class ImportRowDto {
  @ApiProperty()
  sheet!: string;

  @ApiProperty()
  file!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  row!: number;

  @ApiProperty({ description: 'What tells the row from others, in the words of the pack.' })
  named!: string;

  @ApiProperty({ enum: ['brings', 'changes', 'leaves'] })
  effect!: string;

  @ApiProperty({ type: [ImportCellDto] })
  cells!: ImportCellDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Of a row that is left as it stands: why, and where it is changed.' })
  why!: string | null;
}

/** A figure to be looked at again. */
export class ImportWarningDto {
  @ApiProperty()
  file!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  row!: number;

  @ApiProperty()
  named!: string;

  @ApiProperty({ enum: ['Zero', 'SameAsLast', 'SuspiciousJump', 'CumulativeFell', 'SmallNumber'] })
  code!: string;

  @ApiProperty()
  value!: string;

  @ApiProperty({ type: String, nullable: true })
  against!: string | null;
}

/** How the writing of an approved import stands. */
export class ImportWritingDto {
  @ApiProperty({ enum: Object.keys(importWritingTransitions.moves) })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'That it brings and changes.' })
  rows!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Written by now; none of them holds before all do.' })
  rowsDone!: number;

  @ApiProperty({ format: 'date-time', description: 'When the second person approved it.' })
  askedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  beganAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The code of the refusal that cut it off.' })
  failure!: string | null;
}

/** An import as its preview shows it: applied exactly so, or not at all. */
export class ImportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  @ApiProperty({ enum: Object.keys(importTransitions.moves) })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ type: [ImportCountsDto] })
  counts!: ImportCountsDto[];

  @ApiProperty({ type: [ImportRowDto], description: 'None once the import has ended.' })
  rows!: ImportRowDto[];

  @ApiProperty({ type: [ImportWarningDto] })
  warnings!: ImportWarningDto[];

  @ApiProperty({ type: [String], description: 'Rows that give somebody power: an API client cannot ask the second person whom they want.' })
  approvals!: string[];

  @ApiProperty({ type: [String] })
  notes!: string[];

  @ApiProperty({ description: 'The pack changes directorates, services, units or posts that are there: it is applied with the day from which that holds.' })
  datesAsked!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day that was said; null while nobody has.' })
  holdsFrom!: string | null;

  @ApiProperty({ type: ImportWritingDto, nullable: true, description: 'Null until a second person has approved it.' })
  writing!: ImportWritingDto | null;

  static of({ id, version, state, proposedAt, counts, rows, warnings, approvals, notes, writing, holdsFrom }: ImportView): ImportDto {
    return Object.assign(new ImportDto(), {
      id, version, state, proposedAt, counts, notes, datesAsked: holdsFrom !== undefined, holdsFrom: holdsFrom ?? null,
      rows: rows.map((row) => ({ ...row, why: row.effect === 'leaves' ? whyLeft(row.sheet) : null })),
      warnings: warnings.map(({ file, row, named, code, value, against }) => ({ file, row, named, code, value, against })),
      approvals: approvals.map(({ file, row, column, found }) => `${file}, row ${row}, ${column}: ${found}`),
      writing: writing && { state: writing.state, rows: writing.rows, rowsDone: writing.rowsDone, askedAt: writing.askedAt, beganAt: writing.beganAt, endedAt: writing.endedAt, failure: writing.failure?.code ?? null },
    });
  }
}

/** An import in the list of them. */
export class ImportSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: Object.keys(importTransitions.moves) })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who handed it in; null: the operator, by command.' })
  proposedBy!: string | null;

  @ApiProperty({ type: [ImportCountsDto] })
  counts!: ImportCountsDto[];

  static of({ id, state, proposedAt, proposedBy, counts }: ImportSummary): ImportSummaryDto {
    return { id, state, proposedAt, proposedBy, counts: [...counts] };
  }
}

/** The newest imports of the council, however they ended. */
export class ImportsDto {
  @ApiProperty({ type: [ImportSummaryDto], maxItems: importsListed })
  imports!: ImportSummaryDto[];
}

/** What applying came to, in rows new or changed. */
export class AppliedImportDto {
  @ApiProperty({ type: 'integer', minimum: 0 })
  organisation!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  plans!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  measures!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  targets!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  figures!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Budget lines, risks and actions, with what was brought in of them.' })
  registers!: number;

  static of(applied: AppliedImport): AppliedImportDto {
    const nothing = { organisation: 0, plans: 0, measures: 0, targets: 0, figures: 0, registers: 0 };
    const { organisation, plans, measures, targets, figures, registers } = applied.state === 'applied' ? applied.counts : nothing;
    return Object.assign(new AppliedImportDto(), { organisation, plans, measures, targets, figures, registers });
  }
}

/** Why an import is undone. */
export class UndoImportDto {
  @SaidField(longestUndoReason)
  reason!: string;
}

/** What undoing an import came to, in rows. */
export class UndoneImportDto {
  @ApiProperty({ type: 'integer', minimum: 0 })
  removed!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  restored!: number;

  static of({ removed, restored }: { readonly removed: number; readonly restored: number }): UndoneImportDto {
    return Object.assign(new UndoneImportDto(), { removed, restored });
  }
}
