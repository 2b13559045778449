import type { Database } from '@golden-thread/application';
import { verifyEventLog } from '@golden-thread/application/engine';
import { nameThings } from '@golden-thread/application/history';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { historyPaths } from './paths';
import { thingInFault } from './thing-in-fault';
import { presentVerification } from './verify-history.presenter';

/** Walks every stream and seal of the council now, and says what it found. */
@Controller(historyPaths.verification)
export class VerifyHistoryController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.verify', navigation: { section: 'history', trail: 'back' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const verified = accepted(await verifyEventLog(this.database, actor));
    const things = verified.faults.map(thingInFault).filter((thing) => thing !== undefined);
    return presentVerification(verified, accepted(await nameThings(this.database, actor, things)));
  }
}
