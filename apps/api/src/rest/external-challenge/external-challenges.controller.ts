import { getExternalChallenge, getExternalChallengeRegister } from '@golden-thread/application/external-challenge/get-external-challenges';
import { answerRecommendation, cancelExternalChallenge, enterExternalChallenge, meetMilestone } from '@golden-thread/application/external-challenge/keep-external-challenge';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import {
  ExternalChallengeCancellationDto, ExternalChallengeDto, ExternalChallengeLineDto, ExternalChallengePageDto, MilestoneMetDto, NewExternalChallengeDto, NewRecommendationDto,
} from './external-challenge.dto';

const write = { permission: 'external-challenges.write', answer: ExternalChallengeDto, changes: 'existing' } as const;

/** The register of challenges from outside. `:challenge` is an id or a reference (XC-2). */
@RestController('external-challenges', 'External challenges')
export class ExternalChallengesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'external-challenges.list', summary: 'The register of challenges from outside, what is asked first on top', answer: ExternalChallengePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ExternalChallengePageDto> {
    const { challenges, today } = accepted(await getExternalChallengeRegister(this.database, actor));
    return pageFrom(challenges, page, (one) => ExternalChallengeLineDto.of(one, today));
  }

  @RestPost('', { permission: 'external-challenges.write', audit: 'external-challenge.enter', summary: 'Enter a challenge with the steps of its kind', answer: ExternalChallengeDto, changes: 'new' })
  async enter(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, everyYears, follows, ...given }: NewExternalChallengeDto): Promise<ExternalChallengeDto> {
    const asked = { ...given, everyYears: everyYears ?? null, follows: follows ?? null, owner: { code: owner }, submission };
    return ExternalChallengeDto.ofView(
      accepted(await this.database.actThenAsk((database) => enterExternalChallenge(database, actor, asked), (database, { reference }) => getExternalChallenge(database, actor, reference))),
    );
  }

  @RestGet(':challenge', { permission: 'plans.see', audit: 'external-challenge.get', summary: 'One challenge', answer: ExternalChallengeDto })
  async get(@CurrentActor() actor: Actor, @Param('challenge') challenge: string): Promise<ExternalChallengeDto> {
    return ExternalChallengeDto.ofView(accepted(await getExternalChallenge(this.database, actor, challenge)));
  }

  @RestPost(':challenge/next-step', { ...write, audit: 'external-challenge.step', summary: 'Record the next step' })
  step(@CurrentActor() actor: Actor, @Param('challenge') challenge: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() met: MilestoneMetDto): Promise<ExternalChallengeDto> {
    return this.change(actor, challenge, (database) => meetMilestone(database, actor, { challengeId: challenge, version, submission, ...met }));
  }

  @RestPost(':challenge/recommendations', { ...write, audit: 'external-challenge.answer', summary: 'Answer a recommendation; what is accepted becomes an action' })
  answer(@CurrentActor() actor: Actor, @Param('challenge') challenge: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { action, ...said }: NewRecommendationDto): Promise<ExternalChallengeDto> {
    const agreed = action ? { title: action.title, owner: { code: action.owner }, dueOn: action.dueOn } : null;
    return this.change(actor, challenge, (database) => answerRecommendation(database, actor, { challengeId: challenge, version, submission, ...said, action: agreed }));
  }

  @RestPost(':challenge/cancellation', { ...write, audit: 'external-challenge.cancel', summary: 'Record that a challenge does not come' })
  cancel(@CurrentActor() actor: Actor, @Param('challenge') challenge: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { reason }: ExternalChallengeCancellationDto): Promise<ExternalChallengeDto> {
    return this.change(actor, challenge, (database) => cancelExternalChallenge(database, actor, { challengeId: challenge, version, submission, reason }));
  }

  /** Carries an act out and answers with the challenge as it then stands. */
  private async change(actor: Actor, named: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ExternalChallengeDto> {
    return ExternalChallengeDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getExternalChallenge(database, actor, named))));
  }
}
