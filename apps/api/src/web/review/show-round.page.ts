import { getRound, type RoundView } from '@golden-thread/application/review/get-round';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, blankForm, CurrentActor, DATABASE, type Page, RoutePolicy } from '../kit';
import { listFile } from '../list/list.view';
import type { Download } from '../page';
import { reviewPaths } from './paths';
import { roundList } from './round.list';
import { noRoundView, showRoundView } from './show-round.view';

const navigation = { section: 'reviews', trail: 'none' } as const;

/** Who has submitted and who has not: the newest round, or the one named. */
@Controller()
export class ShowRoundPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(reviewPaths.rounds)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open-latest', navigation })
  async latest(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page | Download> {
    const found = await getRound(this.database, actor, 'latest');
    if (!found.ok && found.refusal.code === 'RoundNotFound') return noRoundView();
    return this.answer(accepted(found), query);
  }

  @Get(reviewPaths.round)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string, @Query() query: ListQuery): Promise<Page | Download> {
    return this.answer(accepted(await getRound(this.database, actor, round)), query);
  }

  private answer(view: RoundView, query: ListQuery): Page | Download {
    return listFile(roundList(view), view.lines, query) ?? showRoundView(view, query, blankForm());
  }
}
