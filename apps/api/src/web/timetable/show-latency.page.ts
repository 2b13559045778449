import { type LateStepOfPaper, readLatency, readLatePapers } from '@golden-thread/application/review/read-latency';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { daysBetween } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject } from '@nestjs/common';
import { counted } from '../../http/paging';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { latencyOfRounds } from './latency.view';
import { timetablePaths } from './paths';
import type { RehearsalTable } from '../rehearsal/rehearsal.view';

const latePapers = (steps: readonly LateStepOfPaper[]): RehearsalTable => ({
  caption: 'Papers that were late on their way to a meeting',
  heads: ['Meeting', 'Step', 'Due', 'Done', 'Before members'],
  rows: steps.map(({ meeting, meetsOn, step, dueOn, givenOn, how }) => [
    `${meeting}, ${shortDate(meetsOn)}`, step.replace(`${meeting}: `, ''), shortDate(dueOn), `${shortDate(givenOn)}, ${counted(daysBetween(dueOn, givenOn), 'day')} late`, how ?? 'Not said',
  ]),
});

/** How long figures take from the end of their period to members and public. */
@Controller(timetablePaths.latency)
export class ShowLatencyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'latency.show', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const [rounds, late] = [accepted(await readLatency(this.database, actor)), accepted(await readLatePapers(this.database, actor))];
    return new Page('timetable/latency', {
      heading: 'How long figures take',
      area: 'Timetable',
      back: { href: timetablePaths.usual, text: 'Back to the year' },
      table: rounds.length === 0 ? null : latencyOfRounds(rounds),
      papers: late.length === 0 ? null : latePapers(late),
    });
  }
}
