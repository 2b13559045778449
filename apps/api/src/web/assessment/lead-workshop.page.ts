import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { openStatement, restWorkshop, revealScores, skipStatement } from '@golden-thread/application/assessment/lead-workshop';
import { getLiveAnswer, type LiveAnswer } from '@golden-thread/application/assessment/live-answers';
import type { Database } from '@golden-thread/application/shared/command';
import { frameworkLimits, statementsOf } from '@golden-thread/domain/assessment/framework';
import { currentStatement, workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { liveView } from './assess-characteristic.page';
import { assessmentPaths } from './paths';
import { statementView } from './statement.view';
import { timerView } from './workshop-room.page';

const acts = ['open', 'skip', 'reveal', 'rest', 'resume'] as const;

/** What the facilitator does next, with which statement; a word why, where one is skipped. */
export class LeadWorkshopForm {
  @IsIn(acts, { message: 'Choose what to do next.' })
  act!: (typeof acts)[number];

  @IsString()
  @UpTo(frameworkLimits.key, 'The statement')
  statement = '';

  @IsString()
  @UpTo(workshopLimits.reason, 'The reason')
  reason = '';
}

function leadWorkshopView(workshop: WorkshopView, form: FilledForm<object>, answer: LiveAnswer | null): Page {
  const { reference, title, statements, scored, participants, framework, me } = workshop;
  const current = currentStatement(workshop);
  return new Page('assessment/lead', {
    heading: `Lead ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
    form,
    version: workshop.version,
    live: assessmentPaths.of(reference, 'live'),
    leads: me?.role === 'facilitator' && workshop.state !== 'closed',
    timer: timerView(workshop, workshop.now),
    current: current ? { ...statementView(workshop, current), record: current.state } : null,
    answer: liveView(answer),
    scored,
    invited: participants.length,
    waiting: statements.filter(({ state }) => state === 'waiting').map(({ key }) => ({ value: key, text: statementsOf(framework).find((one) => one.key === key)!.title })),
    introduction: framework.sections.map(({ title: section, introduction }) => ({ title: section, text: introduction })),
    notes: assessmentPaths.of(reference, 'notes'),
    room: assessmentPaths.of(reference, 'room'),
    actions: assessmentPaths.of(reference, 'actions'),
    close: assessmentPaths.of(reference, 'close'),
    allDone: statements.every(({ state }) => state === 'confirmed' || state === 'skipped'),
  });
}

const done: Readonly<Record<LeadWorkshopForm['act'], string>> = {
  open: 'The statement is open for scores.', skip: 'The statement is skipped.', reveal: 'Everybody sees how the scores spread.', rest: 'Adjourned. It goes on when you say so.', resume: 'It goes on.',
};

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The facilitator leads from statement to statement; on one screen for the room, this is the one. */
@Controller(assessmentPaths.lead)
export class LeadWorkshopPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-lead', navigation })
  show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    return this.page(actor, named, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.lead', navigation })
  async lead(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(LeadWorkshopForm) form: FilledForm<LeadWorkshopForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, named, form);
    const acted = await this.carryOut(actor, named, form);
    return acted.ok ? new SeeOther(assessmentPaths.of(acted.value.reference, 'lead'), done[form.values.act]) : this.page(actor, named, form.refused(showRefusal(acted.refusal)));
  }

  private async page(actor: Actor, named: string, form: FilledForm<object>): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    const current = currentStatement(workshop);
    return leadWorkshopView(workshop, form, current ? accepted(await getLiveAnswer(this.database, actor, current.key)) : null);
  }

  private carryOut(actor: Actor, workshopId: string, { values: { act, statement, reason }, submission }: FilledForm<LeadWorkshopForm>): Promise<Outcome<{ readonly reference: string }>> {
    const command = { workshopId, statement, submission };
    switch (act) {
      case 'open':
        return openStatement(this.database, actor, command);
      case 'skip':
        return skipStatement(this.database, actor, { ...command, reason });
      case 'reveal':
        return revealScores(this.database, actor, command);
      case 'rest':
      case 'resume':
        return restWorkshop(this.database, actor, { workshopId, rests: act === 'rest', submission });
    }
  }
}
