import type { Database } from '@golden-thread/application';
import { exportRegister, listRegister } from '@golden-thread/application/measure';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { Download } from '../download';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentRegister } from './list-register.presenter';
import { measurePaths } from './paths';

/** The single data list: every measure, how it is collected, who answers for it. */
@Controller()
export class ListRegisterController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(measurePaths.register)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return presentRegister(person, accepted(await listRegister(this.database, person.actor)));
  }

  @Get(measurePaths.registerFile)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn): Promise<Download> {
    return new Download('text/csv; charset=utf-8', accepted(await exportRegister(this.database, person.actor)), 'measures.csv');
  }
}
