import { discardImport } from '@golden-thread/application/import/apply-import';
import { importApart } from '@golden-thread/application/import/import-apart';
import { type ImportView, showImport, writeImportRows } from '@golden-thread/application/import/show-import';
import type { Database } from '@golden-thread/application/shared/command';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type ImportProposal, longestImportReason, type ProposedRow } from '@golden-thread/domain/import/import-proposal';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { whyLeft } from '@golden-thread/domain/import/why-left';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { formatWarning } from '../figure-sheet/labels';
import { Download } from '../page';
import { importWritingView } from './import-writing.view';
import { importStateLabels } from './labels';
import { importPaths } from './paths';

/** That the figures to be looked at were looked at, and why the import is asked for where a second person decides. */
export class ApplyImportForm {
  @IsOptional()
  @IsString()
  confirmed?: string;

  @IsOptional()
  @IsString()
  @UpTo(longestImportReason, 'The reason')
  reason?: string;

  /** From which day the organisation holds, where the pack changes any. */
  @IsOptional()
  @IsDay({ orEmpty: true, message: 'Enter the day from which the organisation holds as a real date.' })
  holdsFrom?: CalendarDate | '';
}

/** Nothing is asked of who discards an import. */
export class DiscardImportForm {}

/** So many rows of each sheet, and tasks, are shown at once; more rows on further pages. */
const rowsShown = 200;

const effectLabels: Readonly<Record<ProposedRow['effect'], string>> = { brings: 'New', changes: 'Changed', leaves: 'Stays as it is' };

const formatCells = ({ effect, cells }: ProposedRow): readonly string[] =>
  cells.map(({ column, was, becomes }) => {
    if (effect === 'brings') return `${column}: ${becomes}`;
    return effect === 'leaves' ? `${column}: ${was ?? 'empty'}, in the pack ${becomes ?? 'empty'}` : `${column}: ${was ?? 'empty'}, then ${becomes ?? 'empty'}`;
  });

const headingOf = ({ state }: ImportProposal): string =>
  ({ proposed: 'Check what the import would do', 'awaiting-approval': 'The import waits for a second person', applied: 'The import is applied', discarded: 'The import was discarded', undone: 'The import was undone' })[state];

/** What the import would do, row by row, and the form that has it done; afterwards what came of it. */
function applyImportView(proposal: ImportView, form: FilledForm<object>, page = 1): Page {
  const { id, state, counts, rows, warnings, approvals, effects, notes, endedAt, holdsFrom } = proposal;
  const writes = counts.some(({ brings, changes }) => brings + changes > 0);
  return new Page('import/apply-import', {
    heading: headingOf(proposal),
    area: 'Administration',
    back: { href: importPaths.form, text: 'Back to Import' },
    form,
    open: state === 'proposed',
    writes,
    dated: holdsFrom !== undefined,
    holdsFrom: holdsFrom ?? '',
    state: importStateLabels[state],
    ended: endedAt && longDate(londonDate(endedAt)),
    counts,
    sheets: sheetsOf(proposal, page),
    further: furtherPages(proposal, page),
    rowsFile: rows.length > 0 ? importPaths.rowsFileOf(id) : null,
    warnings: warnings.map((warning) => ({ ...warning, says: formatWarning(warning, warning) })),
    approvals,
    tasks: effects.tasks.slice(0, rowsShown).map(({ label, from, to }) => ({ label, from: from.join(', ') || 'Nobody', to: to.join(', ') || 'Nobody' })),
    moreTasks: Math.max(0, effects.tasks.length - rowsShown),
    access: effects.access.map(({ name, roles }) => `${name}: ${roles.join(', ')}`),
    notes,
    writing: importWritingView(proposal.writing),
    path: importPaths.of(id),
    discard: importPaths.discardOf(id),
    undo: state === 'applied' ? importPaths.undoOf(id) : null,
  });
}

/** The rows of one page, sheet by sheet, with how many each has. */
const sheetsOf = ({ counts, rows }: ImportView, page: number): readonly object[] =>
  counts.map(({ sheet }) => rows.filter((row) => row.sheet === sheet)).filter((of) => of.length > (page - 1) * rowsShown).map((of) => {
    const from = (page - 1) * rowsShown;
    const shown = of.slice(from, from + rowsShown);
    return {
      sheet: of[0]!.sheet,
      rows: shown.map((row) => ({ row: row.row, named: row.named, effect: effectOf(row), cells: formatCells(row) })),
      which: of.length <= rowsShown ? null : `Rows ${from + 1} to ${from + shown.length} of ${of.length}`,
    };
  });

