import { decideOnCarryForward, proposeCarryForward } from '@golden-thread/application/money/carry-forward';
import { getServiceMoney, type ServiceMoneyView } from '@golden-thread/application/money/get-money';
import type { Database } from '@golden-thread/application/shared/command';
import { type FinancialYear, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { budgetLimits } from '@golden-thread/domain/money/budget-line';
import { carryForwardStates, isFreeToPropose, standsOnOutturn } from '@golden-thread/domain/money/carry-forward';
import { formatPounds } from '@golden-thread/domain/money/ledger';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { readYear } from '../plan/paths';
import { askToConfirm } from './confirm';
import { moneyPaths } from './paths';

/** What is proposed, or decided, of what a service carries out of a year. */
export class CarryForwardForm {
  @IsIn(['propose', 'approve', 'refuse'], { message: 'Choose what is done.' })
  act!: 'propose' | 'approve' | 'refuse';

  @IsString()
  @MaxLength(budgetLimits.typed, { message: 'This is too long for an amount. Write it in pounds, such as 10000.' })
  agreed = '';

  @IsString()
  @UpTo(budgetLimits.reason, 'The reason')
  reason = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  confirmed = false;
}

const navigation = { section: 'plans', trail: 'back' } as const;

function carryForwardView({ place, carriedForward, months, mayPlan, mayDecideCarryForward }: ServiceMoneyView, year: FinancialYear, form: FilledForm<object>): Page {
  const outturn = months.find(({ month }) => month === `${year.slice(0, 4)}-M12`) ?? null;
  const proposed = carriedForward?.state === 'proposed';
  return new Page('money/carry-forward', {
    heading: `What is carried out of ${year}`,
    caption: place.service,
    area: 'Plans',
    back: { href: moneyPaths.serviceOf(place.serviceId), text: `Back to the money of ${place.service}` },
    form,
    outturn: outturn === null ? null : `The ledger’s last month: a budget of ${formatPounds(outturn.budget)}, ${formatPounds(outturn.actual)} spent.`,
    carried: carriedForward && { amount: formatPounds(carriedForward.amount), into: neighbouringYear(year, 1), state: carryForwardStates[carriedForward.state], reason: carriedForward.reason },
    isOutdated: proposed && !standsOnOutturn(carriedForward, outturn),
    mayPropose: mayPlan && outturn !== null && isFreeToPropose(carriedForward, outturn),
    mayDecide: proposed && mayDecideCarryForward,
  });
}

/** An underspend is carried forward by itself, of an overspend what is agreed; the section 151 officer approves it after the outturn. */
@Controller(moneyPaths.carryForward)
export class CarryForwardPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.open-carry-forward', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @Param('year') named: string): Promise<Page> {
    return this.page(person, { serviceId, year: yearNamed(named) });
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.carry-forward', navigation })
  async act(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @Param('year') named: string, @FormBody(CarryForwardForm) form: FilledForm<CarryForwardForm>): Promise<Page | SeeOther> {
    const of = { serviceId, year: yearNamed(named) };
    if (!form.ok) return this.page(person, of, form);
    const { act, agreed, reason, confirmed } = form.values;
    const done =
      act === 'propose'
        ? await proposeCarryForward(this.database, person.actor, { ...of, agreed: agreed === '' ? null : agreed, reason, confirmed, submission: form.submission })
        : await decideOnCarryForward(this.database, person.actor, { ...of, decision: act, ...form.sent });
    if (!done.ok) return askToConfirm(await this.page(person, of, form.refused(showRefusal(done.refusal))), done.refusal, 'CarryForwardSurprising');
    return new SeeOther(moneyPaths.serviceOf(serviceId), act === 'propose' ? `${formatPounds(done.value.amount)} is proposed to be carried forward.` : 'The decision is recorded.');
  }

  private async page({ actor }: SignedIn, { serviceId, year }: { readonly serviceId: ServiceId; readonly year: FinancialYear }, form?: FilledForm<object>): Promise<Page> {
    const view = accepted(await getServiceMoney(this.database, actor, { serviceId, year }));
    return carryForwardView(view, year, form ?? blankForm({}, view.carriedForward?.version ?? null));
  }
}

function yearNamed(text: string): FinancialYear {
  const year = readYear(text);
  if (year === null) throw new NotFoundException();
  return year;
}
