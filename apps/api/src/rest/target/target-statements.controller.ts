import { getTargetStatement, stateTarget } from '@golden-thread/application/target/state-target';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewTargetStatementDto, TargetStatementDto } from './target-checks.dto';

/** What targets say. */
@RestController('measures', 'Measures')
export class TargetStatementsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':ref/target-statement', { permission: 'measures.see', audit: 'target.get-statement', summary: 'What a measure’s target says, and what it does not say yet', answer: TargetStatementDto })
  async statement(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<TargetStatementDto> {
    return TargetStatementDto.of(accepted(await getTargetStatement(this.database, actor, ref)));
  }

  @RestPut(':ref/target-statement', { permission: 'measures.configure', audit: 'target.state', summary: 'Say what a measure’s target says', answer: TargetStatementDto, changes: 'existing' })
  async state(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { comparator, smart, ...said }: NewTargetStatementDto,
  ): Promise<TargetStatementDto> {
    const command = { measureId: ref, version, submission, comparator, said: { ...said, smart: { ...smart } } };
    return TargetStatementDto.of(accepted(await this.database.actThenAsk((database) => stateTarget(database, actor, command), (database) => getTargetStatement(database, actor, ref))));
  }
}
