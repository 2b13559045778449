import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { closeWorkshop } from '@golden-thread/application/assessment/lead-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

const whoReads = { everybody: 'Everybody in the council', participants: 'Those who took part, and those who run assessments' } as const;

/** When they meet again, and who may read what came of it. */
export class CloseWorkshopForm {
  @IsDay({ orEmpty: true, message: 'Give the day of the follow-up as a real date, or leave it empty.' })
  followUpOn: CalendarDate | '' = '';

  @IsIn(Object.keys(whoReads), { message: 'Choose who may read it.' })
  reads!: keyof typeof whoReads;
}

const closeWorkshopView = ({ reference, title, statements, actions }: WorkshopView, form: FilledForm<object>): Page =>
  new Page('assessment/close', {
    heading: `Close ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference, 'lead'), text: 'Back to leading' },
    form,
    open: statements.filter(({ state }) => state !== 'confirmed' && state !== 'skipped').length,
    undecided: actions.filter(({ state }) => state === 'proposed').length,
    actions: assessmentPaths.of(reference, 'actions'),
    readers: Object.entries(whoReads).map(([value, text]) => ({ value, text, checked: form.typed('reads') === value })),
  });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The facilitator closes the workshop, once every statement is confirmed and every action decided. */
@Controller(assessmentPaths.close)
export class CloseWorkshopPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-close', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    return closeWorkshopView(accepted(await getWorkshop(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.close', navigation })
  async close(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(CloseWorkshopForm) form: FilledForm<CloseWorkshopForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => closeWorkshopView(accepted(await getWorkshop(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const isPublic = form.values.reads === 'everybody';
    const closed = await closeWorkshop(this.database, actor, { workshopId: named, followUpOn: form.values.followUpOn || null, isPublic, submission: form.submission });
    return closed.ok ? new SeeOther(assessmentPaths.of(closed.value.reference), isPublic ? 'The workshop is closed. Everybody in the council can read what came of it.' : 'The workshop is closed. Those who took part can read what came of it.') : again(form.refused(showRefusal(closed.refusal)));
  }
}
