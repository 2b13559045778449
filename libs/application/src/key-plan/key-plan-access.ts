/** Who reads what a key plan says before it is in force. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { readerOf } from '@golden-thread/domain/authority/reading-rights';
import { approversLeft, type KeyPlan } from '@golden-thread/domain/key-plan/key-plan';
import type { Id } from '@golden-thread/domain/shared/id';
import { findKeyPlan } from '@golden-thread/persistence/key-plan/key-plans';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { mayDecideFor } from './key-plan-command';

/**
 * In force, everybody reads a key plan; so they do once it has ended, where it ever was. While it is written, those who write and keep it and the line of its owner do; once it is
 * submitted also its approvers and those before whom the council's papers come. To all others it is there without its text: what was in force before they go on reading.
 */
export async function accessToKeyPlan(reading: Reading, actor: Actor, plan: KeyPlan): Promise<'whole' | 'heading'> {
  if (plan.state === 'in-force' || (plan.state === 'ended' && plan.inForceOn !== null)) return 'whole';
  const { person, councilWide } = readerOf(actor);
  const writes = may(actor, 'plans.publish') || (person !== null && plan.authorIds.some((author) => author === person));
  if (writes || (await answersForOrAbove(reading, actor, plan.ownerPostId))) return 'whole';
  if (plan.state !== 'awaiting-approval') return 'heading';
  if (councilWide) return 'whole';
  for (const approver of approversLeft(plan)) if (await mayDecideFor(reading, actor, plan, approver)) return 'whole';
  return 'heading';
}

/** Whether what hangs on a thing, such as its papers, is the actor's to read, as far as it is a key plan; of any other kind others say so. */
export async function isKeyPlanOpen(reading: Reading, actor: Actor, { thing, thingId }: { readonly thing: string; readonly thingId: Id }): Promise<boolean> {
  if (thing !== 'key-plan') return true;
  const plan = await findKeyPlan(reading, thingId);
  return plan !== undefined && (await accessToKeyPlan(reading, actor, plan)) === 'whole';
}

/** The events of key plans, a page of history at most, without the words that are not the actor's to read. What they said themselves they are always told. */
export async function withholdKeyPlans(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const closed = new Set<string>();
  for (const thingId of new Set(events.flatMap(({ stream }) => (stream.type === 'key-plan' ? [stream.id] : [])))) {
    if (!(await isKeyPlanOpen(reading, actor, { thing: 'key-plan', thingId }))) closed.add(thingId);
  }
  return events.map((event) => (closed.has(event.stream.id) && (event.actorId === null || event.actorId !== actor.personId) ? { ...event, wording: {} } : event));
}
