import { getActionStatuses } from '@golden-thread/application/action/action-statuses';
import { type ActionView, getAction } from '@golden-thread/application/action/get-actions';
import { reportAction } from '@golden-thread/application/action/report-action';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits, wholeProgress } from '@golden-thread/domain/action/action';
import { statusKeyOf, type StatusSet, statusSetLimits } from '@golden-thread/domain/action/action-status';
import { actionTransitions } from '@golden-thread/domain/action/transitions';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatSlips } from './labels';
import { actionPaths } from './paths';

const percent = { message: `Say how much is done as a whole number from 0 to ${wholeProgress}.` };

/** How an action stands. */
export class ReportActionForm {
  @MustSay({ message: 'Choose how the action stands.' })
  @IsString({ message: 'Choose how the action stands.' })
  @UpTo(statusSetLimits.title + 4, 'How it stands')
  status = '';

  @Type(() => Number)
  @IsInt(percent)
  @Min(0, percent)
  @Max(wholeProgress, percent)
  progress!: number;

  @IsDay({ message: 'The day must be a real date, such as 3 September 2026. Leave the present one where it stays.' })
  dueOn!: CalendarDate;

  @IsString()
  @UpTo(actionLimits.reason, 'The reason')
  reason = '';
}

/** What was said last, to be confirmed or changed. */
const lastSaid = (action: ActionView): Readonly<Record<string, unknown>> => ({ status: statusKeyOf(action), progress: action.progress, dueOn: action.dueOn, reason: action.statusReason });

interface Reported {
  readonly action: ActionView;
  readonly statuses: StatusSet;
}

/** Those that can be said of an action: what is offered, and what it stands as. */
const sayable = ({ action, statuses }: Reported): StatusSet =>
  statuses.filter(({ key, means, offered }) => (offered || key === statusKeyOf(action)) && actionTransitions.next(action.status, means) !== null);

const reportActionView = ({ action, statuses }: Reported, form: FilledForm<object>): Page =>
  new Page('action/report', {
    heading: `How does ${action.reference} stand?`,
    caption: action.title,
    area: 'Actions',
    back: { href: actionPaths.of(action.reference), text: `Back to ${action.reference}` },
    form,
    original: longDate(action.originalDueOn),
    statuses: sayable({ action, statuses }).map(({ key, title }) => ({ value: key, text: title, checked: form.typed('status') === key })),
    needsWhy: sayable({ action, statuses }).filter(({ asksWhy }) => asksWhy).map(({ title }) => `“${title}”`).join(', '),
  });

const navigation = { section: 'actions', trail: 'back' } as const;

/** Whoever owns an action says how it stands. */
@Controller(actionPaths.report)
export class ReportActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.open-report', navigation })
  async show(@CurrentActor() actor: Actor, @Param('action') named: string): Promise<Page> {
    const shown = await this.find(actor, named);
    return reportActionView(shown, blankForm(lastSaid(shown.action), shown.action.version));
  }

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.report', navigation })
  async report(@CurrentActor() actor: Actor, @Param('action') named: string, @FormBody(ReportActionForm) form: FilledForm<ReportActionForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const found = await this.find(actor, named);
      return redisplay((as) => reportActionView(found, as), shown, blankForm(lastSaid(found.action)));
    };
    if (!form.ok) return again(form);
    const reported = await reportAction(this.database, actor, { actionId: named, ...form.values, ...form.sent });
    if (!reported.ok) return again(form.refused(showRefusal(reported.refusal)));
    const { reference, slipped, slips } = reported.value;
    return new SeeOther(actionPaths.of(reference), slipped ? `It is recorded. ${formatSlips(slips)} to a later day; the line manager is told.` : 'It is recorded.');
  }

  private async find(actor: Actor, named: string): Promise<Reported> {
    const action = accepted(await getAction(this.database, actor, named));
    return { action, statuses: accepted(await getActionStatuses(this.database, actor)).statuses };
  }
}
