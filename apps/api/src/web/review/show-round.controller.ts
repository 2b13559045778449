import type { Database } from '@golden-thread/application';
import { getRound } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { blankForm } from '../form/blank-form';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { reviewPaths } from './paths';
import { presentNoRound, presentRound } from './show-round.presenter';

const navigation = { section: 'reviews', trail: 'none' } as const;

/** Who has submitted and who has not: the newest round, or the one named. */
@Controller()
export class ShowRoundController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(reviewPaths.rounds)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open-latest', navigation })
  async latest(@CurrentActor() actor: Actor, @Query('show') show?: string): Promise<Page> {
    const found = await getRound(this.database, actor, 'latest');
    if (!found.ok && found.refusal.code === 'RoundNotFound') return presentNoRound();
    return presentRound(accepted(found), show, blankForm());
  }

  @Get(reviewPaths.round)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string, @Query('show') show?: string): Promise<Page> {
    return presentRound(accepted(await getRound(this.database, actor, round)), show, blankForm());
  }
}
