import { exportStream } from '@golden-thread/application/history/export-stream';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { historyPaths } from './paths';

/** The history of one thing as a signed file, for somebody who verifies it without the product. */
@Controller(historyPaths.export)
export class ExportHistoryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.export', navigation: { section: 'none', trail: 'none' } })
  async download(@CurrentActor() actor: Actor, @Param('type') type: string, @Param('id', ParseId) id: Id): Promise<Download> {
    return new Download('application/json; charset=utf-8', accepted(await exportStream(this.database, actor, { type, id })), `${type}-${id}.json`);
  }
}
