import { checkPlans } from '@golden-thread/application/plan/check-plans';
import { getAtRisk } from '@golden-thread/application/thread/get-at-risk';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { AtRiskDto, PlanChecksDto, PlanChecksQuery } from './plan-checks.dto';

/** What must hold of plans on any day, and what falls short with an objective. */
@RestController('', 'Plans')
export class PlanChecksResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('plans/checks', { permission: 'plans.see', audit: 'plans.check', summary: 'What has no owner, was never updated or stands outside the thread; plans on the shelf; common issues', answer: PlanChecksDto })
  async checks(@CurrentActor() actor: Actor, @Query() { year, on }: PlanChecksQuery): Promise<PlanChecksDto> {
    return PlanChecksDto.of(accepted(await checkPlans(this.database, actor, { year: year === undefined ? null : yearNamed(year), on: (on as CalendarDate | undefined) ?? null })));
  }

  @RestGet('objectives/:objective/at-risk', { permission: 'plans.see', audit: 'objective.get-at-risk', summary: 'Which commitments are at risk if an objective stays red, by which path, and who is told', answer: AtRiskDto })
  async atRisk(@CurrentActor() actor: Actor, @IdParam('objective') objective: ObjectiveId): Promise<AtRiskDto> {
    return AtRiskDto.of(accepted(await getAtRisk(this.database, actor, objective)));
  }
}
