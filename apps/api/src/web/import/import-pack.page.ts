import type { PackFault } from '@golden-thread/application/council-pack/import-council-pack';
import { importApart } from '@golden-thread/application/import/import-apart';
import { listMappings } from '@golden-thread/application/import/mappings';
import { type ImportSummary, listImports } from '@golden-thread/application/import/show-import';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import type { SavedMapping } from '@golden-thread/domain/import/figures-mapping';
import { rowTotals } from '@golden-thread/domain/import/import-proposal';
import { type ImportMappingId, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatTotals, importStateLabels } from './labels';
import { importPaths } from './paths';

/** By which mapping the file is read; empty for a council pack. The files come beside its fields. */
export class ImportPackForm {
  @ValidateIf(({ mapping }: ImportPackForm) => mapping !== undefined && mapping !== '')
  @IsId({ message: 'Choose one of the mappings offered.' })
  mapping?: string;
}

/** So many faults are shown on the page; mended, the next hand-in shows the rest. */
const maxShown = 500;

interface Shown {
  readonly mappings: readonly SavedMapping[];
  /** Where the whole council is written as a pack, for whoever may have that. */
  readonly export: string | null;
  readonly form: FilledForm<object>;
  readonly imports: readonly ImportSummary[];
  readonly faults?: readonly PackFault[];
}

/** The form, under it every fault of the pack that was handed in last, and the imports there were. */
function importPackView({ form, imports, mappings, export: exported, faults = [] }: Shown): Page {
  const files = [...new Set(faults.map(({ file }) => file))];
  return new Page('import/import-pack', {
    heading: 'Import a council pack',
    area: 'Administration',
    back: { href: '/administration', text: 'Back to Administration' },
    form,
    export: exported,
    mappings: importPaths.mappings,
    templates: importPaths.templates,
    chart: exported === null ? null : importPaths.chart,
    readBy: [{ value: '', text: 'None: it is a council pack', selected: form.typed('mapping') === '' }, ...mappings.map(({ id, name }) => ({ value: id, text: name, selected: form.typed('mapping') === id }))],
    faults: files.map((file) => ({ file, rows: faults.slice(0, maxShown).filter((fault) => fault.file === file) })),
    left: Math.max(0, faults.length - maxShown),
    imports: imports.map(({ id, state, counts, proposedAt, proposedBy }) => ({
      href: importPaths.of(id),
      when: `${longDate(londonDate(proposedAt))}, ${londonTime(proposedAt)}`,
      by: proposedBy ?? 'The operator',
      rows: formatTotals(rowTotals(counts)),
      state: importStateLabels[state],
    })),
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Takes a council pack in: every fault in a table, or the preview of what it would do. */
@Controller(importPaths.form)
export class ImportPackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.open', navigation })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.propose', navigation })
  async propose(
    @CurrentActor() actor: Actor,
    @FormBody(ImportPackForm) form: FilledForm<ImportPackForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    const files = storedFiles(request.files);
    const mappingId = isId<ImportMappingId>(form.values.mapping) ? form.values.mapping : null;
    if (!form.ok) return this.page(actor, form);
    if (files.length === 0) return this.page(actor, form.withError('files', 'Choose the files of the pack: its CSV files together, or one workbook.'));
    if (mappingId !== null && files.length > 1) return this.page(actor, form.withError('files', 'Choose one file: a mapping reads one at a time.'));
    const outcome = await importApart(this.database, actor, { act: 'propose', files, mappingId });
    if (!outcome.ok) return this.page(actor, form.refused(showRefusal(outcome.refusal)));
    if (outcome.value.state === 'proposed') return new SeeOther(importPaths.of(outcome.value.id));
    const { faults } = outcome.value;
    const text = `The pack has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was written. Mend what is listed and hand it in again.`;
    return this.page(actor, form.withError('files', text), faults);
  }

  private async page(actor: Actor, form: FilledForm<object>, faults?: readonly PackFault[]): Promise<Page> {
    const mappings = accepted(await listMappings(this.database, actor));
    return importPackView({ form, mappings, export: may(actor, 'organisation.change') ? importPaths.export : null, imports: accepted(await listImports(this.database, actor)), ...(faults && { faults }) });
  }
}
