import type { PackFault } from '@golden-thread/application/council-pack/import-council-pack';
import { importApart } from '@golden-thread/application/import/import-apart';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { mappingLimits } from '@golden-thread/domain/import/figures-mapping';
import { type FileContent, fileContentKeys, fileContents } from '@golden-thread/domain/import/table-mapping';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { importPaths } from './paths';

/** What the mapping is called; the file that it is made from comes beside. */
export class MakeMappingForm {
  @MustSay({ message: 'Say what the mapping is called, such as "Quarterly figures".' })
  @IsString()
  @UpTo(mappingLimits.name, 'The name')
  name = '';

  @IsIn(fileContentKeys, { message: 'Choose what the file holds.' })
  holds: FileContent = 'figures';
}

const makeMappingView = (form: FilledForm<object>): Page =>
  new Page('import/make-mapping', { heading: 'Make a mapping', area: 'Administration', back: { href: importPaths.mappings, text: 'Back to Mappings' }, form, contents: fileContentKeys.map((value) => ({ value, text: fileContents[value].title, checked: form.typed('holds') === value })) });

const formatFault = ({ file, row, found, accepted: right }: PackFault): string => `${file}${row === null ? '' : `, row ${row}`}: ${found}. Accepted: ${right}.`;

const navigation = { section: 'administration', trail: 'back' } as const;

/** Begins a mapping from a file like those that will come: its columns are offered on the next page. */
@Controller(importPaths.makeMapping)
export class MakeMappingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.open', navigation })
  show(): Page {
    return makeMappingView(blankForm({ holds: 'figures' }));
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.make', navigation })
  async make(
    @CurrentActor() actor: Actor,
    @FormBody(MakeMappingForm) form: FilledForm<MakeMappingForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    const files = storedFiles(request.files);
    const chosen = files.length === 1 || form.error('files') ? form : form.withError('files', 'Choose one file: a CSV file, or an XLSX or ODS workbook.');
    if (!chosen.ok) return makeMappingView(chosen);
    const begun = await importApart(this.database, actor, { act: 'begin-mapping', file: files[0]!, name: form.values.name, holds: form.values.holds, submission: form.submission });
    if (!begun.ok) return makeMappingView(form.refused(showRefusal(begun.refusal)));
    if (begun.value.state === 'begun') return new SeeOther(importPaths.mappingOf(begun.value.id));
    return makeMappingView(form.withError('files', begun.value.faults.map(formatFault).join(' ')));
  }
}