const effectOf = (row: ProposedRow): string => (row.effect === 'leaves' ? `${effectLabels.leaves}: ${whyLeft(row.sheet)}` : effectLabels[row.effect]);

/** Where the rows before and after these are. An import that has ended keeps its counts, and no rows. */
function furtherPages({ id, counts, rows }: ImportView, page: number): { readonly before: string | null; readonly after: string | null } {
  if (rows.length === 0) return { before: null, after: null };
  const most = Math.max(0, ...counts.map(({ brings, changes, leaves }) => brings + changes + leaves));
  const at = (number: number): string => `${importPaths.of(id)}?page=${number}`;
  return { before: page > 1 ? at(page - 1) : null, after: most > page * rowsShown ? at(page + 1) : null };
}

const pageNamed = (typed: string | undefined): number => (/^[1-9]\d{0,3}$/.test(typed ?? '') ? Number(typed) : 1);

const navigation = { section: 'administration', trail: 'back' } as const;

/** The preview of an import, and its application: exactly what was shown, or nothing. */
@Controller(importPaths.proposal)
export class ApplyImportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.show', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('import', ParseId) importId: ImportId, @Query('page') page?: string): Promise<Page> {
    const proposal = accepted(await showImport(this.database, actor, { importId }));
    return applyImportView(proposal, blankForm({}, proposal.version), pageNamed(page));
  }

  @Get('rows/csv')
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.download-rows', navigation: 'machine' })
  async rows(@CurrentPerson() { actor }: SignedIn, @Param('import', ParseId) importId: ImportId): Promise<Download> {
    const { fileName, text } = accepted(await writeImportRows(this.database, actor, { importId }));
    return new Download('text/csv; charset=utf-8', text, fileName);
  }

  @Post()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.apply', navigation })
  async apply(
    @CurrentPerson() person: SignedIn,
    @Param('import', ParseId) importId: ImportId,
    @FormBody(ApplyImportForm) form: FilledForm<ApplyImportForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, importId, form);
    const { confirmed, reason, holdsFrom } = form.values;
    const applied = await importApart(this.database, person.actor, { act: 'apply', importId, ...form.sent, confirmed: confirmed === 'yes', ...(reason && { reason }), ...(holdsFrom && { holdsFrom }) });
    if (!applied.ok) return this.page(person, importId, form.refused(showRefusal(applied.refusal)));
    if (applied.value.state === 'awaiting-approval') return new SeeOther(importPaths.of(importId), 'A second person is asked. Nothing changes before they approve.');
    const { organisation, plans, measures, targets, figures, registers } = applied.value.counts;
    return new SeeOther(importPaths.of(importId), `The import is applied: ${counted(organisation + plans + measures + targets + figures + registers, 'row')} new or changed.`);
  }

  private async page(person: SignedIn, importId: ImportId, form: FilledForm<object>): Promise<Page> {
    return applyImportView(accepted(await showImport(this.database, person.actor, { importId })), form);
  }
}

/** Ends a proposal that nobody wants applied. */
@Controller(importPaths.discard)
export class DiscardImportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.discard', navigation })
  async discard(
    @CurrentPerson() person: SignedIn,
    @Param('import', ParseId) importId: ImportId,
    @FormBody(DiscardImportForm) form: FilledForm<DiscardImportForm>,
  ): Promise<Page | SeeOther> {
    const discarded = form.ok ? await discardImport(this.database, person.actor, { importId, ...form.sent }) : undefined;
    if (discarded?.ok === true) return new SeeOther(importPaths.form, 'The import is discarded. Nothing was written.');
    return this.page(person, importId, discarded === undefined ? form : form.refused(showRefusal(discarded.refusal)));
  }

  private async page(person: SignedIn, importId: ImportId, form: FilledForm<object>): Promise<Page> {
    return applyImportView(accepted(await showImport(this.database, person.actor, { importId })), form);
  }
}
