import { previewUndo, undoImport } from '@golden-thread/application/import/undo-import';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { longestUndoReason, type UndoPreview, type UndoRow } from '@golden-thread/domain/import/import-undo';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { importPaths } from './paths';

/** Why an import is undone. */
export class UndoImportForm {
  @MustSay({ message: 'Say why the import is undone.' })
  @IsString()
  @UpTo(longestUndoReason, 'The reason')
  reason = '';
}

/** So many rows are shown. */
const rowsShown = 200;

/** What undoing does with a row, in words: it goes, or its cells are as they were. */
function formatRow({ ref, sheet, beside, was, columns }: UndoRow): { readonly sheet: string; readonly named: string; readonly effect: string } {
  const period = ['targets', 'values', 'published-statuses'].includes(sheet) && beside !== null ? `, ${getPeriod(beside).label}` : '';
  const before = columns.map((column) => `${column}: ${String(was?.[column] ?? 'empty')}`);
  return { sheet, named: `${ref}${period}`, effect: was === null ? 'Goes' : `As it was: ${before.join('; ')}` };
}

/** What undoing would do, row by row, and who has built on the import since: while anybody has, there is no button. */
function undoImportView(importId: ImportId, { rows, builtOn }: UndoPreview, form: FilledForm<object>): Page {
  const shown = rows.filter(({ sheet }) => sheet !== 'plans begun');
  return new Page('import/undo-import', {
    heading: 'Undo the import',
    area: 'Administration',
    back: { href: importPaths.of(importId), text: 'Back to the import' },
    form,
    counts: `${counted(shown.filter(({ was }) => was === null).length, 'row')} would go, ${shown.filter(({ was }) => was !== null).length} would be as they were`,
    builtOn: builtOn.map(({ who, what, at }) => `${who}, ${what}, ${longDate(londonDate(at))}`),
    rows: shown.slice(0, rowsShown).map(formatRow),
    more: Math.max(0, shown.length - rowsShown),
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Undoes an import as a whole, while nobody has built on it. */
@Controller(importPaths.undo)
export class UndoImportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.preview-undo', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('import', ParseId) importId: ImportId): Promise<Page> {
    return this.page(person, importId);
  }

  @Post()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.undo', navigation })
  async undo(
    @CurrentPerson() person: SignedIn,
    @Param('import', ParseId) importId: ImportId,
    @FormBody(UndoImportForm) form: FilledForm<UndoImportForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, importId, form);
    const undone = await undoImport(this.database, person.actor, { importId, ...form.values, ...form.sent });
    if (!undone.ok) return this.page(person, importId, form.refused(showRefusal(undone.refusal)));
    return new SeeOther(importPaths.of(importId), `The import is undone: ${counted(undone.value.removed, 'row')} went, ${undone.value.restored} are as they were.`);
  }

  private async page(person: SignedIn, importId: ImportId, form?: FilledForm<object>): Promise<Page> {
    const preview = accepted(await previewUndo(this.database, person.actor, { importId }));
    return undoImportView(importId, preview, form ?? blankForm({}, preview.version));
  }
}
