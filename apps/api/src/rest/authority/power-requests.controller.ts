import { getPowerRequest, listPowerRequests } from '@golden-thread/application/organisation/get-power-requests';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { PowerRequestDto, PowerRequestPageDto } from './power-request.dto';

/** Changes that give somebody power. They are asked for and decided by people who have just signed in, on pages; an API client reads them. */
@RestController('power-requests', 'Organisation')
export class PowerRequestsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.see', audit: 'power-requests.list', summary: 'Changes that a second person decides, those that wait first', answer: PowerRequestPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<PowerRequestPageDto> {
    return pageFrom(accepted(await listPowerRequests(this.database, actor)), page, (request) => PowerRequestDto.of(request));
  }

  @RestGet(':request', { permission: 'organisation.see', audit: 'power-request.get', summary: 'One of them', answer: PowerRequestDto })
  async get(@CurrentActor() actor: Actor, @Param('request', ParseId) id: PowerRequestId): Promise<PowerRequestDto> {
    return PowerRequestDto.of(accepted(await getPowerRequest(this.database, actor, id)));
  }
}
