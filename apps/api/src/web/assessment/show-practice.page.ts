import { getPractice, type PracticeView } from '@golden-thread/application/assessment/get-practices';
import type { Database } from '@golden-thread/application/shared/command';
import { practiceKinds, practiceStateNames } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { counted } from '../../http/paging';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { assessmentPaths } from './paths';

/** "4 of 5 given in time, 1 open." */
export const formatMet = ({ met }: Pick<PracticeView, 'met'>): string | null =>
  met && `${met.given === 0 ? 'None given yet' : `${met.inTime} of ${met.given} given in time`}, ${met.open} open${met.late === 0 ? '' : `, ${met.late} of them late`}.`;

function showPracticeView(practice: PracticeView, connections: readonly object[]): Page {
  const { id, reference, kind, title, state, names, serviceId, ownerPostId, substitutePostId, withinDays, nextReviewOn, today, reviews, mayLookAfter } = practice;
  const post = (named: string): string => names.get(named) ?? 'A closed post';
  return new Page('assessment/practice', {
    heading: `${reference}: ${title}`,
    caption: practiceKinds[kind],
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.practices, text: 'Practices' }, { href: assessmentPaths.practiceOf(reference), text: reference }],
    state: practiceStateNames[state],
    endedBecause: practice.endedBecause,
    text: practice.text,
    met: formatMet(practice),
    facts: [
      { key: 'Service', value: serviceId === null ? 'The whole council' : (names.get(serviceId) ?? 'A closed service') },
      { key: 'Owner', value: post(ownerPostId) },
      ...(substitutePostId === null ? [] : [{ key: 'Substitute', value: post(substitutePostId) }]),
      ...(withinDays === null ? [] : [{ key: 'Given within', value: counted(withinDays, 'working day') }]),
      ...(state === 'ended' ? [] : [{ key: 'Looked at again', value: `${longDate(nextReviewOn)}, ${formatDueDate(nextReviewOn, today)}` }]),
    ],
    reviews: [...reviews].reverse().map(({ on, changed, note }) => ({ on: shortDate(on), says: changed ? 'It was worded anew.' : 'It stands as it was.', note })),
    acts: [
      ...(mayLookAfter && state === 'in-force' ? [{ href: assessmentPaths.practiceOf(reference, 'review'), text: 'Look at it again' }] : []),
      ...(kind === 'service-level' ? [{ href: assessmentPaths.practiceOf(reference, 'requests'), text: 'What was asked for, and its clock' }] : []),
    ],
    connections,
    history: historyPaths.of('practice', id),
  });
}

/** A practice: what is done from now on, by whom, and every time it was looked at. */
@Controller(assessmentPaths.practice)
export class ShowPracticePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'practice.open', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('practice') named: string): Promise<Page> {
    const practice = accepted(await getPractice(this.database, actor, named));
    return showPracticeView(practice, await connectionsView(this.database, actor, { kind: 'practice', id: practice.id }));
  }
}
