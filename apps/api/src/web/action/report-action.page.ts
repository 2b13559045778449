import { type ActionView, getAction } from '@golden-thread/application/action/get-actions';
import { reportAction } from '@golden-thread/application/action/report-action';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits, type ActionStatus, actionStatuses, actionStatusKeys, wholeProgress } from '@golden-thread/domain/action/action';
import { actionTransitions } from '@golden-thread/domain/action/transitions';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatSlips } from './labels';
import { actionPaths } from './paths';

const percent = { message: `Say how much is done as a whole number from 0 to ${wholeProgress}.` };

/** How an action stands. */
export class ReportActionForm {
  @IsIn(actionStatusKeys, { message: 'Choose how the action stands.' })
  status!: ActionStatus;

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
const lastSaid = ({ status, progress, dueOn, statusReason }: ActionView): Readonly<Record<string, unknown>> => ({ status, progress, dueOn, reason: statusReason });

const reportActionView = (action: ActionView, form: FilledForm<object>): Page =>
  new Page('action/report', {
    heading: `How does ${action.reference} stand?`,
    caption: action.title,
    area: 'Actions',
    back: { href: actionPaths.of(action.reference), text: `Back to ${action.reference}` },
    form,
    original: longDate(action.originalDueOn),
    statuses: actionStatusKeys
      .filter((status) => actionTransitions.next(action.status, status) !== null)
      .map((value) => ({ value, text: actionStatuses[value].title, checked: form.typed('status') === value })),
  });

const navigation = { section: 'actions', trail: 'back' } as const;

/** Whoever owns an action says how it stands. */
@Controller(actionPaths.report)
export class ReportActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.open-report', navigation })
  async show(@CurrentActor() actor: Actor, @Param('action') named: string): Promise<Page> {
    const action = accepted(await getAction(this.database, actor, named));
    return reportActionView(action, blankForm(lastSaid(action), action.version));
  }

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.report', navigation })
  async report(@CurrentActor() actor: Actor, @Param('action') named: string, @FormBody(ReportActionForm) form: FilledForm<ReportActionForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const action = accepted(await getAction(this.database, actor, named));
      return redisplay((as) => reportActionView(action, as), shown, blankForm(lastSaid(action)));
    };
    if (!form.ok) return again(form);
    const reported = await reportAction(this.database, actor, { actionId: named, ...form.values, ...form.sent });
    if (!reported.ok) return again(form.refused(showRefusal(reported.refusal)));
    const { reference, slipped, slips } = reported.value;
    return new SeeOther(actionPaths.of(reference), slipped ? `It is recorded. ${formatSlips(slips)} to a later day; the line manager is told.` : 'It is recorded.');
  }
}
