import type { PackFault, PackImport } from '@golden-thread/application/import/import-council-pack';
import { importUploadedPack } from '@golden-thread/application/import/import-uploaded-pack';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { TakesFiles, type UploadedFile } from '../../http/uploads';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, showRefusal } from '../kit';

/** Where council packs are handed in. */
const importPaths = {
  form: '/administration/import',
} as const;

/** The form is files alone; they come beside its fields. */
export class ImportPackForm {}

/** The uploaded files under their own names, folders of the person's machine left off. Fields left empty are no files. */
const storedFiles = (uploaded: readonly UploadedFile[] | undefined): readonly { readonly name: string; readonly path: string }[] =>
  (uploaded ?? [])
    .filter(({ originalname, size }) => originalname !== '' && size > 0)
    .map(({ originalname, path }) => ({ name: originalname.split(/[\\/]/).at(-1)!, path }));

const heading = 'Import a council pack';
const area = 'Administration';
const back = { href: '/administration', text: 'Back to Administration' };

/** So many faults are shown on the page; mended, the next hand-in shows the rest. */
const maxShown = 500;

/** The form, and under it every fault of the pack that was handed in last. */
function importPackView(form: FilledForm<object>, faults: readonly PackFault[] = []): Page {
  const files = [...new Set(faults.map(({ file }) => file))];
  return new Page('import/import-pack', {
    heading,
    area,
    back,
    form,
    faults: files.map((file) => ({ file, rows: faults.slice(0, maxShown).filter((fault) => fault.file === file) })),
    left: Math.max(0, faults.length - maxShown),
    count: faults.length,
  });
}

type Brought = Exclude<PackImport, { state: 'faulty' }>;

/** What the pack brought: rows by part, and what was left as it stands. */
function importedPackView(outcome: Brought): Page {
  const parts = { organisation: 'Rows of the organisation', plans: 'Rows of plans', measures: 'Measures', targets: 'Targets', figures: 'Figures' } as const;
  return new Page('import/imported', {
    heading: outcome.state === 'known' ? 'This pack is what was imported last' : 'The pack is imported',
    area,
    back,
    counts:
      outcome.state === 'known'
        ? []
        : Object.entries(parts).map(([part, text]) => ({ key: { text }, value: { text: String(outcome.counts[part as keyof typeof parts]) } })),
    differing: outcome.state === 'known' ? [] : outcome.differing,
    notes: outcome.state === 'known' ? [] : outcome.notes,
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Takes a council pack in: every fault in a table, or what it brought. */
@Controller(importPaths.form)
export class ImportPackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.open', navigation })
  show(): Page {
    return importPackView(blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.run', navigation })
  async run(
    @CurrentActor() actor: Actor,
    @FormBody(ImportPackForm) form: FilledForm<ImportPackForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page> {
    const files = storedFiles(request.files);
    if (!form.ok) return importPackView(form);
    if (files.length === 0) return importPackView(form.withError('files', 'Choose the files of the pack: its CSV files together, or one workbook.'));
    const outcome = await importUploadedPack(this.database, actor, { files });
    if (!outcome.ok) return importPackView(form.refused(showRefusal(outcome.refusal)));
    if (outcome.value.state !== 'faulty') return importedPackView(outcome.value);
    const { faults } = outcome.value;
    const text = `The pack has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was written. Mend what is listed and hand it in again.`;
    return importPackView(form.withError('files', text), faults);
  }
}
