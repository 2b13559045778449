import type { Database } from '@golden-thread/application';
import { chaseServiceReviews, type CorporateReviewView, getCorporateReview, raiseCorporateIssue } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageFrom, PageQuery, RestController, RestGet, RestPost, Submission } from '../shared';
import type { SubmissionOfRequest } from '../shared';
import { ChasedDto } from './chased.dto';
import { CorporateIssueDto, CorporateIssuePageDto, NewCorporateIssueDto } from './corporate-issue.dto';
import { NewChaseDto } from './new-chase.dto';
import { SnapshotDto } from './snapshot.dto';

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
