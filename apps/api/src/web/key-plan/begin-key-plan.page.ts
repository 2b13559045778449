import { beginKeyPlan } from '@golden-thread/application/key-plan/begin-key-plan';
import { getKeyPlanTypes, type KeyPlanTypes } from '@golden-thread/application/key-plan/get-key-plans';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { keyPlanLimits } from '@golden-thread/domain/key-plan/key-plan';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { formatYears, planTypeKeyPattern } from '@golden-thread/domain/plan-type/plan-type';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { IsYear } from '../../http/year-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { keyPlanPaths } from './paths';

/** A plan of the whole council as it is begun. */
export class BeginKeyPlanForm {
  @Matches(planTypeKeyPattern, { message: 'Choose what kind of plan it is.' })
  typeKey!: string;

  @MustSay('KeyPlanTitleMissing')
  @IsString()
  @UpTo(keyPlanLimits.title, 'The title')
  title = '';

  @IsYear({ message: 'Choose the year in which it begins.' })
  beginsIn!: FinancialYear;

  @IsYear({ message: 'Give the last year that it covers, such as 2031/32.' })
  endsIn!: FinancialYear;

  @MustSay('KeyPlanOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';

  @IsDay({ message: 'Give the day on which it is looked at again, such as 15 March 2027.' })
  reviewOn!: CalendarDate;
}

const beginKeyPlanView = ({ years, types }: KeyPlanTypes, form: FilledForm<object>): Page =>
  new Page('key-plan/begin', {
    heading: 'Begin a plan of the whole council',
    area: 'Plans',
    back: { href: keyPlanPaths.list, text: 'Back to key plans' },
    form,
    types: types.map(({ type, beginsIn }) => ({
      value: type.key, text: type.title, checked: form.typed('typeKey') === type.key,
      hint: { text: `${type.statutory ? 'Statutory. ' : ''}Runs ${formatYears(type.years)}.${beginsIn.length === years.length ? '' : ` Only for plans that begin in ${beginsIn.join(', ')}.`}` },
    })),
    years: years.map((year) => ({ value: year, text: year, checked: form.typed('beginsIn') === year })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** The policy team begins a plan of the whole council, and gives it to its owner. */
@Controller(keyPlanPaths.begin)
export class BeginKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'key-plan.open-new', navigation })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'key-plan.begin', navigation })
  async begin(@CurrentActor() actor: Actor, @FormBody(BeginKeyPlanForm) form: FilledForm<BeginKeyPlanForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, form);
    const { owner, ...given } = form.values;
    const begun = await beginKeyPlan(this.database, actor, { ...given, owner: { code: owner }, submission: form.submission });
    if (!begun.ok) return this.page(actor, form.refused(showRefusal(begun.refusal)));
    return new SeeOther(keyPlanPaths.of(begun.value.reference), `${begun.value.reference} is begun. Its owner is asked to write it.`);
  }

  /** Only here the types are known: one that is not among them is said beside the other faults. */
  private async page(actor: Actor, form: FilledForm<object>): Promise<Page> {
    const choices = accepted(await getKeyPlanTypes(this.database, actor));
    const isKnown = form.ok || form.error('typeKey') !== undefined || choices.types.some(({ type }) => type.key === form.typed('typeKey'));
    return beginKeyPlanView(choices, isKnown ? form : form.withError('typeKey', 'Choose what kind of plan it is.'));
  }
}
