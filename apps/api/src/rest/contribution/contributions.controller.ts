import { askForContribution, withdrawContribution } from '@golden-thread/application/contribution/ask-contribution';
import { getOwnContribution, listContributions } from '@golden-thread/application/contribution/read-contributions';
import { giveContribution, saveOwnContribution } from '@golden-thread/application/contribution/write-contribution';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type PaperInParts, type PaperNamed, papersInParts } from '@golden-thread/domain/contribution/contribution';
import type { ContributionId, FigureSheetId, ReviewId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ContributionDto, ContributionsDto, GivenContributionDto, NewContributionDto, WithdrawnContributionDto, WrittenContributionDto } from './contribution.dto';

/** Where each paper stands in the interface, and how its address names it. */
const addresses: Readonly<Record<PaperInParts, { readonly path: string; readonly param: string; readonly tag: string; readonly verb: string }>> = {
  'service-review': { path: 'reviews', param: 'review', tag: 'Reviews', verb: 'review' },
  'figure-sheet': { path: 'figure-sheets', param: 'id', tag: 'Measures', verb: 'figures' },
};

/** Answers with what is handed out of a paper as it stands, after an act where there is one. */
async function listAfter(database: Database, actor: Actor, paper: PaperNamed, act?: (database: Database) => Promise<Outcome<unknown>>): Promise<ContributionsDto> {
  const list = (asked: Parameters<typeof listContributions>[0]) => listContributions(asked, actor, paper);
  return ContributionsDto.of(accepted(act === undefined ? await list(database) : await database.actThenAsk(act, list)));
}

const idParamOf = (name: string) => ({ name, schema: { type: 'string', format: 'uuid' } }) as const;

/** What is handed out of one kind of paper. */
function contributionsOf(paper: PaperInParts): Type {
  const { path, param, tag, verb } = addresses[paper];
  const idParam = idParamOf(param);

  @RestController(path, tag)
  class ContributionsResource {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @ApiParam(idParam)
    @RestGet(`:${param}/contributions`, { permission: 'tasks.see', audit: `contributions.list-of-${verb}`, summary: 'What is with colleagues, and what came back', answer: ContributionsDto })
    list(@CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId): Promise<ContributionsDto> {
      return listAfter(this.database, actor, { paper, id });
    }

    @ApiParam(idParam)
    @RestPost(`:${param}/contributions`, { permission: 'measures.enter', audit: `contributions.ask-of-${verb}`, summary: 'Ask a colleague to write parts of it', answer: ContributionsDto, changes: 'new' })
    ask(@CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId, @Submission() submission: SubmissionOfRequest, @Body() { personId, ...asked }: NewContributionDto): Promise<ContributionsDto> {
      return listAfter(this.database, actor, { paper, id }, (database) => askForContribution(database, actor, { paper, id, person: personId, ...asked, submission }));
    }

    @ApiParam(idParam)
    @RestPost(`:${param}/contributions/:contribution/withdrawal`, { permission: 'measures.enter', audit: `contributions.withdraw-of-${verb}`, summary: 'Take a request back', answer: ContributionsDto, changes: 'new' })
    withdraw(
      @CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId, @IdParam('contribution') contributionId: ContributionId,
      @Submission() submission: SubmissionOfRequest, @Body() { reason }: WithdrawnContributionDto,
    ): Promise<ContributionsDto> {
      return listAfter(this.database, actor, { paper, id }, (database) => withdrawContribution(database, actor, { paper, id, contributionId, reason, submission }));
    }
  }
  return ContributionsResource;
}

/** What a colleague writes of one kind of paper. */
function ownContributionOf(paper: PaperInParts): Type {
  const { path, param, tag, verb } = addresses[paper];
  const idParam = idParamOf(param);

  @RestController(path, tag)
  class OwnContributionResource {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @ApiParam(idParam)
    @RestGet(`:${param}/own-contribution`, { permission: 'tasks.contribute', audit: `contribution.get-of-${verb}`, summary: 'What you are asked to write of it', answer: ContributionDto })
    async own(@CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId): Promise<ContributionDto> {
      return ContributionDto.of(accepted(await getOwnContribution(this.database, actor, { paper, id })));
    }

    @ApiParam(idParam)
    @RestPut(`:${param}/own-contribution`, { permission: 'tasks.contribute', audit: `contribution.save-of-${verb}`, summary: 'Keep what you have written so far', answer: ContributionDto, changes: 'existing' })
    async save(
      @CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
      @Body() written: WrittenContributionDto,
    ): Promise<ContributionDto> {
      const content = WrittenContributionDto.toContent(written);
      const act = (database: Database) => saveOwnContribution(database, actor, { paper, id, content, version, submission });
      return ContributionDto.of(accepted(await this.database.actThenAsk(act, (database) => getOwnContribution(database, actor, { paper, id }))));
    }

    @ApiParam(idParam)
    @RestPost(`:${param}/own-contribution/giving`, { permission: 'tasks.contribute', audit: `contribution.give-of-${verb}`, summary: 'Give your parts back', answer: ContributionsDto, changes: 'existing' })
    give(
      @CurrentActor() actor: Actor, @IdParam(param) id: ReviewId & FigureSheetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
      @Body() { remark, ...written }: GivenContributionDto,
    ): Promise<ContributionsDto> {
      const content = WrittenContributionDto.toContent(written);
      return listAfter(this.database, actor, { paper, id }, (database) => giveContribution(database, actor, { paper, id, content, remark, version, submission }));
    }
  }
  return OwnContributionResource;
}

export const contributionResources = papersInParts.flatMap((paper) => [contributionsOf(paper), ownContributionOf(paper)]);
