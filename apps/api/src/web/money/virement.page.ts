import { getServiceMoney } from '@golden-thread/application/money/get-money';
import { decideOnVirement, getVirement, proposeVirement } from '@golden-thread/application/money/move-money';
import { getBudgetLine } from '@golden-thread/application/money/plan-money';
import type { Database } from '@golden-thread/application/shared/command';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { budgetLimits } from '@golden-thread/domain/money/budget-line';
import { formatPounds } from '@golden-thread/domain/money/ledger';
import { type Virement, virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import type { BudgetLineId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { readYear } from '../plan/paths';
import { askToConfirm } from './confirm';
import { moneyPaths } from './paths';

/** Money that is to be moved. */
export class ProposeVirementForm {
  @IsId({ message: 'Choose the line to move the money to.' })
  toLineId!: BudgetLineId;

  @MustSay('VirementUnreadable')
  @IsString()
  @MaxLength(budgetLimits.typed, { message: 'This is too long for an amount. Write it in pounds, such as 2500.' })
  amount = '';

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(budgetLimits.reason, 'The reason')
  reason = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  confirmed = false;
}

/** What is decided about it. */
export class DecideVirementForm {
  @IsIn(['agree', 'refuse'], { message: 'Choose whether the money is moved.' })
  decision!: 'agree' | 'refuse';

  @IsString()
  @UpTo(budgetLimits.reason, 'The remark')
  remark = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

/** Proposes to move money from a line to another of the service. */
@Controller(moneyPaths.newVirement)
export class ProposeVirementPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.open-virement', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('line', ParseId) id: BudgetLineId, @Query('year') year?: string): Promise<Page> {
    return (await this.read(person, id, yearOf(year, person)))(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.propose-virement', navigation })
  async propose(@CurrentPerson() person: SignedIn, @Param('line', ParseId) fromLineId: BudgetLineId, @FormBody(ProposeVirementForm) form: FilledForm<ProposeVirementForm>, @Query('year') asked?: string): Promise<Page | SeeOther> {
    const year = yearOf(asked, person);
    const again = async (shown: FilledForm<object>): Promise<Page> => (await this.read(person, fromLineId, year))(shown);
    if (!form.ok) return again(form);
    const proposed = await proposeVirement(this.database, person.actor, { fromLineId, year, ...form.values, submission: form.submission });
    if (!proposed.ok) return askToConfirm(await again(form.refused(showRefusal(proposed.refusal))), proposed.refusal, 'VirementSurprising');
    return new SeeOther(moneyPaths.virementOf(proposed.value.reference), `${proposed.value.reference} is proposed. To decide: ${proposed.value.decidedBy}.`);
  }

  private async read({ actor }: SignedIn, id: BudgetLineId, year: FinancialYear): Promise<(form: FilledForm<object>) => Page> {
    const from = accepted(await getBudgetLine(this.database, actor, id));
    const { place, lines } = accepted(await getServiceMoney(this.database, actor, { serviceId: from.serviceId, year }));
    const now = lines.find((line) => line.id === id)?.now ?? null;
    return (form) =>
      new Page('money/virement', {
        heading: `Move money from “${from.title}”`,
        caption: `${place.service}, ${year}`,
        area: 'Plans',
        back: { href: moneyPaths.serviceOf(from.serviceId), text: `Back to the money of ${place.service}` },
        form,
        now: now === null ? `It says nothing of ${year}.` : `It has ${formatPounds(now)} by now.`,
        lines: [
          { value: '', text: 'Choose a line' },
          ...lines.filter((line) => line.id !== id && line.now !== null).map((line) => ({ value: line.id, text: `${line.title} (${line.unit ?? 'the service itself'})` })),
        ].map((item) => ({ ...item, selected: form.typed('toLineId') === item.value })),
      });
  }
}

const yearOf = (asked: unknown, { council }: SignedIn): FinancialYear => readYear(asked) ?? financialYearOf(council.today);

const virementView = (virement: Virement & { readonly mayDecide: boolean }, lines: { readonly from: string; readonly to: string; readonly back: string }, form: FilledForm<object>): Page =>
  new Page('money/decide-virement', {
    heading: `${virement.reference}: ${formatPounds(virement.amount)}`,
    caption: `From “${lines.from}” to “${lines.to}”, ${virement.year}`,
    area: 'Plans',
    back: { href: lines.back, text: 'Back to the money of the service' },
    form,
    state: virementStates[virement.state],
    reason: virement.reason,
    remark: virement.remark,
    decider: virementDeciders[virement.decider],
    mayDecide: virement.mayDecide,
    history: historyPaths.of('virement', virement.id),
  });

/** A virement, and the decision of whoever its amount leads to. */
@Controller(moneyPaths.virement)
export class DecideVirementPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'money.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('virement') named: string): Promise<Page> {
    const { virement, present } = await this.read(person, named);
    return present(blankForm({}, virement.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.decide-virement', navigation })
  async decide(@CurrentPerson() person: SignedIn, @Param('virement') named: string, @FormBody(DecideVirementForm) form: FilledForm<DecideVirementForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => redisplay((await this.read(person, named)).present, shown, blankForm({}));
    if (!form.ok) return again(form);
    const decided = await decideOnVirement(this.database, person.actor, { virementId: named, ...form.sent, ...form.values });
    return decided.ok ? new SeeOther(moneyPaths.virementOf(decided.value.reference), 'The decision is recorded.') : again(form.refused(showRefusal(decided.refusal)));
  }

  private async read({ actor }: SignedIn, named: string): Promise<{ readonly virement: Virement; readonly present: (form: FilledForm<object>) => Page }> {
    const virement = accepted(await getVirement(this.database, actor, named));
    const [from, to] = [accepted(await getBudgetLine(this.database, actor, virement.fromLineId)), accepted(await getBudgetLine(this.database, actor, virement.toLineId))];
    return { virement, present: (form) => virementView(virement, { from: from.title, to: to.title, back: moneyPaths.serviceOf(from.serviceId) }, form) };
  }
}
