import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { decideNewStatus, decideStatusChange, type NamedStatus, type NewStatus, type StatusChange, type StatusSet } from '@golden-thread/domain/action/action-status';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findActionStatuses, saveActionStatuses } from '@golden-thread/persistence/action/action-statuses';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';

/** The council's names for where an action stands, in their order. `maySet`: the reader keeps them. */
export interface ActionStatusesView {
  readonly statuses: StatusSet;
  readonly maySet: boolean;
}

/** Refuses: `NotPermitted`. */
export async function getActionStatuses(database: Asked, actor: Actor): Promise<Outcome<ActionStatusesView>> {
  const lacking = lacksPermission(actor, 'actions.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept({ statuses: await findActionStatuses(reading), maySet: may(actor, 'measures.configure') }));
}

/** The policy team, who keep the register, add a name for where an action stands. Refuses: `NotPermitted`, and as `decideNewStatus` does. */
export function addActionStatus(database: Database, actor: Actor, { submission, ...given }: NewStatus & Submitted): Promise<Outcome<NamedStatus>> {
  return withStatuses(database, actor, submission, (work, set) => {
    const decided = decideNewStatus(set, given);
    if (!decided.ok) return decided;
    const added = decided.value.at(-1)!;
    saveActionStatuses(work, decided.value);
    work.record({ name: 'ActionStatusAdded', stream: streamOf(work), payload: { added } });
    return accept(added);
  });
}

/**
 * They rename one, say whether it wants a reason, or offer it no longer. Actions that stand by it go on doing so, under the name that it has now; where nothing is other
 * than before nothing is written. Refuses: `NotPermitted`, and as `decideStatusChange` does.
 */
export function changeActionStatus(database: Database, actor: Actor, { submission, ...given }: StatusChange & Submitted): Promise<Outcome<NamedStatus>> {
  return withStatuses(database, actor, submission, (work, set) => {
    const decided = decideStatusChange(set, given);
    if (!decided.ok) return decided;
    const [was, becomes] = [set, decided.value].map((statuses) => statuses.find(({ key }) => key === given.key)!) as [NamedStatus, NamedStatus];
    if (was.title === becomes.title && was.asksWhy === becomes.asksWhy && was.offered === becomes.offered) return accept(becomes);
    saveActionStatuses(work, decided.value, was.title === becomes.title ? undefined : becomes);
    work.record({ name: 'ActionStatusChanged', stream: streamOf(work), payload: { was, becomes } });
    return accept(becomes);
  });
}

const streamOf = (work: UnitOfWork) => ({ type: 'council' as const, id: work.council.id });

async function withStatuses(database: Database, actor: Actor, submission: Submitted['submission'], decide: (work: UnitOfWork, set: StatusSet) => Outcome<NamedStatus>): Promise<Outcome<NamedStatus>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(streamOf(work));
    return decide(work, await findActionStatuses(work));
  });
}
