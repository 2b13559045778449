import { addAction } from '@golden-thread/application/action/add-action';
import { changeAction, chooseDependencies } from '@golden-thread/application/action/change-action';
import { getAction, listRegister } from '@golden-thread/application/action/get-actions';
import { reportAction } from '@golden-thread/application/action/report-action';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { rowsPerPage } from '../../http/paging';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pagedAnswer } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ActionChangeDto, ActionDependenciesDto, ActionReportDto, NewActionDto } from './action-commands.dto';
import { ActionDto, ActionLineDto, ActionPageDto } from './action.dto';

const parts = ['open', 'mine', 'all'] as const;

/** Which part of the register. */
class RegisterQuery extends PageQuery {
  @ApiPropertyOptional({ enum: parts, default: 'open', description: 'mine: of the posts that the reader answers for; all: with what is achieved or deleted.' })
  @IsOptional()
  @IsIn(parts, { message: `part is one of ${parts.join(', ')}.` })
  part: (typeof parts)[number] = 'open';
}

const write = { permission: 'actions.write', answer: ActionDto, changes: 'existing' } as const;

/** The register of actions. `:action` is an id or a reference (AC-12). */
@RestController('actions', 'Actions')
export class ActionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'actions.see', audit: 'actions.list', summary: 'The register of actions, the earliest due first', answer: ActionPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page, part }: RegisterQuery): Promise<ActionPageDto> {
    const asked = { mine: part === 'mine', ended: part === 'all', order: 'due', offset: (page - 1) * rowsPerPage, limit: rowsPerPage } as const;
    const { actions, found } = accepted(await listRegister(this.database, actor, asked));
    return pagedAnswer(actions.map((action) => ActionLineDto.of(action)), page, found);
  }

  @RestPost('', { permission: 'actions.write', audit: 'action.add', summary: 'Add an action', answer: ActionDto, changes: 'new' })
  async add(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, prediction, origin, startsOn, ...given }: NewActionDto): Promise<ActionDto> {
    const { measure = null, howMuch = '', by = null } = prediction ?? {};
    const asked = { ...given, owner: { code: owner }, startsOn: startsOn ?? null, origin: origin ?? null, prediction: { measure, howMuch, by }, submission };
    return ActionDto.ofView(accepted(await this.database.actThenAsk((database) => addAction(database, actor, asked), (database, { reference }) => getAction(database, actor, reference))));
  }

  @RestGet(':action', { permission: 'actions.see', audit: 'action.get', summary: 'One action', answer: ActionDto })
  async get(@CurrentActor() actor: Actor, @Param('action') action: string): Promise<ActionDto> {
    return ActionDto.ofView(accepted(await getAction(this.database, actor, action)));
  }

  @RestPost(':action/reports', { audit: 'action.report', summary: 'Say how an action stands', ...write })
  report(
    @CurrentActor() actor: Actor, @Param('action') action: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() report: ActionReportDto,
  ): Promise<ActionDto> {
    return this.change(actor, action, (database) => reportAction(database, actor, { actionId: action, version, submission, ...report }));
  }

  @RestPut(':action', { audit: 'action.change', summary: 'Word an action anew, or give it to another post', ...write })
  reword(
    @CurrentActor() actor: Actor, @Param('action') action: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { title, steps, owner }: ActionChangeDto,
  ): Promise<ActionDto> {
    return this.change(actor, action, (database) => changeAction(database, actor, { actionId: action, version, submission, title, steps, owner: { code: owner } }));
  }

  @RestPut(':action/dependencies', { audit: 'action.choose-dependencies', summary: 'Say what an action waits for', ...write })
  dependencies(
    @CurrentActor() actor: Actor, @Param('action') action: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { references }: ActionDependenciesDto,
  ): Promise<ActionDto> {
    return this.change(actor, action, (database) => chooseDependencies(database, actor, { actionId: action, version, submission, references }));
  }

  /** Carries a change out and answers with the action as it then stands. */
  private async change(actor: Actor, action: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ActionDto> {
    return ActionDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getAction(database, actor, action))));
  }
}
