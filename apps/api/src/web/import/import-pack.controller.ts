import type { Database } from '@golden-thread/application';
import { importCouncilPack } from '@golden-thread/application/import';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { givenFiles, type UploadedFile } from './given-files';
import { ImportPackForm } from './import-pack.form';
import { presentImported, presentImportForm } from './import-pack.presenter';
import { importPaths } from './paths';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Takes a council pack in: every fault in a table, or what it brought. */
@Controller(importPaths.form)
export class ImportPackController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', audit: 'import.open', navigation })
  show(): Page {
    return presentImportForm(blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'imports.run', audit: 'import.run', navigation })
  async run(
    @CurrentActor() actor: Actor,
    @FormBody(ImportPackForm) form: FilledForm<ImportPackForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page> {
    const files = givenFiles(request.files);
    if (!form.ok) return presentImportForm(form);
    if (files.length === 0) return presentImportForm(form.withError('files', 'Choose the files of the pack: its CSV files together, or one workbook.'));
    const outcome = await importCouncilPack(this.database, actor, { files });
    if (!outcome.ok) return presentImportForm(form.refused(showRefusal(outcome.refusal)));
    if (outcome.value.state !== 'faulty') return presentImported(outcome.value);
    const { faults } = outcome.value;
    const text = `The pack has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was written. Mend what is listed and hand it in again.`;
    return presentImportForm(form.withError('files', text), faults);
  }
}
