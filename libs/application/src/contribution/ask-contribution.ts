import type { Actor } from '@golden-thread/domain/authority/actor';
import { rolesGive } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Contribution, PaperNamed, PaperPart } from '@golden-thread/domain/contribution/contribution';
import { type Colleague, decideAsking, decideWithdrawal } from '@golden-thread/domain/contribution/decide-contribution';
import type { ContributionId, FigureSheetId, PersonId, ReviewId, TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseAll, refuseIn } from '@golden-thread/domain/shared/outcome';
import { addContribution, listContributionsTo, listOpenContributions, listPostsOfPerson, saveContribution, saveContributionsWithdrawn } from '@golden-thread/persistence/contribution/contributions';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { answersFor, lacksPermission, type Submitted } from '../shared/command';
import { contentOfParts, type PaperForUpdate, loadPaperForUpdate } from './paper-in-parts';

/** Whoever submits either paper has it; whose a paper is, the paper says. */
const permissionToHandOut = 'measures.enter';

/** The task of a contribution. */
export const contributionTaskId = (contributionId: ContributionId): TaskId => idFor('contribution', contributionId);

export interface AskForContribution extends PaperNamed, Submitted {
  readonly person: NamedPerson;
  readonly parts: readonly PaperPart[];
  readonly dueOn: CalendarDate;
  readonly note: string;
}

/**
 * Whoever submits a paper asks a colleague to write parts of it: their task, with the note, by a day. They go on submitting it themselves.
 * Refuses: `NotPermitted`, `PaperNotThere`, `NotYoursToHandOut`, `PaperNotOpen`, and all at once as `resolvePerson` and `decideAsking` do.
 */
export async function askForContribution(database: Database, actor: Actor, command: AskForContribution): Promise<Outcome<{ contributionId: ContributionId; name: string }>> {
  return handOut(database, actor, command, async (work, paper) => {
    const person = await resolvePerson(work, command.person);
    const colleague = person.ok ? await findColleague(work, paper, person.value) : nobody;
    const contributionId = newId<ContributionId>();
    const open = (await listContributionsTo(work, paper)).filter(({ state }) => state === 'asked');
    const decided = decideAsking(paper, { ...command, contributionId, colleague, open, today: work.today, calendar: work.calendar });
    const refused = refuseAll([...(person.ok ? [] : [refuseIn('person', person).refusal]), ...(decided.ok ? [] : faultsOf(decided.refusal, person.ok))]);
    if (refused) return refused;
    if (!decided.ok) return decided;
    const parts = paper.parts.filter(({ part }) => command.parts.includes(part)).map(({ part }) => part);
    const { payload: { postId, dueOn }, wording } = decided.value;
    const startedFrom = contentOfParts(paper, parts);
    addContribution(work, {
      contributionId, paper: command.paper, id: command.id, parts, postId, dueOn, startedFrom, content: startedFrom, askedBy: actor.personId, forService: false, note: wording?.['note'] ?? '',
      state: 'asked', contributors: [], givenAt: null, remark: '', leftBeside: [], version: 1,
    });
    const openedBy = work.record(decided.value);
    work.openTask({ id: contributionTaskId(contributionId), kind: 'contribute-part', postId, subject: paper.subject, dueOn, openedBy });
    return accept({ contributionId, name: colleague.name });
  });
}

const nobody: Colleague = { name: '', postId: null, postTitle: '' };

/** Of somebody who was not found nothing more is said. */
const faultsOf = (refusal: Refusal, isFound: boolean): readonly Refusal[] =>
  [refusal, ...(refusal.also ?? [])].filter(({ code }) => isFound || code !== 'ColleagueWithoutPost');

/** Somebody by the post in which they are asked: one of the paper's service before another. */
async function findColleague(work: UnitOfWork, { serviceId }: PaperForUpdate, personId: PersonId): Promise<Colleague> {
  const found = await findPerson(work, personId);
  const held = await listPostsOfPerson(work, { personId, serviceId });
  const post = held.find(({ roles }) => rolesGive(roles, 'tasks.contribute'));
  return { name: found?.name ?? '', postId: post?.postId ?? null, postTitle: post?.title ?? '' };
}

export interface WithdrawContribution extends PaperNamed, Submitted {
  readonly contributionId: ContributionId;
  readonly reason: string;
}

/**
 * Whoever submits the paper no longer wants the parts of a colleague, who is told why; what they had written is not taken.
 * Refuses: `NotPermitted`, `PaperNotThere`, `NotYoursToHandOut`, and as `decideWithdrawal` does.
 */
export function withdrawContribution(database: Database, actor: Actor, command: WithdrawContribution): Promise<Outcome<{ contributionId: ContributionId }>> {
  return handOut(database, actor, command, async (work, paper) => {
    const contribution = (await listContributionsTo(work, paper)).find((one) => one.contributionId === command.contributionId);
    if (contribution === undefined) return refuse('ContributionNotOpen');
    const decided = decideWithdrawal(contribution, command.reason);
    if (!decided.ok) return decided;
    saveContribution(work, { ...contribution, state: decided.value.state, version: contribution.version + 1 });
    const by = work.record(decided.value.event);
    work.closeTasks({ subject: paper.subject, ids: [contributionTaskId(contribution.contributionId)], as: 'cancelled', by });
    return accept({ contributionId: contribution.contributionId });
  });
}

/** Opens a paper for whoever submits it. */
async function handOut<T>(database: Database, actor: Actor, command: PaperNamed & Submitted, decide: (work: UnitOfWork, paper: PaperForUpdate) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, permissionToHandOut);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const paper = await loadPaperForUpdate(work, command);
    if (paper === undefined) return refuse('PaperNotThere');
    return answersFor(actor, paper.ownerPostId) ? decide(work, paper) : refuse('NotYoursToHandOut');
  });
}

/** What is still with colleagues when their papers are submitted, or their round closes, is no longer wanted: they are told, and their tasks end. */
export async function withdrawWithPapers(work: UnitOfWork, paperIds: readonly (ReviewId | FigureSheetId)[]): Promise<void> {
  const open: readonly Pick<Contribution, 'contributionId' | 'paper' | 'id' | 'postId'>[] = await listOpenContributions(work, paperIds);
  if (open.length === 0) return;
  saveContributionsWithdrawn(work, open.map(({ contributionId }) => contributionId));
  for (const { contributionId, paper, id, postId } of open) {
    work.record({ name: 'ContributionWithdrawn', stream: { type: paper, id }, payload: { contributionId, postId, because: 'paper-gone' } });
    work.closeTasks({ subject: { type: paper, id }, ids: [contributionTaskId(contributionId)], as: 'cancelled' });
  }
}

