import type { Database } from '@golden-thread/application';
import { changeMeasure, type MeasureView, readMeasure, readMeasureCodes, resolvePlaces, retireMeasure } from '@golden-thread/application/measure';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { IfMatch, RestController, RestPost, RestPut, Submission } from '../shared';
import type { SubmissionOfRequest } from '../shared';
import { MeasureChangeDto } from './measure-change.dto';
import { MeasureDto } from './measure.dto';
import { NewMeasureDto } from './new-measure.dto';
import { RetirementDto } from './retirement.dto';

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
    const { measure } = await this.find(actor, ref);
    const stand = accepted(await readMeasureCodes(this.database, actor, measure.id));
    const { service = stand.service, owner = stand.owner, verifier = stand.verifier, member = stand.member } = given;
    const places = accepted(await resolvePlaces(this.database, actor, { service, owner, verifier, member }));
    const changes = NewMeasureDto.toDefinition({ ...given, ref: measure.ref, service, owner, verifier, member }, places);
    accepted(await changeMeasure(this.database, actor, { measureId: measure.id, changes, fromPeriod, reason, version, submission }));
    return MeasureDto.of(await this.find(actor, ref));
  }

  @RestPost(':ref/retirement', { audit: 'measure.retire', summary: 'Retire a measure: nothing more is asked for, its history stays', ...write })
  async retire(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { reason }: RetirementDto,
  ): Promise<MeasureDto> {
    const { measure } = await this.find(actor, ref);
    accepted(await retireMeasure(this.database, actor, { measureId: measure.id, reason, version, submission }));
    return MeasureDto.of(await this.find(actor, ref));
  }

  private async find(actor: Actor, ref: string): Promise<MeasureView> {
    return accepted(await readMeasure(this.database, actor, { ref }));
  }
}
