import { previewSetUp, setUpMeasures } from '@golden-thread/application/measure-set-up/set-up-measures';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { MeasureSetUpDto, MeasureSetUpPreviewDto } from './measure-set-up-answer.dto';
import { NewMeasureSetUpDto } from './measure-set-up.dto';

/** One act for many measures: looked at first, then carried out in one transaction. An address of its own: under `measures` it would be read as a reference. */
@RestController('measure-set-ups', 'Measures')
export class MeasureSetUpsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('previews', {
    permission: 'measures.configure', audit: 'measures.preview-set-up', summary: 'See what an act for many measures would come to; nothing is kept', answer: MeasureSetUpPreviewDto, changes: 'new',
  })
  async preview(@CurrentActor() actor: Actor, @Body() asked: NewMeasureSetUpDto): Promise<MeasureSetUpPreviewDto> {
    return MeasureSetUpPreviewDto.of(accepted(await previewSetUp(this.database, actor, NewMeasureSetUpDto.toCommand(asked))));
  }

  @RestPost('', {
    permission: 'measures.configure', audit: 'measures.set-up', summary: 'Change tolerance, people or targets of many measures, or copy them', answer: MeasureSetUpDto, changes: 'new',
  })
  async setUp(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() asked: NewMeasureSetUpDto): Promise<MeasureSetUpDto> {
    return MeasureSetUpDto.of(accepted(await setUpMeasures(this.database, actor, { ...NewMeasureSetUpDto.toCommand(asked), submission })));
  }
}
