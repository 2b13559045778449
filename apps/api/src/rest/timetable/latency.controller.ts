import { readLatency } from '@golden-thread/application/review/read-latency';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { LatencyDto, RoundLatencyDto } from './latency.dto';

/** How long figures take to members and public. */
@RestController('timetable/latency', 'Timetable')
export class LatencyResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reviews.see', audit: 'latency.show', summary: 'The last rounds from the end of their period to members and public', answer: LatencyDto })
  async get(@CurrentActor() actor: Actor): Promise<LatencyDto> {
    return { rounds: accepted(await readLatency(this.database, actor)).map((round) => RoundLatencyDto.of(round)) };
  }
}
