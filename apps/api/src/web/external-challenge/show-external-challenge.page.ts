import { type ExternalChallengeView, getExternalChallenge } from '@golden-thread/application/external-challenge/get-external-challenges';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { externalChallengeKinds, isExternalChallengeOverdue, nextDueOn, nextMilestone, recommendationAnswers } from '@golden-thread/domain/external-challenge/external-challenge';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { dueIn, externalChallengeTags } from './labels';
import { externalChallengePaths } from './paths';

/** A challenge: its steps, what was recommended and answered, and when the next is due. */
function showView(one: ExternalChallengeView, connections: readonly object[]): Page {
  const { reference, state, milestones, recommendations, today } = one;
  return new Page('external-challenge/show', {
    heading: `${reference}: ${one.title}`,
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: externalChallengePaths.list, text: 'External challenges' }, { href: externalChallengePaths.of(reference), text: reference }],
    tag: externalChallengeTags[state],
    overdue: isExternalChallengeOverdue(one, today),
    acts: actsOf(one),
    facts: factsOf(one),
    milestones: milestones.map(({ title, dueOn, metOn, note }) => ({
      title, planned: shortDate(dueOn), was: metOn === null ? (state === 'cancelled' ? '–' : formatDueDate(dueOn, today)) : shortDate(metOn), late: metOn === null && state !== 'cancelled' && dueOn < today, note,
    })),
    recommendations: recommendations.map(({ text, answer, reason }) => ({ text, answer: recommendationAnswers[answer], reason })),
    connections,
    history: historyPaths.of('external-challenge', one.id),
  });
}

function actsOf(one: ExternalChallengeView): readonly object[] {
  const { reference, mayKeep, state } = one;
  if (!mayKeep || state === 'cancelled') return [];
  const next = nextMilestone(one);
  return [
    ...(next ? [{ href: externalChallengePaths.of(reference, 'next-step'), text: `Record: ${next.title.toLowerCase()}` }] : []),
    { href: externalChallengePaths.of(reference, 'recommendations'), text: 'Answer a recommendation' },
    ...(state === 'arranged' ? [{ href: externalChallengePaths.of(reference, 'cancellation'), text: 'It does not come' }] : []),
    ...(nextDueOn(one) !== null && state === 'finished' ? [{ href: externalChallengePaths.enter, text: 'Arrange the next one' }] : []),
  ];
}

function factsOf(one: ExternalChallengeView): readonly { readonly key: string; readonly text: string }[] {
  const next = nextDueOn(one);
  return [
    { key: 'Type', text: externalChallengeKinds[one.kind].title },
    { key: 'Who comes', text: one.body },
    { key: 'On site from', text: longDate(one.startsOn) },
    { key: 'Next one due', text: next === null ? (one.followedById === null ? 'None' : 'Arranged') : [longDate(next), dueIn(next, one.today)].filter(Boolean).join(', ') },
    { key: 'Owner', text: one.owner },
  ];
}

/** One challenge of the register. */
@Controller(externalChallengePaths.one)
export class ShowExternalChallengePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'external-challenge.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('challenge') named: string): Promise<Page> {
    const one = accepted(await getExternalChallenge(this.database, actor, named));
    return showView(one, await connectionsView(this.database, actor, { kind: 'external-challenge', id: one.id }));
  }
}
