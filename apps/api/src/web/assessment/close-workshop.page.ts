import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { closeWorkshop, listFollowUpStages, type StageToFollow } from '@golden-thread/application/assessment/lead-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { StageId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

const whoReads = { everybody: 'Everybody in the council', participants: 'Those who took part, and those who run assessments' } as const;

/** When they meet again, and who may read what came of it. */
export class CloseWorkshopForm {
  @IsDay({ orEmpty: true, message: 'Give the day of the follow-up as a real date, or leave it empty.' })
  followUpOn: CalendarDate | '' = '';

  @ValidateIf(({ followUpStage }: { followUpStage: unknown }) => followUpStage !== '')
  @IsUUID(undefined, { message: 'Choose a stage that is listed, or give a day.' })
  followUpStage: StageId | '' = '';

  @IsIn(Object.keys(whoReads), { message: 'Choose who may read it.' })
  reads!: keyof typeof whoReads;
}

const closeWorkshopView = ({ reference, title, statements, actions }: WorkshopView, stages: readonly StageToFollow[], form: FilledForm<object>): Page =>
  new Page('assessment/close', {
    heading: `Close ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference, 'lead'), text: 'Back to leading' },
    form,
    open: statements.filter(({ state }) => state !== 'confirmed' && state !== 'skipped').length,
    undecided: actions.filter(({ state }) => state === 'proposed').length,
    actions: assessmentPaths.of(reference, 'actions'),
    stages: [{ value: '', text: 'On a day of its own, or not at all' }, ...stages.map(({ id, title: stage, fallsOn }) => ({ value: id, text: `${shortDate(fallsOn)}: ${stage}` }))],
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
    return this.page(actor, named, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.close', navigation })
  async close(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(CloseWorkshopForm) form: FilledForm<CloseWorkshopForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, named, form);
    const isPublic = form.values.reads === 'everybody';
    const closed = await closeWorkshop(this.database, actor, { workshopId: named, followUpOn: form.values.followUpOn || null, followUpStage: form.values.followUpStage || null, isPublic, submission: form.submission });
    return closed.ok ? new SeeOther(assessmentPaths.of(closed.value.reference), isPublic ? 'The workshop is closed. Everybody in the council can read what came of it.' : 'The workshop is closed. Those who took part can read what came of it.') : this.page(actor, named, form.refused(showRefusal(closed.refusal)));
  }

  private async page(actor: Actor, named: string, form: FilledForm<object>): Promise<Page> {
    return closeWorkshopView(accepted(await getWorkshop(this.database, actor, named)), await listFollowUpStages(this.database, actor), form);
  }
}
