import { correctFigure } from '@golden-thread/application/figure-sheet/correct-figure';
import { listRegister } from '@golden-thread/application/measure/list-register';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import { setTarget } from '@golden-thread/application/target/set-target';
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
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { CorrectionDto, FigureDto, FiguresDto, NewCorrectionDto, TypedFigureDto } from '../figure-sheet/figure.dto';
import { MeasureDto, MeasurePageDto } from './measure.dto';
import { NewMeasureDto } from './new-measure.dto';
import { NewTargetsDto, TargetsDto } from '../target/targets.dto';

/** Measures with their figures and targets. `:ref` is the council's own reference (HS07). */
@RestController('measures', 'Measures')
export class MeasuresResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'measures.list', summary: 'The register, by reference', answer: MeasurePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<MeasurePageDto> {
    const listed = accepted(await listRegister(this.database, actor));
    return pageFrom(listed, page, (line) => MeasureDto.of(line));
  }

  @RestPost('', { permission: 'measures.configure', audit: 'measure.register', summary: 'Register a measure', answer: MeasureDto, changes: 'new' })
  async register(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() given: NewMeasureDto): Promise<MeasureDto> {
    const { ref, service, owner, verifier, member = null } = given;
    const command = { definition: { ...NewMeasureDto.toDefinition(given), ref }, places: { service, owner, verifier, member }, submission };
    return MeasureDto.of(await this.after(actor, ref, (database) => registerMeasure(database, actor, command)));
  }

  @RestGet(':ref', { permission: 'measures.see', audit: 'measure.get', summary: 'One measure', answer: MeasureDto })
  async get(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<MeasureDto> {
    return MeasureDto.of(await this.find(actor, ref));
  }

  @RestGet(':ref/figures', { permission: 'measures.see', audit: 'figures.list', summary: 'Every figure with its versions', answer: FiguresDto })
  async figures(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<FiguresDto> {
    const { measure, versions, withheld } = await this.find(actor, ref);
    return { ref: measure.ref, figures: versions.map((version) => FigureDto.of(version)), awaitingAnswer: withheld };
  }

  @RestPost(':ref/figures/:period/corrections', {
    permission: 'measures.enter', audit: 'figure.correct', summary: 'Restate a figure; If-Match is the figure’s version', answer: CorrectionDto, changes: 'existing',
  })
  async correct(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @Param('period') period: string, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() { reason, ...figure }: NewCorrectionDto,
  ): Promise<CorrectionDto> {
    const typed = TypedFigureDto.toTyped(figure);
    const corrected = accepted(await correctFigure(this.database, actor, { measureId: ref, period, typed, reason, version, submission }));
    return { ref: corrected.ref, period, version: corrected.version };
  }

  @RestGet(':ref/targets', { permission: 'measures.see', audit: 'targets.list', summary: 'Its targets by period', answer: TargetsDto })
  async targets(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<TargetsDto> {
    return TargetsDto.of(await this.find(actor, ref));
  }

  @RestPut(':ref/targets', { permission: 'measures.configure', audit: 'targets.set', summary: 'Set targets; those not named stay', answer: TargetsDto, changes: 'existing' })
  async setTargets(
    @CurrentActor() actor: Actor, @Param('ref') ref: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { targets, reason = '', confirmed = false }: NewTargetsDto,
  ): Promise<TargetsDto> {
    const wanted = targets.map(({ period, target }) => ({ period, target: target ?? null }));
    const command = { measureId: ref, targets: wanted, reason, confirmed, version, submission };
    return TargetsDto.of(await this.after(actor, ref, (database) => setTarget(database, actor, command)));
  }

  private async find(actor: Actor, ref: string): Promise<MeasureView> {
    return accepted(await readMeasure(this.database, actor, { ref }));
  }

  /** Carries an act out and answers with the measure as it then stands. */
  private async after(actor: Actor, ref: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<MeasureView> {
    return accepted(await this.database.actThenAsk(act, (database) => readMeasure(database, actor, { ref })));
  }
}
