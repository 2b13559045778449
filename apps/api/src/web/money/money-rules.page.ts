import { getServiceMoney } from '@golden-thread/application/money/get-money';
import { getMoneyRules, nameAccountant, setMoneyRules } from '@golden-thread/application/money/set-money-rules';
import type { Database } from '@golden-thread/application/shared/command';
import { amountPattern, budgetLimits } from '@golden-thread/domain/money/budget-line';
import type { LedgerColumns } from '@golden-thread/domain/money/ledger';
import type { MoneyRules } from '@golden-thread/domain/money/money-rules';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsString, Matches, ValidateNested } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { moneyPaths } from './paths';

const limit = { message: 'Write the limit in pounds, such as 10000.' };
const named = { message: 'Say what the ledger calls it.' };

/** What the ledger calls its columns. */
class LedgerColumnsForm implements LedgerColumns {
  @MustSay(named) @IsString() @UpTo(budgetLimits.title) costCentre = '';
  @MustSay(named) @IsString() @UpTo(budgetLimits.title) budget = '';
  @MustSay(named) @IsString() @UpTo(budgetLimits.title) actual = '';
  @MustSay(named) @IsString() @UpTo(budgetLimits.title) forecast = '';
}

/** Who decides up to which amount, who is the section 151 officer, and how the ledger calls its columns. */
export class MoneyRulesForm {
  @Matches(amountPattern, limit)
  headOfService = '';

  @Matches(amountPattern, limit)
  director = '';

  @IsString()
  @UpTo(longestName, 'The post')
  section151 = '';

  @ValidateNested()
  @Type(() => LedgerColumnsForm)
  columns: LedgerColumnsForm = new LedgerColumnsForm();
}

/** The post of a service's accountant. */
export class NameAccountantForm {
  @IsString()
  @UpTo(longestName, 'The post')
  accountant = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const rulesView = (rules: MoneyRules, form: FilledForm<object>): Page =>
  new Page('money/rules', {
    heading: 'How the council keeps its money',
    area: 'Plans',
    back: { href: moneyPaths.list, text: 'Back to the money of services' },
    form,
    hasOfficer: rules.section151PostId !== null,
    columns: [['costCentre', 'Cost centre'], ['budget', 'Budget of the year'], ['actual', 'Spent since it began'], ['forecast', 'Forecast for its end']].map(([name, label]) => ({ name, label })),
  });

/** Sets the limits of delegation, the section 151 officer and the ledger's columns. */
@Controller(moneyPaths.rules)
export class MoneyRulesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.open-rules', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    const rules = accepted(await getMoneyRules(this.database, actor));
    const { headOfService, director, columns } = rules;
    return rulesView(rules, blankForm({ headOfService, director, columns: { ...columns } }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.set-rules', navigation })
  async set(@CurrentPerson() { actor }: SignedIn, @FormBody(MoneyRulesForm) form: FilledForm<MoneyRulesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => rulesView(accepted(await getMoneyRules(this.database, actor)), shown);
    if (!form.ok) return again(form);
    const { section151, columns, ...limits } = form.values;
    const set = await setMoneyRules(this.database, actor, { ...limits, columns: { ...columns }, section151: { code: section151 }, submission: form.submission });
    return set.ok ? new SeeOther(moneyPaths.list, 'The rules are set.') : again(form.refused(showRefusal(set.refusal)));
  }
}

/** Names the accountant of a service, who confirms what the ledger says of it. */
@Controller(moneyPaths.accountant)
export class NameAccountantPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.open-accountant', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId): Promise<Page> {
    return this.page(person, serviceId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.name-accountant', navigation })
  async name(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @FormBody(NameAccountantForm) form: FilledForm<NameAccountantForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, serviceId, form);
    const done = await nameAccountant(this.database, person.actor, { serviceId, accountant: { code: form.values.accountant }, submission: form.submission });
    return done.ok ? new SeeOther(moneyPaths.serviceOf(serviceId), done.value.postId === null ? 'The service has no accountant now.' : 'The accountant is named.') : this.page(person, serviceId, form.refused(showRefusal(done.refusal)));
  }

  private async page({ actor }: SignedIn, serviceId: ServiceId, form: FilledForm<object>): Promise<Page> {
    const { place } = accepted(await getServiceMoney(this.database, actor, { serviceId, year: null }));
    return new Page('money/accountant', { heading: `Who is the accountant of ${place.service}?`, area: 'Plans', back: { href: moneyPaths.serviceOf(serviceId), text: `Back to the money of ${place.service}` }, form, isNamed: place.accountantPostId !== null });
  }
}
