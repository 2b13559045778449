import { changeReadingRule, getReadingRule, listReadingRules } from '@golden-thread/application/authority/reading-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewAudienceDto, ReadingRuleDto, ReadingRulePageDto } from './reading-rule.dto';

/** Who reads what in the council. */
@RestController('reading-rules', 'Organisation')
export class ReadingRulesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.see', audit: 'reading-rules.list', summary: 'How far each kind of paper is read', answer: ReadingRulePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ReadingRulePageDto> {
    return pageFrom(accepted(await listReadingRules(this.database, actor)), page, (rule) => ReadingRuleDto.of(rule));
  }

  @RestGet(':matter', { permission: 'organisation.see', audit: 'reading-rule.get', summary: 'How far one kind of paper is read', answer: ReadingRuleDto })
  async get(@CurrentActor() actor: Actor, @Param('matter') matter: string): Promise<ReadingRuleDto> {
    return ReadingRuleDto.of(accepted(await getReadingRule(this.database, actor, matter)));
  }

  @RestPut(':matter', {
    permission: 'organisation.change', audit: 'reading-rule.change', summary: 'Choose how far one kind of paper is read', answer: ReadingRuleDto, changes: 'existing',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('matter') matter: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { audience, reason }: NewAudienceDto,
  ): Promise<ReadingRuleDto> {
    return ReadingRuleDto.of(accepted(await changeReadingRule(this.database, actor, { matter, audience, reason, version, submission })));
  }
}
