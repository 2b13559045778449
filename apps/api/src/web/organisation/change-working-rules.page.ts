import { changeWorkingRules, getWorkingRules, type WorkingRulesRecord } from '@golden-thread/application/organisation/working-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { lateDaysPattern, type MeetingsArrangedBy, meetingsArrangedByChoices, openTasksPattern, type UnverifiedFigures, unverifiedFiguresChoices, workingDaysPattern, workingRuleLimits } from '@golden-thread/domain/organisation/working-rules';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationPaths } from './paths';

/** How the council works from now on, and why. */
export class ChangeWorkingRulesForm {
  @Matches(lateDaysPattern, { message: 'Enter whole numbers with commas between them, such as 1, 3, 7, 14.' })
  lateDays!: string;

  @IsIn(unverifiedFiguresChoices, { message: 'Choose what becomes of figures that nobody has verified yet.' })
  unverifiedFigures!: UnverifiedFigures;

  @Matches(workingDaysPattern, { message: 'Enter a whole number of working days, such as 10.' })
  monthlyFiguresWithin!: string;

  @Matches(openTasksPattern, { message: 'Enter a whole number of open tasks, such as 50, or leave it empty.' })
  timetableApprovedAbove = '';

  @IsIn(meetingsArrangedByChoices, { message: 'Choose who arranges the meetings that the policy team needs.' })
  meetingsArrangedBy: MeetingsArrangedBy = 'democratic-services';

  @UpTo(workingRuleLimits.reason, 'The reason')
  @IsNotEmpty({ message: 'Say why. It is kept in the council’s history.' })
  @IsString({ message: 'Say why. It is kept in the council’s history.' })
  reason!: string;
}

const unverifiedFiguresLabels: Readonly<Record<UnverifiedFigures, { readonly text: string; readonly hint: string }>> = {
  marked: { text: 'They stand, marked as not verified', hint: 'In scorecards, reviews and the frozen quarter, with the mark beside them.' },
  wait: { text: 'They wait', hint: 'A figure reads as waiting for verification until the second person has verified it, and is not judged before.' },
};

const meetingsArrangedByLabels: Readonly<Record<MeetingsArrangedBy, { readonly text: string; readonly hint: string }>> = {
  'democratic-services': { text: 'Democratic services confirm what it proposes', hint: 'Whoever keeps committees is asked, and arranges the meeting or says why it is not held.' },
  'policy-team': { text: 'It arranges them itself', hint: 'Democratic services still arrange, move and cancel any meeting.' },
};

const listOfDays = (days: readonly number[]): string => days.join(', ');

function changeWorkingRulesView(rules: WorkingRulesRecord, form: FilledForm<object>): Page {
  return new Page('organisation/working-rules', {
    heading: 'How the council works',
    area: 'Administration',
    breadcrumbs: [{ text: 'Administration', href: organisationPaths.home }],
    form,
    unverifiedFigures: unverifiedFiguresChoices.map((value) => {
      const { text, hint } = unverifiedFiguresLabels[value];
      const chosen = form.typed('unverifiedFigures') === '' ? rules.unverifiedFigures : form.typed('unverifiedFigures');
      return { value, text, hint: { text: hint }, checked: value === chosen };
    }),
    meetingsArrangedBy: meetingsArrangedByChoices.map((value) => {
      const { text, hint } = meetingsArrangedByLabels[value];
      const chosen = form.typed('meetingsArrangedBy') === '' ? rules.meetingsArrangedBy : form.typed('meetingsArrangedBy');
      return { value, text, hint: { text: hint }, checked: value === chosen };
    }),
    lateDays: form.typed('lateDays') === '' ? listOfDays(rules.lateDays) : form.typed('lateDays'),
    monthlyFiguresWithin: form.typed('monthlyFiguresWithin') === '' ? rules.monthlyFiguresWithin : form.typed('monthlyFiguresWithin'),
    timetableApprovedAbove: form.typed('reason') === '' && form.typed('timetableApprovedAbove') === '' ? (rules.timetableApprovedAbove ?? '') : form.typed('timetableApprovedAbove'),
    mostDaysOfMonth: workingRuleLimits.monthlyFiguresWithin,
  });
}

const navigation = { section: 'administration', trail: 'breadcrumbs' } as const;

/** Where the policy leaves the council a choice: when late tasks are spoken of, whether unverified figures stand, how long a month's figures may take, which changes of the timetable are approved, who arranges the meetings that the policy team needs. */
@Controller(organisationPaths.workingRules)
export class ChangeWorkingRulesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'working-rules.open', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const rules = accepted(await getWorkingRules(this.database, actor));
    return changeWorkingRulesView(rules, blankForm({}, rules.version));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'working-rules.change', navigation })
  async change(@CurrentActor() actor: Actor, @FormBody(ChangeWorkingRulesForm) form: FilledForm<ChangeWorkingRulesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => changeWorkingRulesView(accepted(await getWorkingRules(this.database, actor)), shown);
    if (!form.ok) return again(form);
    const { lateDays, unverifiedFigures, monthlyFiguresWithin, timetableApprovedAbove: above, meetingsArrangedBy, reason } = form.values;
    const rules = { lateDays: lateDays.split(',').map(Number), unverifiedFigures, monthlyFiguresWithin: Number(monthlyFiguresWithin), timetableApprovedAbove: above === '' ? null : Number(above), meetingsArrangedBy };
    const changed = await changeWorkingRules(this.database, actor, { ...rules, reason, ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(organisationPaths.home, 'The council works by the rules that you chose from now on.');
  }
}
