import { type ActedOnSheets, actOnSheets } from '@golden-thread/application/figure-sheet/act-on-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { sheetChaseLimits } from '@golden-thread/domain/figure-sheet/decide-sheet-chase';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { Body, Inject } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { CurrentPerson, type SignedIn } from '../../auth/web-request';
import { IsId } from '../../http/id-field';
import { readQuarter } from '../../http/quarter.query';
import { accepted, showRefusal } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { DayField, SaidField } from '../shared/dto-fields';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { SheetsQuery } from './figure-sheet.dto';

/** A later date for the owners of sheets. */
class NewSheetExtensionDto extends SheetsQuery {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: sheetChaseLimits.sheets })
  @IsArray({ message: 'sheets is a list of ids of sheets.' })
  @ArrayMinSize(1, { message: 'sheets names at least one sheet.' })
  @ArrayMaxSize(sheetChaseLimits.sheets, { message: `sheets has at most ${sheetChaseLimits.sheets} sheets.` })
  @IsId({ each: true, message: 'sheets holds ids of sheets.' })
  sheets!: FigureSheetId[];

  @DayField('2026-07-31')
  to!: CalendarDate;

  @SaidField(reviewLimits.extensionReason, { example: 'The new manager starts on Monday.' })
  reason!: string;
}

/** A sheet that got no later date, and why. */
class SheetNotExtendedDto {
  @ApiProperty({ example: 'Housing, Quarter 1 2026/27' })
  about!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  message!: string;
}

/** What became of it. */
class ExtendedSheetsDto {
  @ApiProperty({ type: [String], description: 'By service and period.' })
  done!: string[];

  @ApiProperty({ type: [SheetNotExtendedDto] })
  refused!: SheetNotExtendedDto[];

  static of({ done, refused }: ActedOnSheets): ExtendedSheetsDto {
    return { done: [...done], refused: refused.map(({ about, refusal }) => ({ about, code: refusal.code, message: showRefusal(refusal).message })) };
  }
}

/** The policy team's giving owners of figures a later date. An address of its own, as the chases have. */
@RestController('figure-sheet-extensions', 'Measures')
export class FigureSheetExtensionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'reviews.run', audit: 'figure-sheets.act', summary: 'Give the owners of sheets of a quarter a later date; each refusal is named', answer: ExtendedSheetsDto, changes: 'new' })
  async extend(@CurrentPerson() { actor, council }: SignedIn, @Submission() submission: SubmissionOfRequest, @Body() { quarter, sheets, to, reason }: NewSheetExtensionDto): Promise<ExtendedSheetsDto> {
    return ExtendedSheetsDto.of(accepted(await actOnSheets(this.database, actor, { ...readQuarter(quarter, council.today), sheetIds: sheets, act: { kind: 'extend', to, reason }, submission })));
  }
}
