import { commentOnThing, readThingComments } from '@golden-thread/application/comment/comment-on-thing';
import { commentOnMeasure, readMeasureComments } from '@golden-thread/application/measure/comment-on-measure';
import { readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type CommentedThing, commentedThings } from '@golden-thread/domain/comment/comment';
import { evidencedThings } from '@golden-thread/domain/evidence/evidence';
import type { Id } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { CommentsDto, NewMeasureCommentDto, NewThingCommentDto } from './comment.dto';

/** Questions and comments beside a measure and its figures. */
@RestController('measures', 'Measures')
class MeasureCommentsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':ref/comments', { permission: 'measures.see', audit: 'measure-comments.list', summary: 'What was asked and said of a measure, the newest first', answer: CommentsDto })
  async list(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CommentsDto> {
    const { measure } = accepted(await readMeasure(this.database, actor, { ref }));
    return CommentsDto.of(accepted(await readMeasureComments(this.database, actor, measure.id)));
  }

  @RestPost(':ref/comments', { permission: 'measures.see', audit: 'measure-comments.say', summary: 'Ask or say something of a measure', answer: CommentsDto, changes: 'new' })
  async say(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Submission() submission: SubmissionOfRequest, @Body() { text, period, mentions = [] }: NewMeasureCommentDto): Promise<CommentsDto> {
    accepted(await commentOnMeasure(this.database, actor, { measureId: ref, text, period: period ?? null, mentions, submission }));
    return this.list(actor, ref);
  }
}

const addresses: Readonly<Record<CommentedThing, { readonly path: string; readonly param: string; readonly tag: string }>> = {
  objective: { path: 'objectives', param: 'objective', tag: 'Plans' },
  action: { path: 'actions', param: 'action', tag: 'Actions' },
  'recovery-plan': { path: 'recovery-plans', param: 'plan', tag: 'Recovery plans' },
};

/** Questions and comments beside one kind of thing. */
function commentsOf(thing: CommentedThing): Type {
  const { path, param, tag } = addresses[thing];
  const { see: permission, title } = evidencedThings[thing];
  const idParam = { name: param, schema: { type: 'string', format: 'uuid' } } as const;

  @RestController(path, tag)
  class CommentsResource {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @ApiParam(idParam)
    @RestGet(`:${param}/comments`, { permission, audit: `${thing}-comments.list`, summary: `What was asked and said of this ${title}, the newest first`, answer: CommentsDto })
    async list(@CurrentActor() actor: Actor, @IdParam(param) thingId: Id): Promise<CommentsDto> {
      return CommentsDto.of(accepted(await readThingComments(this.database, actor, { thing, thingId })).comments);
    }

    @ApiParam(idParam)
    @RestPost(`:${param}/comments`, { permission, audit: `${thing}-comments.say`, summary: `Ask or say something of this ${title}`, answer: CommentsDto, changes: 'new' })
    async say(@CurrentActor() actor: Actor, @IdParam(param) thingId: Id, @Submission() submission: SubmissionOfRequest, @Body() { text, part = '', mentions = [] }: NewThingCommentDto): Promise<CommentsDto> {
      const act = (database: Database) => commentOnThing(database, actor, { thing, thingId, part, text, mentions, submission });
      return CommentsDto.of(accepted(await this.database.actThenAsk(act, (database) => readThingComments(database, actor, { thing, thingId }))).comments);
    }
  }
  return CommentsResource;
}

export const commentResources: readonly Type[] = [MeasureCommentsResource, ...commentedThings.map(commentsOf)];
