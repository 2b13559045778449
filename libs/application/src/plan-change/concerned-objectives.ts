/** Whom a change of a plan concerns, as far as whoever looks may know. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Consequences, ObjectiveBelow } from '@golden-thread/domain/plan-change/plan-change';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** An objective below: its title is null where the text of its plan, a draft, is not the reader's. */
export interface ObjectiveBelowSeen extends Pick<ObjectiveBelow, 'planName'> {
  readonly planKind: 'service-plan' | 'unit-plan';
  readonly title: string | null;
}

/** What a change concerns. People's objectives are counted: what they say, and whose they are, is their circle's. */
export interface ConcernsSeen extends Omit<Consequences, 'below' | 'leads'> {
  /** The services that come to lead, and are asked. */
  readonly leads: readonly string[];
  readonly below: readonly ObjectiveBelowSeen[];
  readonly people: number;
}

interface BelowNamed {
  readonly planKind: ObjectiveBelow['planKind'];
  readonly planId: PlanId | null;
}

/** Of plans below a change, whether their text is the actor's to read today: one question a kind. People's own are nobody's here. */
export async function findReadableBelow(reading: Reading, actor: Actor, below: readonly BelowNamed[]): Promise<(one: BelowNamed) => boolean> {
  const whole = new Set<unknown>();
  for (const kind of ['service-plan', 'unit-plan'] as const) {
    const ids = below.flatMap(({ planKind, planId }) => (planKind === kind && planId !== null ? [planId] : []));
    if (ids.length === 0) continue;
    for (const [id, access] of await findAccessByPaper(reading, actor, kind, ids)) if (access === 'whole') whole.add(id);
  }
  return ({ planId }) => planId !== null && whole.has(planId);
}

/** What a change concerns, as far as the actor may know. */
export async function concernsSeenBy(reading: Reading, actor: Actor, { below, leads = [], ...around }: Consequences): Promise<ConcernsSeen> {
  const isReadable = await findReadableBelow(reading, actor, below);
  const seen = below.flatMap(({ planKind, planId, planName, title }) => (planKind === 'individual-plan' ? [] : [{ planKind, planName, title: isReadable({ planKind, planId }) ? title : null }]));
  return { ...around, leads: leads.map(({ name }) => name), below: seen, people: below.length - seen.length };
}
