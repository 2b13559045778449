import { getRound, type RoundView } from '@golden-thread/application/review/get-round';
import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, blankForm, CurrentPerson, DATABASE, type Page, RoutePolicy, type SignedIn } from '../kit';
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
  async latest(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const found = await getRound(this.database, person.actor, 'latest');
    if (!found.ok && found.refusal.code === 'RoundNotFound') return noRoundView();
    return this.answer(person, accepted(found), query);
  }

  @Get(reviewPaths.round)
  @RoutePolicy({ permission: 'reviews.see', audit: 'round.open', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('round') round: string, @Query() query: ListQuery): Promise<Page | Download> {
    return this.answer(person, accepted(await getRound(this.database, person.actor, round)), query);
  }

  private async answer(person: SignedIn, view: RoundView, query: ListQuery): Promise<Page | Download> {
    return listFile(roundList(view), view.lines, query) ?? showRoundView(view, query, blankForm());
  }
}
