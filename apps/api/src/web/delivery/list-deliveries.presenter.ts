import type { DeliveriesAsked, DeliveriesShown, DeliveryLine, LetterInDoubt } from '@golden-thread/application/delivery';
import { isSealingHeldUp } from '@golden-thread/application/engine';
import { maySeeHistoryOf } from '@golden-thread/application/history';
import type { Actor } from '@golden-thread/domain/authority';
import { taskKinds } from '@golden-thread/domain/task';
import { historyPaths } from '../history/paths';
import { pagesOf } from '../list/pages-of';
import { Page } from '../page';
import { deliveryPaths } from './paths';
import { errandWords, eventWords, triesWords } from './words';
import { workflowAddress } from './workflow-address';

const shows = { all: 'Everything', parked: 'Parked', waiting: 'Waiting' } as const;

/** What the engine still has to do, what it could not do, and what an operator has to decide. */
export function presentDeliveries(actor: Actor, asked: DeliveriesAsked, shown: DeliveriesShown, temporalUiUrl: string | null): Page {
  const { waiting, parked, letters, behind, stranded, sealing } = shown;
  const counts = { all: waiting + parked, parked, waiting };
  const state = asked.state ?? 'all';
  return new Page('delivery/list-deliveries', {
    heading: 'Deliveries',
    area: 'Deliveries',
    counted: `${waiting} waiting, ${parked} parked, ${letters.length} ${letters.length === 1 ? 'letter' : 'letters'} to decide`,
    filters: Object.entries(shows).map(([key, words]) => ({
      text: `${words} (${counts[key as keyof typeof counts]})`,
      href: key === 'all' ? deliveryPaths.list : `${deliveryPaths.list}?state=${key}`,
      active: key === state,
    })),
    rows: shown.lines.map((line) => row(actor, line, temporalUiUrl)),
    pages: pagesOf(counts[state], asked.page, deliveryPaths.list, { state: asked.state ?? undefined }),
    letters: letters.map(letterRow),
    behind: behind.map(({ workflowId, requested, handled }) => ({
      workflowId, href: workflowAddress(temporalUiUrl, workflowId), asked: requested - handled,
    })),
    sealing: { ...sealing, heldUp: isSealingHeldUp(sealing, new Date().toISOString()) },
    stranded: stranded.map(({ kind, label, workflow }) => ({
      asks: taskKinds[kind].asks, label, why: workflow === 'ended' ? 'Its workflow has ended' : 'No workflow has been started for it',
    })),
  });
}

function row(actor: Actor, line: DeliveryLine, temporalUiUrl: string | null): object {
  const { kind, subjectId } = line.target;
  const workflowId = line.errand === 'nudge-workflow' && kind && subjectId ? `${kind}.${subjectId}` : null;
  return {
    what: errandWords(line),
    because: line.event && { text: eventWords(line.event.name), href: historyFor(actor, line.event) },
    workflow: workflowId && { id: workflowId, href: workflowAddress(temporalUiUrl, workflowId) },
    parked: line.state === 'parked',
    since: line.since,
    tried: triesWords(line.attempts),
    next: line.state === 'waiting' && line.attempts > 0 ? line.nextAttemptAt : null,
    why: line.lastError,
    retry: deliveryPaths.retryOf(line.id),
  };
}

/** An operator sees what the engine carries, not what every letter or objective says: no link where the history is closed to them. */
const historyFor = (actor: Actor, { streamType, streamId }: NonNullable<DeliveryLine['event']>): string | null =>
  maySeeHistoryOf(actor, streamType) ? historyPaths.of(streamType, streamId) : null;

const letterRow = (letter: LetterInDoubt): object => ({
  to: letter.to,
  subject: letter.subject ?? 'No subject',
  doubt: letter.state === 'possibly-sent',
  at: letter.sendingAt,
  tried: triesWords(letter.attempts),
  why: letter.lastError,
  href: deliveryPaths.letterOf(letter.id),
});
