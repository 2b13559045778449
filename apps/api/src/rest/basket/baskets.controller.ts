import { readBaskets } from '@golden-thread/application/basket/keep-basket';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { BasketDto, BasketsDto } from './basket.dto';

/** Measures that together show an outcome. */
@RestController('baskets', 'Measures')
export class BasketsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'baskets.list', summary: 'Baskets of measures, each member with its own status', answer: BasketsDto })
  async baskets(@CurrentActor() actor: Actor): Promise<BasketsDto> {
    return { baskets: accepted(await readBaskets(this.database, actor)).baskets.map((basket) => BasketDto.of(basket)) };
  }
}
