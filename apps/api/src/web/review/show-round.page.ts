import { getRound } from '@golden-thread/application/review/get-round';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type Page, RoutePolicy } from '../kit';
import { reviewPaths } from './paths';
import { noRoundView, showRoundView } from './show-round.view';

const navigation = { section: 'reviews', trail: 'none' } as const;

/** Who has submitted and who has not: the newest round, or the one named. */
@Controller()
export class ShowRoundPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(reviewPaths.rounds)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open-latest', navigation })
  async latest(@CurrentActor() actor: Actor, @Query('show') show?: string): Promise<Page> {
    const found = await getRound(this.database, actor, 'latest');
    if (!found.ok && found.refusal.code === 'RoundNotFound') return noRoundView();
    return showRoundView(accepted(found), show, blankForm());
  }

  @Get(reviewPaths.round)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string, @Query('show') show?: string): Promise<Page> {
    return showRoundView(accepted(await getRound(this.database, actor, round)), show, blankForm());
  }
}
