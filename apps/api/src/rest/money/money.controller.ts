import { getMoney, getServiceMoney } from '@golden-thread/application/money/get-money';
import { decideOnVirement, getVirement, proposeVirement } from '@golden-thread/application/money/move-money';
import { addBudgetLine } from '@golden-thread/application/money/plan-money';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { ListPlansQuery } from '../plan/plan.dto';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewBudgetLineDto, NewVirementDto, VirementDecisionDto } from './money-commands.dto';
import { MoneyDto, ServiceMoneyDto, ServiceMoneyLineDto, VirementDto } from './money.dto';

/** What plans cost: lines of three years, what the ledger says, and money that is moved. Amounts in pounds, as text. */
@RestController('money', 'Money')
export class MoneyResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('services', { permission: 'plans.see', audit: 'money.list', summary: 'The money of services in a year, beside how their measures stand', answer: MoneyDto })
  async list(@CurrentActor() actor: Actor, @Query() { year }: ListPlansQuery): Promise<MoneyDto> {
    const money = accepted(await getMoney(this.database, actor, { year: year === undefined ? null : yearNamed(year) }));
    return { year: money.year, services: money.services.map((one) => ServiceMoneyLineDto.of(one)) };
  }

  @RestGet('services/:service', { permission: 'plans.see', audit: 'money.get-service', summary: 'A service’s lines, the sum of its units’ beside its own, and its months in the ledger', answer: ServiceMoneyDto })
  async get(@CurrentActor() actor: Actor, @IdParam('service') serviceId: ServiceId, @Query() { year }: ListPlansQuery): Promise<ServiceMoneyDto> {
    return ServiceMoneyDto.of(accepted(await getServiceMoney(this.database, actor, { serviceId, year: year === undefined ? null : yearNamed(year) })));
  }

  @RestPost('services/:service/lines', { permission: 'plans.write', audit: 'money.add-line', summary: 'Add a line of three years', answer: ServiceMoneyDto, changes: 'new' })
  async add(@CurrentActor() actor: Actor, @IdParam('service') serviceId: ServiceId, @Submission() submission: SubmissionOfRequest, @Body() line: NewBudgetLineDto): Promise<ServiceMoneyDto> {
    const { unitId, objectiveId } = line;
    const command = { ...NewBudgetLineDto.said(line), serviceId, unitId, objectiveId, submission };
    return ServiceMoneyDto.of(accepted(await this.database.actThenAsk((database) => addBudgetLine(database, actor, command), (database) => getServiceMoney(database, actor, { serviceId, year: null }))));
  }

  @RestPost('virements', { permission: 'plans.write', audit: 'money.propose-virement', summary: 'Propose to move money from one line to another; the amount says who decides', answer: VirementDto, changes: 'new' })
  async propose(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() virement: NewVirementDto): Promise<VirementDto> {
    const asked = { ...virement, submission };
    return VirementDto.of(accepted(await this.database.actThenAsk((database) => proposeVirement(database, actor, asked), (database, { reference }) => getVirement(database, actor, reference))));
  }

  @RestGet('virements/:virement', { permission: 'plans.see', audit: 'money.get-virement', summary: 'One virement', answer: VirementDto })
  async virement(@CurrentActor() actor: Actor, @Param('virement') named: string): Promise<VirementDto> {
    return VirementDto.of(accepted(await getVirement(this.database, actor, named)));
  }

  @RestPost('virements/:virement/decision', { permission: 'plans.write', audit: 'money.decide-virement', summary: 'Decide a virement', answer: VirementDto, changes: 'existing' })
  async decide(
    @CurrentActor() actor: Actor, @Param('virement') named: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { decision, remark = '' }: VirementDecisionDto,
  ): Promise<VirementDto> {
    const command = { virementId: named, version, submission, decision, remark };
    return VirementDto.of(accepted(await this.database.actThenAsk((database) => decideOnVirement(database, actor, command), (database) => getVirement(database, actor, named))));
  }
}
