import { getHrFeed } from '@golden-thread/application/hr-feed/hr-feed-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { HrFeedDto } from './hr-feed.dto';

/** The rules of the standing HR feed, to be read: they are asked for and approved in person, on pages. What it tells comes by SCIM or by the command. */
@RestController('hr-feed', 'Imports')
export class HrFeedResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.change', audit: 'hr-feed.get', summary: 'What the HR feed may do by itself, and who approved that', answer: HrFeedDto })
  async get(@CurrentActor() actor: Actor): Promise<HrFeedDto> {
    return HrFeedDto.of(accepted(await getHrFeed(this.database, actor)));
  }
}
