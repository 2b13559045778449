import { changeFrameworkDraft, discardFrameworkDraft, draftFramework, getFrameworkDraft, listDrafts, publishFrameworkDraft } from '@golden-thread/application/assessment/framework-drafts';
import { getFrameworkFile } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import type { FrameworkEdit } from '@golden-thread/domain/assessment/edit-framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestDelete, RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { FrameworkAboutDto, FrameworkDraftDiscardedDto, FrameworkDraftDto, FrameworkSectionDto, FrameworkStatementDto, NewFrameworkDraftDto } from './framework-draft.dto';
import { FrameworkDraftLineDto, FrameworkDraftPageDto } from './framework-draft-line.dto';
import { FrameworkFileDto } from './frameworks.controller';

const write = { permission: 'assessments.run', answer: FrameworkDraftDto, changes: 'existing' } as const;

const sectionSays = ({ title, introduction, shortest, longest, questions }: FrameworkSectionDto) => ({
  title, introduction, questions, minutes: shortest == null && longest == null ? null : ([shortest ?? longest!, longest ?? shortest!] as const),
});

/** What a change of a draft comes with. */
interface Change {
  readonly draftId: FrameworkId;
  readonly version: number;
  readonly submission: SubmissionOfRequest;
}

/** Frameworks that are drafted part by part, as on their pages; `:section` and `:statement` are keys of the draft. */
@RestController('assessments/framework-drafts', 'Assessments')
export class FrameworkDraftsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'assessments.run', audit: 'framework-drafts.list', summary: 'Frameworks that are being drafted, by title', answer: FrameworkDraftPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<FrameworkDraftPageDto> {
    return pageFrom(accepted(await listDrafts(this.database, actor)), page, (one) => FrameworkDraftLineDto.of(one));
  }

  @RestPost('', { ...write, audit: 'framework.draft', summary: 'Begin to draft a framework', changes: 'new' })
  async draft(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { framework, title }: NewFrameworkDraftDto): Promise<FrameworkDraftDto> {
    const from = framework === undefined ? { title: title ?? '' } : { frameworkId: framework };
    return FrameworkDraftDto.of(accepted(await this.database.actThenAsk(
      (database) => draftFramework(database, actor, { from, submission }), (database, { id }) => getFrameworkDraft(database, actor, id))));
  }

  @RestGet(':draft', { permission: 'assessments.run', audit: 'framework-draft.get', summary: 'A drafted framework, with what it changes and what is wrong with it', answer: FrameworkDraftDto })
  async get(@CurrentActor() actor: Actor, @IdParam('draft') draft: FrameworkId): Promise<FrameworkDraftDto> {
    return FrameworkDraftDto.of(accepted(await getFrameworkDraft(this.database, actor, draft)));
  }

  @RestPut(':draft/about', { ...write, audit: 'framework-draft.about', summary: 'Say what a framework says about itself' })
  about(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { title, scale, source, publisher, address, licence }: FrameworkAboutDto,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'about', about: { title, scale, source: { title: source, publisher, address, licence } } });
  }

  @RestPost(':draft/sections', { ...write, audit: 'framework-draft.add-section', summary: 'Add a section' })
  addSection(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() says: FrameworkSectionDto,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'section', section: null, says: sectionSays(says) });
  }

  @RestPut(':draft/sections/:section', { ...write, audit: 'framework-draft.section', summary: 'Write a section anew' })
  section(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @Param('section') section: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() says: FrameworkSectionDto,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'section', section, says: sectionSays(says) });
  }

  @RestDelete(':draft/sections/:section', { ...write, audit: 'framework-draft.remove-section', summary: 'Take a section out' })
  removeSection(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @Param('section') section: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'remove-section', section });
  }

  @RestPost(':draft/sections/:section/statements', { ...write, audit: 'framework-draft.add-statement', summary: 'Add a statement to a section' })
  addStatement(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @Param('section') section: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() says: FrameworkStatementDto,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'statement', section, statement: null, says: { ...says } });
  }

  @RestPut(':draft/statements/:statement', { ...write, audit: 'framework-draft.statement', summary: 'Write a statement and its tips anew' })
  statement(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @Param('statement') statement: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() says: FrameworkStatementDto,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'statement', section: null, statement, says: { ...says } });
  }

  @RestDelete(':draft/statements/:statement', { ...write, audit: 'framework-draft.remove-statement', summary: 'Take a statement out' })
  removeStatement(
    @CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @Param('statement') statement: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<FrameworkDraftDto> {
    return this.edit(actor, { draftId, version, submission }, { kind: 'remove-statement', statement });
  }

  @RestPost(':draft/publication', { ...write, audit: 'framework.publish', summary: 'Publish a draft as the next version', answer: FrameworkFileDto })
  async publish(@CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest): Promise<FrameworkFileDto> {
    const file = await this.database.actThenAsk((database) => publishFrameworkDraft(database, actor, { draftId, version, submission }), (database) => getFrameworkFile(database, actor, draftId));
    return { id: draftId, ...accepted(file) };
  }

  @RestDelete(':draft', { ...write, audit: 'framework.discard-draft', summary: 'Throw a draft away', answer: FrameworkDraftDiscardedDto })
  async discard(@CurrentActor() actor: Actor, @IdParam('draft') draftId: FrameworkId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest): Promise<FrameworkDraftDiscardedDto> {
    return accepted(await discardFrameworkDraft(this.database, actor, { draftId, version, submission }));
  }

  private async edit(actor: Actor, change: Change, edit: FrameworkEdit): Promise<FrameworkDraftDto> {
    const { draftId } = change;
    return FrameworkDraftDto.of(accepted(await this.database.actThenAsk(
      (database) => changeFrameworkDraft(database, actor, { ...change, edit }), (database) => getFrameworkDraft(database, actor, draftId))));
  }
}
