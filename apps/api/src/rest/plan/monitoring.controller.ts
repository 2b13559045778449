import { arrangeMonitoring, getMonitoring, programmeReviews } from '@golden-thread/application/plan/arrange-monitoring';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { MonitoringDto } from './monitoring.dto';

/** What a council monitors in a year, and its five-year programme of reviews. `:year` is such as 2026-27. */
@RestController('monitoring', 'Plans')
export class MonitoringResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':year', { permission: 'plans.see', audit: 'monitoring.get', summary: 'The monitoring arrangements of a year, and the programme of reviews', answer: MonitoringDto })
  async get(@CurrentActor() actor: Actor, @Param('year') named: string): Promise<MonitoringDto> {
    return MonitoringDto.of(accepted(await getMonitoring(this.database, actor, { year: yearNamed(named) })));
  }

  @RestPost(':year/arrangements', { permission: 'timetable.change', audit: 'monitoring.arrange', summary: 'Put the arrangements that are missing into the year’s timetable', answer: MonitoringDto, changes: 'new' })
  async arrange(@CurrentActor() actor: Actor, @Param('year') named: string, @Submission() submission: SubmissionOfRequest): Promise<MonitoringDto> {
    const year = yearNamed(named);
    return MonitoringDto.of(accepted(await this.database.actThenAsk((database) => arrangeMonitoring(database, actor, { year, submission }), (database) => getMonitoring(database, actor, { year }))));
  }

  @RestPost(':year/programme', { permission: 'plans.publish', audit: 'monitoring.programme', summary: 'Spread the reviews of all services over five years from this one', answer: MonitoringDto, changes: 'new' })
  async programme(@CurrentActor() actor: Actor, @Param('year') named: string, @Submission() submission: SubmissionOfRequest): Promise<MonitoringDto> {
    const year = yearNamed(named);
    return MonitoringDto.of(accepted(await this.database.actThenAsk((database) => programmeReviews(database, actor, { year, submission }), (database) => getMonitoring(database, actor, { year }))));
  }
}
