import { getOwnData } from '@golden-thread/application/personal-data/personal-data';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { Download } from '../page';
import { personalDataPaths } from './paths';

/** What is kept about whoever asks, and the way to all of it. */
const ownDataView = (): Page =>
  new Page('personal-data/own-data', { heading: 'Your data', area: 'Your data', back: { href: '/inbox', text: 'Back to Inbox' }, download: personalDataPaths.download });

/** What the product keeps about a person, in words. */
@Controller(personalDataPaths.own)
export class OwnDataPage {
  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'own-data.open', navigation: { section: 'none', trail: 'back' } })
  show(): Page {
    return ownDataView();
  }
}

/** The same as a file, for the person themself alone. */
@Controller(personalDataPaths.download)
export class DownloadOwnDataPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'own-data.download', navigation: { section: 'none', trail: 'none' } })
  async download(@CurrentActor() actor: Actor): Promise<Download> {
    return new Download('application/json; charset=utf-8', accepted(await getOwnData(this.database, actor)), 'your-data.json');
  }
}
