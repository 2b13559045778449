import type { PackFault } from '@golden-thread/application/council-pack/import-council-pack';
import { bringFigures, writeFiguresFile } from '@golden-thread/application/figure-sheet/figures-from-file';
import { readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { periodAsked } from '@golden-thread/domain/measure/period';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { measurePaths } from '../measure/paths';
import { Download } from '../page';

/** The file comes beside its fields, of which there are none. */
export class BringFiguresForm {}

const navigation = { section: 'measures', trail: 'back' } as const;

/** Whoever enters a sheet's figures brings them in a file: they stand in the draft as if typed, to be checked and submitted. */
@Controller(measurePaths.bringFigures)
export class BringFiguresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.open-file', navigation })
  show(@CurrentActor() actor: Actor, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Page> {
    return this.page(actor, sheetId, blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.bring', navigation })
  async bring(
    @CurrentActor() actor: Actor, @Param('sheet', ParseId) sheetId: FigureSheetId, @FormBody(BringFiguresForm) form: FilledForm<BringFiguresForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, sheetId, form);
    const [file] = storedFiles(request.files);
    if (file === undefined) return this.page(actor, sheetId, form.withError('file', 'Choose the file with the figures: CSV, XLSX or ODS.'));
    const drafted = await bringFigures(this.database, actor, { sheetId, file, submission: form.submission });
    if (!drafted.ok) return this.page(actor, sheetId, form.refused(showRefusal(drafted.refusal)), drafted.refusal.code === 'FiguresFileFaulty' ? drafted.refusal.details.faults : []);
    const { brought } = drafted.value;
    return new SeeOther(measurePaths.sheetOf(sheetId), `${counted(brought, 'figure')} of the file ${brought === 1 ? 'is' : 'are'} in the draft. Nothing is entered until you check and submit it.`);
  }

  @Get('csv')
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.download-file', navigation: 'machine' })
  async download(@CurrentActor() actor: Actor, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Download> {
    const { fileName, text } = accepted(await writeFiguresFile(this.database, actor, { sheetId }));
    return new Download('text/csv; charset=utf-8', text, fileName);
  }

  private async page(actor: Actor, sheetId: FigureSheetId, form: FilledForm<object>, faults: readonly PackFault[] = []): Promise<Page> {
    const { sheet, lines, mayEnter } = accepted(await readFigureSheet(this.database, actor, { sheetId }));
    if (!mayEnter) accepted(refuse('NotTheFiguresOwner'));
    return new Page('figure-sheet/bring-figures', {
      heading: `Bring figures for ${periodAsked(sheet).label} in a file`,
      area: 'Measures',
      back: { href: measurePaths.sheetOf(sheetId), text: 'Back to the figures' },
      caption: sheet.serviceName,
      form,
      asked: lines.map(({ measure }) => measure.ref),
      template: measurePaths.figuresFileOf(sheetId),
      faults: faults.map(({ row, column, found, accepted: right }) => ({ row: row ?? '', column: column ?? '', found, accepted: right })),
    });
  }
}
