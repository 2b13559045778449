import { addAction } from '@golden-thread/application/action/add-action';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits, actionOrigins, type ActionOriginKind, isActionOriginKind } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import { thingAddress } from '../history/things';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planPaths } from '../plan/paths';
import { ActionForm } from './action.form';
import { actionPaths } from './paths';

/** An action as somebody promises it. `from` and `of`: the thing it was agreed in, where the form was opened from one. */
export class AddActionForm extends ActionForm {
  @IsDay({ orEmpty: true, message: 'The first day must be a real date, such as 3 September 2026, or empty.' })
  startsOn: CalendarDate | '' = '';

  @IsDay({ message: 'Say by which day it is done, as a real date such as 3 September 2026.' })
  dueOn!: CalendarDate;

  @IsString()
  @UpTo(longestName, 'The measure')
  measure = '';

  @IsString()
  @UpTo(actionLimits.howMuch, 'By how much')
  howMuch = '';

  @IsDay({ orEmpty: true, message: 'The day by which the measure has changed must be a real date, such as 31 March 2027, or empty.' })
  by: CalendarDate | '' = '';

  @IsIn(['', ...Object.keys(actionOrigins)], { message: 'Open the form from the thing in which the action was agreed.' })
  from: ActionOriginKind | '' = '';

  @ValidateIf(({ from }: AddActionForm) => from !== '')
  @IsId({ message: 'Open the form from the thing in which the action was agreed.' })
  of: Id | '' = '';
}

interface From {
  readonly kind: ActionOriginKind;
  readonly id: Id;
}

const addressOfOrigin = ({ kind, id }: From): string => (kind === 'objective' ? planPaths.objectiveOf(id) : thingAddress(kind, id));

/** The form; opened from a thing it leads back to that. */
const addActionView = (from: From | null, form: FilledForm<object>): Page =>
  new Page('action/add', {
    heading: 'Add an action',
    area: 'Actions',
    back: from === null ? { href: actionPaths.list, text: 'Back to the actions' } : { href: addressOfOrigin(from), text: `Back to the ${actionOrigins[from.kind].toLowerCase()}` },
    form,
    from: from && { kind: from.kind, id: from.id, says: actionOrigins[from.kind].toLowerCase() },
  });

/** Where whoever may adds an action that is agreed in a thing; null for others. For the page of the thing. */
export const addActionLink = (actor: Actor, kind: ActionOriginKind, id: Id): string | null => (may(actor, 'actions.write') ? actionPaths.addFrom(kind, id) : null);

const originOf = (kind: unknown, id: unknown): From | null => (isActionOriginKind(kind) && isId(id) ? { kind, id } : null);

const navigation = { section: 'actions', trail: 'back' } as const;

/** Somebody promises an action, for a post that they answer for or manage. */
@Controller(actionPaths.add)
export class AddActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.open-new', navigation })
  show(@Query('from') from?: string, @Query('of') of?: string): Page {
    return addActionView(originOf(from, of), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(AddActionForm) form: FilledForm<AddActionForm>): Promise<Page | SeeOther> {
    const origin = originOf(form.typed('from'), form.typed('of'));
    if (!form.ok) return addActionView(origin, form);
    const { title, steps, owner, startsOn, dueOn, measure, howMuch, by } = form.values;
    const added = await addAction(this.database, actor, {
      title, steps, origin, dueOn, owner: { code: owner }, startsOn: startsOn || null, prediction: { measure: measure || null, howMuch, by: by || null }, submission: form.submission,
    });
    if (!added.ok) return addActionView(origin, form.refused(showRefusal(added.refusal)));
    return new SeeOther(actionPaths.of(added.value.reference), `${added.value.reference} is in the register. Its owner is asked for it.`);
  }
}
