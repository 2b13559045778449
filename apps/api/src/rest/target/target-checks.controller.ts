import { checkTargets } from '@golden-thread/application/target/check-targets';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { TargetChecksDto } from './target-checks.dto';

/** How the live targets look together. */
@RestController('target-checks', 'Measures')
export class TargetChecksResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'targets.check', summary: 'Seven checks of the live register, and where stretch does not follow priority', answer: TargetChecksDto })
  async checks(@CurrentActor() actor: Actor): Promise<TargetChecksDto> {
    return TargetChecksDto.of(accepted(await checkTargets(this.database, actor)));
  }
}
