import { getServiceMoney, type ServiceMoneyView } from '@golden-thread/application/money/get-money';
import { addBudgetLine, getBudgetLine, reviseBudgetLine } from '@golden-thread/application/money/plan-money';
import type { Database } from '@golden-thread/application/shared/command';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type BudgetLine, budgetLimits } from '@golden-thread/domain/money/budget-line';
import type { BudgetLineId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { applyDecorators, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { IsYear } from '../../http/year-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { askToConfirm } from './confirm';
import { moneyPaths } from './paths';

const Amount = (): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(budgetLimits.typed, { message: 'This is too long for an amount. Write it in pounds, such as 12500.' }));

/** A line of three years. */
export class BudgetLineForm {
  @MustSay('LineTitleMissing')
  @IsString()
  @UpTo(budgetLimits.title, 'The title')
  title = '';

  @IsString()
  @UpTo(budgetLimits.costCentre, 'The cost centre')
  costCentre = '';

  @IsYear({ message: 'Write the first year as 2026/27.' })
  firstYear!: FinancialYear;

  @Amount()
  firstAmount = '';

  @Amount()
  secondAmount = '';

  @Amount()
  thirdAmount = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  confirmed = false;
}

/** One that is added says also whose it is. */
export class NewBudgetLineForm extends BudgetLineForm {
  @ValidateIf(({ unitId }: NewBudgetLineForm) => unitId !== '')
  @IsId({ message: 'Choose a unit, or the service itself.' })
  unitId: UnitId | '' = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const amountFields = [
  { name: 'firstAmount', label: 'Amount in the first year' },
  { name: 'secondAmount', label: 'In the second year' },
  { name: 'thirdAmount', label: 'In the third year' },
] as const satisfies readonly { readonly name: keyof BudgetLineForm; readonly label: string }[];

const lineView = (about: { readonly heading: string; readonly serviceId: ServiceId; readonly service: string; readonly units: readonly object[] | null }, form: FilledForm<object>): Page =>
  new Page('money/line', {
    heading: about.heading,
    caption: about.service,
    area: 'Plans',
    back: { href: moneyPaths.serviceOf(about.serviceId), text: `Back to the money of ${about.service}` },
    form,
    units: about.units,
    amounts: amountFields.map(({ name, label }) => ({ name, label, value: form.typed(name), error: form.error(name) })),
  });

const saidOf = ({ title, costCentre, firstYear, firstAmount, secondAmount, thirdAmount, confirmed }: BudgetLineForm) => ({
  title, costCentre: costCentre === '' ? null : costCentre, firstYear, amounts: [firstAmount || '0', secondAmount || '0', thirdAmount || '0'] as const, confirmed,
});

/** Adds a line to a service or one of its units. */
@Controller(moneyPaths.newLine)
export class AddLinePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.open-new-line', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId): Promise<Page> {
    const money = await this.read(person, serviceId);
    return addView(money, blankForm({ firstYear: money.year }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.add-line', navigation })
  async add(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @FormBody(NewBudgetLineForm) form: FilledForm<NewBudgetLineForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => addView(await this.read(person, serviceId), shown);
    if (!form.ok) return again(form);
    const added = await addBudgetLine(this.database, person.actor, { ...saidOf(form.values), serviceId, unitId: form.values.unitId || null, objectiveId: null, submission: form.submission });
    return added.ok ? new SeeOther(moneyPaths.serviceOf(serviceId), 'The line is added.') : askToConfirm(await again(form.refused(showRefusal(added.refusal))), added.refusal, 'AmountSurprising');
  }

  private async read({ actor }: SignedIn, serviceId: ServiceId): Promise<ServiceMoneyView> {
    return accepted(await getServiceMoney(this.database, actor, { serviceId, year: null }));
  }
}

const addView = ({ place }: ServiceMoneyView, form: FilledForm<object>): Page =>
  lineView(
    {
      heading: 'Add a line', serviceId: place.serviceId, service: place.service,
      units: [{ value: '', text: 'The service itself' }, ...place.units.map(({ id, name }) => ({ value: id, text: name }))].map((item) => ({ ...item, selected: form.typed('unitId') === item.value })),
    },
    form,
  );

/** Revises a line, as councils do every year. */
@Controller(moneyPaths.line)
export class ReviseLinePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.open-line', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('line', ParseId) id: BudgetLineId): Promise<Page> {
    const { line, present } = await this.read(person, id);
    return present(blankForm(fieldsOf(line), line.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.revise-line', navigation })
  async revise(@CurrentPerson() person: SignedIn, @Param('line', ParseId) id: BudgetLineId, @FormBody(BudgetLineForm) form: FilledForm<BudgetLineForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { line, present } = await this.read(person, id);
      return redisplay(present, shown, blankForm(fieldsOf(line)));
    };
    if (!form.ok) return again(form);
    const revised = await reviseBudgetLine(this.database, person.actor, { lineId: id, ...form.sent, ...saidOf(form.values) });
    return revised.ok ? new SeeOther(moneyPaths.serviceOf(revised.value.serviceId), 'The line is revised.') : askToConfirm(await again(form.refused(showRefusal(revised.refusal))), revised.refusal, 'AmountSurprising');
  }

  private async read({ actor }: SignedIn, id: BudgetLineId): Promise<{ readonly line: BudgetLine; readonly present: (form: FilledForm<object>) => Page }> {
    const line = accepted(await getBudgetLine(this.database, actor, id));
    const { place } = accepted(await getServiceMoney(this.database, actor, { serviceId: line.serviceId, year: null }));
    return { line, present: (form) => lineView({ heading: `Revise “${line.title}”`, serviceId: line.serviceId, service: place.service, units: null }, form) };
  }
}

const fieldsOf = ({ title, costCentre, firstYear, amounts: [firstAmount, secondAmount, thirdAmount] }: BudgetLine) => ({
  title, costCentre: costCentre ?? '', firstYear, firstAmount, secondAmount, thirdAmount,
});
