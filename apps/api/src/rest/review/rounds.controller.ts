import { chaseServiceReviews } from '@golden-thread/application/review/chase-service-reviews';
import { type CorporateReviewView, getCorporateReview } from '@golden-thread/application/review/get-corporate-review';
import { getRound, listAllRounds } from '@golden-thread/application/review/get-round';
import { raiseCorporateIssue } from '@golden-thread/application/review/raise-corporate-issue';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import {
  ChasedDto,
  CorporateIssueDto,
  CorporateIssuePageDto,
  NewChaseDto,
  NewCorporateIssueDto,
  RoundDto,
  RoundLineDto,
  RoundPageDto,
} from './round.dto';
import { SnapshotDto } from './snapshot.dto';

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

/** What is done with a round and its corporate review. `:round` is an id, or `latest`. */
@RestController('rounds', 'Reviews')
export class RoundActsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost(':round/chases', {
    permission: 'reviews.run',
    audit: 'round.chase',
    summary: 'Chase one, several or all who have not submitted',
    answer: ChasedDto,
    changes: 'new',
  })
  async chase(
    @CurrentActor() actor: Actor,
    @Param('round') named: string,
    @Submission() submission: SubmissionOfRequest,
    @Body() { reviews, message }: NewChaseDto,
  ): Promise<ChasedDto> {
    return accepted(await chaseServiceReviews(this.database, actor, { roundId: named, reviewIds: reviews ?? 'all', message, submission }));
  }

  @RestGet(':round/snapshot', {
    permission: 'reviews.see',
    audit: 'round.get-snapshot',
    summary: 'The frozen figures of a round, the latest version',
    answer: SnapshotDto,
  })
  async snapshot(@CurrentActor() actor: Actor, @Param('round') named: string): Promise<SnapshotDto> {
    return SnapshotDto.of(await this.find(actor, named));
  }

  @RestGet(':round/issues', {
    permission: 'reviews.see',
    audit: 'corporate-review.list-issues',
    summary: 'The issues that services are to take back',
    answer: CorporateIssuePageDto,
  })
  async issues(@CurrentActor() actor: Actor, @Param('round') named: string, @Query() { page }: PageQuery): Promise<CorporateIssuePageDto> {
    const { issues } = await this.find(actor, named);
    return pageFrom(issues, page, (issue) => CorporateIssueDto.of(issue));
  }

  @RestPost(':round/issues', {
    permission: 'corporate-review.decide',
    audit: 'corporate-review.raise-issue',
    summary: 'Give services an issue to take back to their teams',
    answer: CorporateIssueDto,
    changes: 'new',
  })
  async raise(
    @CurrentActor() actor: Actor,
    @Param('round') named: string,
    @Submission() submission: SubmissionOfRequest,
    @Body() { text, serviceIds }: NewCorporateIssueDto,
  ): Promise<CorporateIssueDto> {
    const { issueId, roundId } = accepted(await raiseCorporateIssue(this.database, actor, { roundId: named, text, serviceIds, submission }));
    return { id: issueId, roundId, exceptionId: null, text, serviceIds };
  }

  private async find(actor: Actor, named: string): Promise<CorporateReviewView> {
    return accepted(await getCorporateReview(this.database, actor, named));
  }
}
