import { chaseFigureSheets } from '@golden-thread/application/figure-sheet/chase-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { Body, Inject } from '@nestjs/common';
import { CurrentPerson, type SignedIn } from '../../auth/web-request';
import { readQuarter } from '../../http/quarter.query';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ChasedSheetsDto, NewSheetChaseDto } from './figure-sheet.dto';

/** The policy team's asking again for figures. An address of its own: under `figure-sheets` it would be read as a sheet's id. */
@RestController('figure-sheet-chases', 'Measures')
export class FigureSheetChasesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'reviews.run', audit: 'figure-sheets.chase', summary: 'Ask again for the figures of a quarter', answer: ChasedSheetsDto, changes: 'new' })
  async chase(
    @CurrentPerson() { actor, council }: SignedIn, @Submission() submission: SubmissionOfRequest, @Body() { quarter, sheets, message }: NewSheetChaseDto,
  ): Promise<ChasedSheetsDto> {
    return accepted(await chaseFigureSheets(this.database, actor, { ...readQuarter(quarter, council.today), sheetIds: sheets ?? 'all', message, submission }));
  }
}
