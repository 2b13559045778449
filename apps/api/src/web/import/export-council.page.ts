import { exportCouncil } from '@golden-thread/application/council-pack/export-council';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { importPaths } from './paths';

/** The whole council as a pack: what another installation takes in, and what changes nothing when it is brought again. */
@Controller(importPaths.export)
export class ExportCouncilPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'import.export', navigation: { section: 'administration', trail: 'none' } })
  async download(@CurrentActor() actor: Actor): Promise<Download> {
    const { fileName, bytes } = accepted(await exportCouncil(this.database, actor));
    return new Download('application/zip', Buffer.from(bytes), fileName);
  }
}
