import { enterFigures } from '@golden-thread/application/figure-sheet/enter-figures';
import { enterFiguresOfFile } from '@golden-thread/application/figure-sheet/figures-from-file';
import { listFigureSheetsOf, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { verifyFigures } from '@golden-thread/application/figure-sheet/verify-figures';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor, CurrentPerson, type SignedIn } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { readQuarter } from '../../http/quarter.query';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { EnteredFiguresDto, FiguresFileDto, FigureSheetDto, FigureSheetLineDto, FigureSheetsDto, SheetsQuery, VerificationDto } from './figure-sheet.dto';
import { TypedFigureDto } from './figure.dto';

const idParam = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

/** Sheets on which figures are asked for: entered by one post, verified by another. */
@RestController('figure-sheets', 'Measures')
export class FigureSheetsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'figure-sheets.list', summary: 'The sheets of a quarter', answer: FigureSheetsDto })
  async list(@CurrentPerson() { actor, council }: SignedIn, @Query() { quarter }: SheetsQuery): Promise<FigureSheetsDto> {
    const sheets = accepted(await listFigureSheetsOf(this.database, actor, readQuarter(quarter, council.today)));
    return { sheets: sheets.map((sheet) => FigureSheetLineDto.of(sheet)) };
  }

  @ApiParam(idParam)
  @RestGet(':id', { permission: 'measures.see', audit: 'figure-sheet.get', summary: 'One sheet with its figures', answer: FigureSheetDto })
  async get(@CurrentActor() actor: Actor, @IdParam('id') sheetId: FigureSheetId): Promise<FigureSheetDto> {
    return FigureSheetDto.whole(accepted(await readFigureSheet(this.database, actor, { sheetId })));
  }

  @ApiParam(idParam)
  @RestPut(':id/figures', { permission: 'measures.enter', audit: 'figures.enter', summary: 'Submit figures: all or none', answer: FigureSheetDto, changes: 'existing' })
  async enter(
    @CurrentActor() actor: Actor, @IdParam('id') sheetId: FigureSheetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { figures }: EnteredFiguresDto,
  ): Promise<FigureSheetDto> {
    const lines = figures.map(({ measureId, period, ...typed }) => ({ measureId, period, ...TypedFigureDto.toTyped(typed) }));
    return this.after(actor, sheetId, (database) => enterFigures(database, actor, { sheetId, version, lines, submission }));
  }

  @ApiParam(idParam)
  @RestPost(':id/figures-file', { permission: 'measures.enter', audit: 'figures.bring-by-api', summary: 'Submit the figures of a file: all or none; every fault at once where it has any', answer: FigureSheetDto, changes: 'existing' })
  async bring(
    @CurrentActor() actor: Actor, @IdParam('id') sheetId: FigureSheetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { text }: FiguresFileDto,
  ): Promise<FigureSheetDto> {
    const file = { name: 'figures.csv', bytes: new TextEncoder().encode(text) };
    return this.after(actor, sheetId, (database) => enterFiguresOfFile(database, actor, { sheetId, version, file, submission }));
  }

  @ApiParam(idParam)
  @RestPost(':id/verification', {
    permission: 'measures.verify', audit: 'figures.verify', summary: 'Verify, or return with reasons', answer: FigureSheetDto, changes: 'existing',
  })
  async verify(
    @CurrentActor() actor: Actor, @IdParam('id') sheetId: FigureSheetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { returns }: VerificationDto,
  ): Promise<FigureSheetDto> {
    return this.after(actor, sheetId, (database) => verifyFigures(database, actor, { sheetId, version, returns, submission }));
  }

  /** Carries an act out and answers with the sheet as it then stands. */
  private async after(actor: Actor, sheetId: FigureSheetId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<FigureSheetDto> {
    return FigureSheetDto.whole(accepted(await this.database.actThenAsk(act, (database) => readFigureSheet(database, actor, { sheetId }))));
  }
}
