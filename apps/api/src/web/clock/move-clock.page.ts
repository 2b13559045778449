import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import { type ClockView, showClock } from '@golden-thread/application/clock/show-clock';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { ClockTarget } from '@golden-thread/domain/clock/clock-move';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay } from '../../http/text-field';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { moveStateLabels, formatTarget, formatWakeUp } from './labels';
import { clockPaths } from './paths';

/** How far the clock is to move. */
export class MoveClockForm {
  @IsIn(['next-event', 'week', 'date'], { message: 'Choose how far the clock moves.' })
  kind!: 'next-event' | 'week' | 'date';

  @MustSay<MoveClockForm>({ message: 'Give the day to move the clock to.' }, ({ kind }) => kind === 'date')
  @IsDay({ orEmpty: true, message: 'The day must be a real date such as 3 September 2026.' })
  date: CalendarDate | '' = '';
}

/** Where the clock stands, what will happen next and when, and how far to move. */
const moveClockView = (shown: ClockView, form: FilledForm<object>): Page =>
  new Page('clock/move-clock', {
    heading: 'Move the clock',
    area: 'Clock',
    form,
    isTraining: shown.kind === 'training',
    today: longDate(shown.today),
    underWay: shown.underWay && { href: clockPaths.progressOf(shown.underWay.id) },
    coming: shown.coming.map(({ at, what, name, count }) => ({
      day: shortDate(londonDate(at)),
      wording: formatDueDate(londonDate(at), shown.today),
      text: what === 'stage' ? name : formatWakeUp(name, count),
    })),
    moves: shown.lastMoves.map((move) => ({
      href: clockPaths.progressOf(move.id),
      text: `From ${longDate(londonDate(move.from))}, ${formatTarget(move.target)}`,
      state: moveStateLabels[move.state],
    })),
  });

const navigation = { section: 'timetable', trail: 'none' } as const;

/** A training council's policy officer moves its clock: to whatever happens next, by a week, or to a day. */
@Controller(clockPaths.move)
export class MoveClockPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.show', navigation })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.page(person, blankForm({ kind: 'next-event' }));
  }

  @Post()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.move', navigation })
  async move(@CurrentPerson() person: SignedIn, @FormBody(MoveClockForm) form: FilledForm<MoveClockForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const asked = await requestClockMove(this.database, person.actor, { target: targetOf(form.values) }, form.submission);
    if (!asked.ok) return this.page(person, form.refused(showRefusal(asked.refusal)));
    return new SeeOther(clockPaths.progressOf(asked.value.id));
  }

  private async page(person: SignedIn, form: FilledForm<object>): Promise<Page> {
    return moveClockView(accepted(await showClock(this.database, person.actor)), form);
  }
}

/** The form takes no empty day where one is chosen. */
const targetOf = ({ kind, date }: MoveClockForm): ClockTarget => (kind === 'date' ? { kind, date: date as CalendarDate } : { kind });
