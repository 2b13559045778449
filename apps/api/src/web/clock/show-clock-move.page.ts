import { type ClockMoveView, showClockMove } from '@golden-thread/application/clock/show-clock';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { ClockMoveId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { labelOfEvent } from '../history/event-labels/event-labels';
import { addressInHistory } from '../history/things';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { moveStateLabels, formatTarget } from './labels';
import { clockPaths } from './paths';

interface DayItem {
  readonly text: string;
  readonly href: string;
  count: number;
  /** The things of which it is said, by their addresses. */
  readonly things: Map<string, string>;
}

/** What happened, day by day, in the words of its history; the same thing said of several is one line that names each of them. */
function happenedByDay(happened: ClockMoveView['happened']): readonly { readonly name: string; readonly lines: readonly object[] }[] {
  const days = new Map<CalendarDate, Map<string, DayItem>>();
  for (const event of happened) {
    const day = londonDate(event.at);
    const lines = days.get(day) ?? new Map<string, DayItem>();
    const text = labelOfEvent(event, () => 'somebody').title;
    const href = addressInHistory(event.streamType, event.streamId);
    const line = lines.get(text) ?? { text, href, count: 0, things: new Map<string, string>() };
    line.count += 1;
    if (event.thing !== '') line.things.set(href, event.thing);
    days.set(day, lines.set(text, line));
  }
  return [...days].map(([day, lines]) => ({ name: longDate(day), lines: [...lines.values()].map(dayItemView) }));
}

const dayItemView = ({ text, href, count, things }: DayItem): object => ({
  text, href, count, things: [...things].map(([address, title]) => ({ href: address, text: title })),
});

/** A move with what happened day by day while it ran. */
function showClockMoveView({ move, now, happened }: ClockMoveView): Page {
  const isOver = move.state === 'done' || move.state === 'stopped';
  return new Page('clock/show-clock-move', {
    heading: `${move.state === 'done' ? 'Clock moved' : 'Moving the clock'} ${formatTarget(move.target)}`,
    area: 'Clock',
    back: { href: clockPaths.move, text: 'Back to the clock' },
    state: moveStateLabels[move.state],
    isOver,
    from: longDate(londonDate(move.from)),
    reached: longDate(londonDate(move.reached ?? now)),
    until: move.until && longDate(londonDate(move.until)),
    blocker: move.blocker,
    again: clockPaths.progressOf(move.id),
    days: happenedByDay(happened),
  });
}

/** How far a move of the clock has come, and what happened as a result. */
@Controller(clockPaths.progress)
export class ShowClockMovePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.show-move', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn, @Param('move', ParseId) id: ClockMoveId): Promise<Page> {
    return showClockMoveView(accepted(await showClockMove(this.database, person.actor, { id })));
  }
}
