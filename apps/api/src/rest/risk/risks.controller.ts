import { enterRisk } from '@golden-thread/application/risk/enter-risk';
import { getRisk, getRiskRegister } from '@golden-thread/application/risk/get-risks';
import { changeRiskState, recordCorporateRegister, reviewRisk } from '@golden-thread/application/risk/review-risk';
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
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { CorporateRegisterDto, NewRiskDto, RiskReviewDto, RiskStateDto } from './risk-commands.dto';
import { RiskDto, RiskLineDto, RiskPageDto } from './risk.dto';

const write = { permission: 'risks.write', answer: RiskDto, changes: 'existing' } as const;

/** The register of risks. `:risk` is an id or a reference (RK-4). */
@RestController('risks', 'Risks')
export class RisksResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'risks.see', audit: 'risks.list', summary: 'The register of risks, closed ones too, the highest score first', answer: RiskPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<RiskPageDto> {
    const { risks } = accepted(await getRiskRegister(this.database, actor, { closed: true }));
    return pageFrom(risks, page, (risk) => RiskLineDto.of(risk));
  }

  @RestPost('', { permission: 'risks.write', audit: 'risk.enter', summary: 'Enter a risk', answer: RiskDto, changes: 'new' })
  async enter(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, ...given }: NewRiskDto): Promise<RiskDto> {
    const asked = { ...given, owner: { code: owner }, submission };
    return RiskDto.ofView(accepted(await this.database.actThenAsk((database) => enterRisk(database, actor, asked), (database, { reference }) => getRisk(database, actor, reference))));
  }

  @RestGet(':risk', { permission: 'risks.see', audit: 'risk.get', summary: 'One risk', answer: RiskDto })
  async get(@CurrentActor() actor: Actor, @Param('risk') risk: string): Promise<RiskDto> {
    return RiskDto.ofView(accepted(await getRisk(this.database, actor, risk)));
  }

  @RestPost(':risk/reviews', { audit: 'risk.review', summary: 'Review a risk', ...write })
  review(
    @CurrentActor() actor: Actor, @Param('risk') risk: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() review: RiskReviewDto,
  ): Promise<RiskDto> {
    return this.change(actor, risk, (database) => reviewRisk(database, actor, { riskId: risk, version, submission, ...review }));
  }

  @RestPost(':risk/state', { audit: 'risk.change-state', summary: 'Accept, close or reopen a risk', ...write })
  changeState(
    @CurrentActor() actor: Actor, @Param('risk') risk: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() state: RiskStateDto,
  ): Promise<RiskDto> {
    return this.change(actor, risk, (database) => changeRiskState(database, actor, { riskId: risk, version, submission, ...state }));
  }

  @RestPost(':risk/corporate-register', { ...write, permission: 'risks.configure', audit: 'risk.decide-corporate', summary: 'Decide about the corporate register' })
  corporate(
    @CurrentActor() actor: Actor, @Param('risk') risk: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() decision: CorporateRegisterDto,
  ): Promise<RiskDto> {
    return this.change(actor, risk, (database) => recordCorporateRegister(database, actor, { riskId: risk, version, submission, ...decision }));
  }

  /** Carries an act out and answers with the risk as it then stands. */
  private async change(actor: Actor, risk: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<RiskDto> {
    return RiskDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getRisk(database, actor, risk))));
  }
}
