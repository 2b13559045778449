import { listTemplates, type TemplateKind, templateKinds, writeSheetTemplate } from '@golden-thread/application/council-pack/write-sheet-template';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { Download } from '../page';
import { importPaths } from './paths';

const types: Readonly<Record<TemplateKind, string>> = {
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every sheet of the format, to fetch with the council's own codes filled in. */
const listTemplatesView = (actor: Actor): Page =>
  new Page('import/list-templates', {
    heading: 'Sheets to fill in',
    area: 'Administration',
    back: { href: importPaths.form, text: 'Back to Import' },
    sheets: listTemplates(actor).map(({ name, holds }) => ({ name, holds, csv: importPaths.templateOf(name, 'csv'), xlsx: importPaths.templateOf(name, 'xlsx') })),
  });

/** Sheets of the council pack with the council's own codes filled in, as CSV and as workbooks. */
@Controller()
export class ListTemplatesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(importPaths.templates)
  @RoutePolicy({ permission: 'imports.run', audit: 'import.list-templates', navigation: { section: 'administration', trail: 'back' } })
  show(@CurrentActor() actor: Actor): Page {
    return listTemplatesView(actor);
  }

  @Get(importPaths.template)
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import.download-template', navigation: 'machine' })
  async download(@CurrentActor() actor: Actor, @Param('sheet') sheet: string, @Param('kind') asked: string): Promise<Download> {
    const kind = templateKinds.find((one) => one === asked);
    if (kind === undefined) throw new NotFoundException();
    const { fileName, bytes } = accepted(await writeSheetTemplate(this.database, actor, { sheet, kind }));
    return new Download(types[kind], Buffer.from(bytes), fileName);
  }
}
