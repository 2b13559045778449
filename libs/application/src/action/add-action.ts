import { type Action, actionStream } from '@golden-thread/domain/action/action';
import { calledAs } from '@golden-thread/domain/action/action-status';
import { decideNewAction, type NewAction } from '@golden-thread/domain/action/decide-new-action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { ActionId, EventId, PostId, ServiceId, YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { findActionStatuses } from '@golden-thread/persistence/action/action-statuses';
import { addActionRow, findYearReminding, isOriginThere } from '@golden-thread/persistence/action/actions';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { answersForOrAbove, askForAction } from './action-command';

export interface AddAction extends Submitted, Omit<NewAction, 'ownerPostId' | 'serviceId' | 'prediction'> {
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
  /** What it should change; the measure by its reference or id, null where it is none that is measured. */
  readonly prediction: { readonly measure: IdOrReference | null; readonly howMuch: string; readonly by: CalendarDate | null };
}

/**
 * Adds an action to the register: for a post that the actor answers for or manages; the policy team for any. It stands in the service of its
 * owner. Refuses: `NotPermitted`, `NoPostOfThatCode`, `NoSuchMeasure`, `ActionOwnerNotYours`, `ActionOriginNotFound`, and as `decideNewAction` does.
 */
export async function addAction(database: Database, actor: Actor, { owner, submission, prediction, ...given }: AddAction): Promise<Outcome<{ id: ActionId; reference: string }>> {
  const lacking = lacksPermission(actor, 'actions.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value !== null && !(await answersForOrAbove(work, actor, post.value))) return refuse('ActionOwnerNotYours');
    const { measure, howMuch, by } = prediction;
    const changed = measure === null ? null : await findMeasure(work, measure);
    if (changed === undefined) return refuseIn('measure', refuse('NoSuchMeasure'));
    if (given.origin !== null && !(await isOriginThere(work, given.origin))) return refuse('ActionOriginNotFound');
    return agreeAction(work, { ...given, ownerPostId: post.value, serviceId: null, prediction: { measureId: changed?.id ?? null, howMuch, by } });
  });
}

/**
 * Adds an action that something decides which is recorded in the same transaction: a clinic, an assessment, an answer to a recommendation. Whoever
 * decides that may name any post, and holds what it is agreed in. `serviceId` null: the service of its owner's post.
 * Refuses as `decideNewAction` does.
 */
export async function agreeAction(work: UnitOfWork, given: NewAction): Promise<Outcome<{ id: ActionId; reference: string }>> {
  const decided = decideAction(work, { ...given, serviceId: given.serviceId ?? (await serviceOf(work, given.ownerPostId)) });
  if (!decided.ok) return decided;
  const [numbered] = await numberActions(work, [decided.value.dueOn]);
  const { action, openedBy } = enterAction(work, decided.value, numbered!);
  askForAction(work, action, openedBy);
  return accept({ id: action.id, reference: action.reference });
}

const serviceOf = async (work: UnitOfWork, postId: PostId | null): Promise<ServiceId | null> => (postId === null ? null : ((await findPost(work, postId))?.serviceId ?? null));

/**
 * An action as it is decided, before it has a number. Where several are agreed at once all are decided, then all numbered (`numberActions`), then each is entered (`enterAction`):
 * a number that is taken is not given again. `agreedOn`: as `decideNewAction` has it, which says what is refused.
 */
export const decideAction = (work: UnitOfWork, given: NewAction, agreedOn: CalendarDate = work.today): Outcome<Action> =>
  decideNewAction(given, { id: newId(), reference: '', today: work.today, agreedOn });

/** What an action is given beside what is said of it: its reference, the year whose workflow reminds of its day, and how the council calls that it begins. */
interface ActionNumbered {
  readonly reference: string;
  readonly remindedBy: YearId | null;
  /** The status by which it begins: the first of the council's that means that it is on track. */
  readonly begins: Pick<Action, 'statusKey' | 'statusName'>;
}

/** What actions that are due on these days are given, in their order; all of it is asked in one round trip. */
export async function numberActions(work: UnitOfWork, days: readonly CalendarDate[]): Promise<readonly ActionNumbered[]> {
  if (days.length === 0) return [];
  const byYear = new Map(days.map((day) => [financialYearOf(day), day]));
  const [first, statuses, ...years] = await Promise.all([
    work.takeReferences('AC', days.length),
    findActionStatuses(work),
    ...[...byYear].map(async ([year, day]) => [year, await findYearReminding(work, day)] as const),
  ]);
  const reminding = new Map(years);
  const begins = calledAs(statuses, 'on-track');
  return days.map((day, index) => ({ reference: `AC-${first + index}`, remindedBy: reminding.get(financialYearOf(day)) ?? null, begins }));
}

/** Enters an action that is decided and numbered in the register. Its owner is asked for it by whoever enters it (`askForAction`, or a task of what it belongs to). */
export function enterAction(work: UnitOfWork, decided: Action, { reference, remindedBy, begins }: ActionNumbered): { readonly action: Action; readonly openedBy: EventId } {
  const action: Action = { ...decided, ...begins, reference };
  addActionRow(work, action);
  const { id, ownerPostId, serviceId, dueOn, title, steps } = action;
  const stream = actionStream(id);
  work.beginStream(stream);
  const openedBy = work.record({
    name: 'ActionAdded',
    stream,
    payload: { reference, version: action.version, remindedBy, origin: action.origin?.kind ?? null, serviceId, ownerPostId, dueOn },
    wording: { title, ...(steps !== '' && { steps }) },
  });
  return { action, openedBy };
}
