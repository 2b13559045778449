import type { Database } from '@golden-thread/application';
import { showClockMove } from '@golden-thread/application/clock';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { clockPaths } from './paths';
import { presentClockMove } from './show-clock-move.presenter';

/** How far a move of the clock has come, and what happened as a result. */
@Controller(clockPaths.progress)
export class ShowClockMoveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.show-move', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn, @Param('move', ParseId) id: string): Promise<Page> {
    return presentClockMove(accepted(await showClockMove(this.database, person.actor, { id })));
  }
}
