import type { Database } from '@golden-thread/application';
import { getRound, listAllRounds } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageFrom, PageQuery, RestController, RestGet } from '../shared';
import { RoundDto, RoundLineDto, RoundPageDto } from './round.dto';

/** Rounds of service reviews. `:round` is an id, or `latest`. */
@RestController('rounds', 'Reviews')
export class RoundsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reviews.see', audit: 'rounds.list', summary: 'Rounds, the newest first', answer: RoundPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<RoundPageDto> {
    const rounds = accepted(await listAllRounds(this.database, actor));
    return pageFrom(rounds, page, (round) => RoundLineDto.of(round));
  }

  @RestGet(':round', { permission: 'reviews.see', audit: 'round.get', summary: 'A round with where each service stands', answer: RoundDto })
  async get(@CurrentActor() actor: Actor, @Param('round') round: string): Promise<RoundDto> {
    return RoundDto.ofView(accepted(await getRound(this.database, actor, round)));
  }
}
