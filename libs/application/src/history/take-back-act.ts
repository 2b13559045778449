import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { EventId, Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { decideTakingBack } from '@golden-thread/domain/task/decide-taking-back';
import { askAgainWhatEnded, findLastAct, forgetLastAct, type LastAct, saveLastAct, withdrawTasksOf } from '@golden-thread/persistence/history/last-acts';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { isTakenBack, type TakenBackType, thingsTakenBack } from './things-taken-back';

/** What a decision carried out on a thing, from which it can be taken back: how the thing stood, and the version that it has now. */
export interface ActDone {
  readonly thing: Stream & { readonly type: TakenBackType };
  readonly eventId: EventId;
  readonly before: object;
  readonly version: number;
}

/** Keeps how a thing stood before a decision, in the transaction of the decision, so that whoever made it may take it back. */
export const keepForTakingBack = (work: UnitOfWork, done: ActDone): void => saveLastAct(work, done);

/** What an actor may take back of a thing: the act's name; null where there is nothing, or somebody has acted on it. */
export async function findActToTakeBack(database: Asked, actor: Actor, thing: { readonly type: string; readonly id: Id }): Promise<string | null> {
  const { type, id } = thing;
  if (!isTakenBack(type) || !thingsTakenBack[type].permissions.some((permission) => may(actor, permission))) return null;
  return database.read(actor.councilId, async (reading) => {
    const act = await findLastAct(reading, { type, id });
    if (!act || act.actorId === null || act.actorId !== actor.personId) return null;
    const version = await thingsTakenBack[type].versionOf(reading, id);
    return (await isFollowed(reading, { type, id }, { act, version })) ? null : act.act;
  });
}

interface ThingNamed {
  readonly type: TakenBackType;
  readonly id: Id;
}

/** Whether somebody has acted on a thing since an act: by a later version of it, or as its kind says. */
const isFollowed = async (
  reading: Reading,
  { type, id }: ThingNamed,
  { act, version }: { readonly act: LastAct; readonly version: number | undefined },
): Promise<boolean> => act.followed || version !== act.version || thingsTakenBack[type].hasFollowed(reading, id);

export interface TakeBackAct extends Submitted {
  readonly type: string;
  readonly id: Id;
  readonly reason: string;
}

/**
 * Takes back the last act on a thing: it stands again as it did before, what was asked because of the act is withdrawn, and what the act
 * had answered is asked again. Those who were asked and whoever took part are told, with the reason.
 * Refuses: `NotPermitted`, `NothingToTakeBack`, and as `decideTakingBack` does.
 */
export async function takeBackAct(database: Database, actor: Actor, { type, id, reason, submission }: TakeBackAct): Promise<Outcome<{ act: string }>> {
  const lacking = lacksPermission(actor, 'tasks.see');
  if (lacking) return lacking;
  if (!isTakenBack(type)) return refuse('NothingToTakeBack');
  const thing = { type, id } as const;
  const kind = thingsTakenBack[type];
  if (!kind.permissions.some((permission) => may(actor, permission))) return refuse('NotPermitted', { permission: kind.permissions[0]! });
  return database.transact({ actor, submission, load: (loading) => kind.load(loading, id) }, async (work, version) => {
    const last = await findLastAct(work, thing);
    if (!last || version === undefined) return refuse('NothingToTakeBack');
    const followed = await isFollowed(work, thing, { act: last, version });
    const withdrawnFrom = await withdrawTasksOf(work, last.eventId);
    const workflow = kind.workflow(id, last.before);
    const decided = decideTakingBack({ thing, act: last.act, actorId: last.actorId, isFollowed: followed }, { actor, reason, withdrawnFrom, workflow });
    if (!decided.ok) return decided;
    await kind.restore(work, last.before, version);
    const openedBy = work.record(decided.value);
    askAgainWhatEnded(work, { act: last.eventId, openedBy });
    forgetLastAct(work, thing);
    return accept({ act: last.act });
  });
}
