import { getFrameworkFile } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { assessmentPaths } from './paths';

/** A framework as the open file that another council, or this one, installs. */
@Controller(assessmentPaths.frameworkFile)
export class DownloadFrameworkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'framework.download', navigation: 'machine' })
  async download(@CurrentActor() actor: Actor, @Param('framework', ParseId) id: FrameworkId): Promise<Download> {
    const { name, text } = accepted(await getFrameworkFile(this.database, actor, id));
    return new Download('application/json; charset=utf-8', text, name);
  }
}
