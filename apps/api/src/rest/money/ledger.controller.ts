import { decideOnCarryForward, proposeCarryForward } from '@golden-thread/application/money/carry-forward';
import { getServiceMoney } from '@golden-thread/application/money/get-money';
import { confirmLedger, tellLedger } from '@golden-thread/application/money/load-ledger';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { CarryForwardDecisionDto, CarryForwardDto, LedgerConfirmationDto, LedgerLoadDto, NewCarryForwardDto, NewLedgerMonthDto } from './ledger.dto';
import { ServiceMoneyDto } from './money.dto';

/** What the ledger says month by month, confirmed by each service's accountant, and what is carried into the next year. `:month` is its key (2026-M04: April). */
@RestController('money', 'Money')
export class LedgerResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('ledger/:month', { permission: 'plans.publish', audit: 'money.load-ledger', summary: 'Tell what the ledger says of a month, instead of what it said', answer: LedgerLoadDto, changes: 'new' })
  async tell(@CurrentActor() actor: Actor, @Param('month') month: string, @Submission() submission: SubmissionOfRequest, @Body() { lines, confirmed = false }: NewLedgerMonthDto): Promise<LedgerLoadDto> {
    return LedgerLoadDto.of(accepted(await tellLedger(this.database, actor, { month, lines, confirmed, submission })));
  }

  @RestPost('ledger/:month/confirmations', { permission: 'plans.write', audit: 'money.confirm-ledger', summary: 'Confirm what the ledger says of a service in a month', answer: ServiceMoneyDto, changes: 'new' })
  async confirm(@CurrentActor() actor: Actor, @Param('month') month: string, @Submission() submission: SubmissionOfRequest, @Body() { serviceId }: LedgerConfirmationDto): Promise<ServiceMoneyDto> {
    const asked = { serviceId, month, submission };
    return ServiceMoneyDto.of(accepted(await this.database.actThenAsk((database) => confirmLedger(database, actor, asked), (database) => getServiceMoney(database, actor, { serviceId, year: null }))));
  }

  @RestPost('carry-forwards', { permission: 'plans.write', audit: 'money.carry-forward', summary: 'Propose what a service carries out of a year', answer: CarryForwardDto, changes: 'new' })
  async propose(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { serviceId, year, agreed, reason, confirmed = false }: NewCarryForwardDto): Promise<CarryForwardDto> {
    const asked = { serviceId, year, agreed, reason, confirmed, submission };
    return CarryForwardDto.of(accepted(await this.database.actThenAsk((database) => proposeCarryForward(database, actor, asked), (database) => getServiceMoney(database, actor, { serviceId, year }))));
  }

  @RestPost('carry-forward-decisions', { permission: 'plans.write', audit: 'money.decide-carry-forward', summary: 'Decide, as the section 151 officer, what is carried forward', answer: CarryForwardDto, changes: 'new' })
  async decide(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { serviceId, year, decision }: CarryForwardDecisionDto): Promise<CarryForwardDto> {
    const asked = { serviceId, year, decision, submission };
    return CarryForwardDto.of(accepted(await this.database.actThenAsk((database) => decideOnCarryForward(database, actor, asked), (database) => getServiceMoney(database, actor, { serviceId, year }))));
  }
}
