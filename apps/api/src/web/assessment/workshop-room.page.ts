import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { scoreStatement } from '@golden-thread/application/assessment/take-part';
import type { Database } from '@golden-thread/application/shared/command';
import { frameworkLimits, scales } from '@golden-thread/domain/assessment/framework';
import { currentStatement, minutesRun, type StatementRecord, type Workshop } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import type { Response } from 'express';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { LiveWorkshops } from './live-workshops';
import { assessmentPaths } from './paths';
import { statementView } from './statement.view';

/** Somebody's own score of a statement. */
export class ScoreStatementForm {
  @IsString()
  @UpTo(frameworkLimits.key, 'The statement')
  statement = '';

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'Choose the score that you give.' })
  score!: number;
}

/** The statements that somebody may score now: the open one, and where they were away those that they missed. */
function statementsToScore(workshop: Workshop, own: WorkshopView['own'], today: string): readonly StatementRecord[] {
  const mayBeLate = !workshop.lateJoined && workshop.scoresUntil !== null && today <= workshop.scoresUntil;
  return workshop.statements.filter(({ key, state, spread }) => state === 'scoring' || (mayBeLate && spread !== null && !own.has(key)));
}

/** How long the section has run, beside how long it usually takes. */
export function timerView({ timer, framework }: Workshop, now: Instant): object {
  const usual = framework.sections.map(({ minutes }) => minutes).filter((minutes) => minutes !== null);
  const longest = usual.reduce((all, [, most]) => all + most, 0);
  const run = minutesRun(timer, now);
  return { run, usual: usual.length === 0 ? null : `${usual.reduce((all, [least]) => all + least, 0)} to ${longest} minutes`, over: longest > 0 && run > longest, rests: timer.runsSince === null };
}

/** What of the room is the same for people of the council and for guests. */
export function roomArguments(workshop: Workshop, own: WorkshopView['own'], { today, now, form }: { readonly today: string; readonly now: Instant; readonly form: FilledForm<object> }): Readonly<Record<string, unknown>> {
  const { framework } = workshop;
  const { least, names } = scales[framework.scale];
  const current = currentStatement(workshop);
  const scoring = statementsToScore(workshop, own, today);
  return {
    version: workshop.version,
    timer: timerView(workshop, now),
    current: current ? statementView(workshop, current) : null,
    closed: workshop.state === 'closed',
    toScore: scoring.map((record) => ({
      ...statementView(workshop, record),
      late: record.state !== 'scoring',
      own: own.get(record.key) === undefined ? null : names[own.get(record.key)!.score - least],
      choices: names.map((text, at) => ({ value: String(least + at), text, checked: form.typed('statement') === record.key ? form.typed('score') === String(least + at) : own.get(record.key)?.score === least + at })),
    })),
  };
}

function workshopRoomView(workshop: WorkshopView, today: string, form: FilledForm<object>): Page {
  const { reference, title, me, scored, participants } = workshop;
  return new Page('assessment/room', {
    heading: `In the room: ${reference}, ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
    form,
    ...roomArguments(workshop, workshop.own, { today, now: workshop.now, form }),
    live: assessmentPaths.of(reference, 'live'),
    scored,
    invited: participants.length,
    lead: me?.role === 'facilitator' ? assessmentPaths.of(reference, 'lead') : null,
    notes: me?.role === 'note-taker' || me?.role === 'facilitator' ? assessmentPaths.of(reference, 'notes') : null,
    confirm: me === null ? null : assessmentPaths.of(reference, 'notes'),
    comments: me === null ? null : assessmentPaths.of(reference, 'comments'),
    takesPart: me !== null,
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** What everybody in the room has before them: the statement, their own score, and once they are shown how the scores spread. */
@Controller()
export class WorkshopRoomPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly live: LiveWorkshops,
  ) {}

  @Get(assessmentPaths.room)
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-room', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    return this.page(actor, named, blankForm());
  }

  @Post(assessmentPaths.room)
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.score', navigation })
  async score(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(ScoreStatementForm) form: FilledForm<ScoreStatementForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, named, form);
    const scored = await scoreStatement(this.database, actor, { workshopId: named, ...form.values });
    if (!scored.ok) return this.page(actor, named, form.refused(showRefusal(scored.refusal)));
    return new SeeOther(assessmentPaths.of(scored.value.reference, 'room'), 'Your score is kept. Nobody else sees it.');
  }

  /** Says when the workshop changes, to a screen that follows it. */
  @Get(assessmentPaths.live)
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.follow', navigation: 'machine' })
  async follow(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Res() response: Response): Promise<void> {
    const { id } = accepted(await getWorkshop(this.database, actor, named));
    this.live.follow(response, { councilId: actor.councilId, workshopId: id });
  }

  private async page(actor: Actor, named: string, form: FilledForm<object>): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    return workshopRoomView(workshop, workshop.today, form);
  }
}
