import { changeMeasure, retireMeasure } from '@golden-thread/application/measure/change-measure';
import { readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { MeasureDto } from './measure.dto';
import { MeasureChangeDto, NewMeasureDto, RetirementDto } from './new-measure.dto';

const write = { permission: 'measures.configure', answer: MeasureDto, changes: 'existing' } as const;

/** What the policy team changes about a registered measure. */
@RestController('measures', 'Measures')
export class MeasureDefinitionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPut(':ref', { audit: 'measure.change-definition', summary: 'Change a definition; the trend is marked where figures are no longer comparable', ...write })
  async change(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { fromPeriod = '', reason = '', ...given }: MeasureChangeDto,
  ): Promise<MeasureDto> {
    const { service, owner, verifier, member } = given;
    const places = { ...(service && { service }), ...(owner && { owner }), ...(verifier && { verifier }), ...(member && { member }) };
    const command = { measureId: ref, changes: NewMeasureDto.toDefinition(given), places, fromPeriod, reason, version, submission };
    return this.after(actor, ref, (database) => changeMeasure(database, actor, command));
  }

  @RestPost(':ref/retirement', { audit: 'measure.retire', summary: 'Retire a measure: nothing more is asked for, its history stays', ...write })
  async retire(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { reason }: RetirementDto,
  ): Promise<MeasureDto> {
    return this.after(actor, ref, (database) => retireMeasure(database, actor, { measureId: ref, reason, version, submission }));
  }

  /** Carries an act out and answers with the measure as it then stands. */
  private async after(actor: Actor, ref: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<MeasureDto> {
    return MeasureDto.of(accepted(await this.database.actThenAsk(act, (database) => readMeasure(database, actor, { ref }))));
  }
}
