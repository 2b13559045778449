import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf, withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import type { Contribution, ContributionContent, PaperNamed } from '@golden-thread/domain/contribution/contribution';
import { decideEntryForService, decideGiving } from '@golden-thread/domain/contribution/decide-contribution';
import { answersIn, partsWritten, takeInAnswers, takeInFigures } from '@golden-thread/domain/contribution/take-in';
import { noAnswersYet } from '@golden-thread/domain/review/service-review';
import type { ContributionId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { addContribution, type ContributionRecord, listContributionsTo, saveContribution } from '@golden-thread/persistence/contribution/contributions';
import { saveDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { saveServiceReview } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor, changedSince, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';
import { contributionTaskId } from './ask-contribution';
import { type PaperForUpdate, loadPaperForUpdate } from './paper-in-parts';

export interface WriteContribution extends PaperNamed, ThingCommand {
  readonly content: ContributionContent;
}

/**
 * Keeps what a colleague has written so far of the parts they were asked for; the paper does not have it yet. A draft is no event.
 * Refuses: `NotPermitted`, `PaperNotThere`, `NotAskedToContribute`, `Stale`.
 */
export const saveOwnContribution = (database: Database, actor: Actor, command: WriteContribution): Promise<Outcome<{ contributionId: ContributionId }>> =>
  contribute(database, actor, command, (work, _, contribution) => {
    saveContribution(work, contribution);
    return Promise.resolve(accept({ contributionId: contribution.contributionId }));
  });

export interface GiveContribution extends WriteContribution {
  /** What whoever asked should know; may be empty. */
  readonly remark: string;
}

/**
 * A colleague gives their parts back: the paper's draft has them, but for those in which whoever submits it wrote meanwhile, and everybody who
 * wrote is a contributor of the paper. Refuses as `saveOwnContribution` and `decideGiving` do.
 */
export const giveContribution = (database: Database, actor: Actor, command: GiveContribution): Promise<Outcome<{ contributionId: ContributionId; askedBy: string | null }>> =>
  contribute(database, actor, command, async (work, paper, contribution) => {
    const taken = takeIn(paper, contribution);
    const decided = decideGiving(paper, contribution, { remark: command.remark, leftBeside: taken.leftBeside });
    if (!decided.ok) return decided;
    const { state, event } = decided.value;
    await taken.save(work);
    saveContribution(work, { ...contribution, state, givenAt: work.now, remark: event.wording?.['remark'] ?? '', leftBeside: taken.leftBeside });
    const by = work.record(event);
    work.closeTasks({ subject: paper.subject, ids: [contributionTaskId(contribution.contributionId)], as: 'done', by });
    return accept({ contributionId: contribution.contributionId, askedBy: contribution.askedByName });
  });

export interface EnterForService extends PaperNamed, Submitted {
  readonly content: ContributionContent;
  readonly reason: string;
}

/**
 * The policy team enters parts of a paper for a service that cannot do it in time: they stand in its draft, marked, and whoever submits it is
 * told, and confirms them by submitting. The officer is a contributor like anybody who wrote.
 * Refuses: `NotPermitted`, `PaperNotThere`, and as `decideEntryForService` does.
 */
export async function enterForService(database: Database, actor: Actor, command: EnterForService): Promise<Outcome<{ contributionId: ContributionId; leftBeside: number }>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const paper = await loadPaperForUpdate(work, command);
    const [postId] = actor.postIds;
    if (paper === undefined || postId === undefined) return refuse('PaperNotThere');
    const parts = partsWritten(command.content);
    const entered: Contribution = {
      ...unasked, contributionId: newId(), paper: command.paper, id: command.id, parts, postId, note: normalText(command.reason), dueOn: work.today,
      startedFrom: { answers: answersIn(noAnswersYet, parts), figures: paper.figuresEntered.filter(({ measureId }) => parts.includes(measureId)) },
      content: { answers: answersIn(command.content.answers, parts), figures: command.content.figures.filter(({ measureId }) => parts.includes(measureId)) },
      contributors: contributorsOf(actor), givenAt: work.now,
    };
    const taken = takeIn(paper, entered);
    const decided = decideEntryForService(paper, { ...entered, leftBeside: taken.leftBeside, reason: command.reason });
    if (!decided.ok) return decided;
    await taken.save(work);
    addContribution(work, { ...entered, leftBeside: taken.leftBeside });
    work.record(decided.value);
    return accept({ contributionId: entered.contributionId, leftBeside: taken.leftBeside.length });
  });
}

const unasked = { askedBy: null, forService: true, state: 'given', remark: '', leftBeside: [], version: 1 } as const;

interface TakenIn {
  readonly leftBeside: readonly string[];
  readonly save: (work: UnitOfWork) => Promise<void>;
}

function takeIn({ review, sheet, figures }: PaperForUpdate, contribution: Contribution): TakenIn {
  const { contributors } = contribution;
  if (review !== null) {
    const { content: answers, leftBeside } = takeInAnswers(review.answers, contribution);
    const submittedBy: readonly PersonId[] = [...new Set([...review.submittedBy, ...contributors])];
    return { leftBeside, save: (work) => saveServiceReview(work, { ...review, answers, submittedBy, version: review.version + 1 }) };
  }
  const { content: lines, leftBeside } = takeInFigures(figures, contribution);
  return { leftBeside, save: async (work) => (sheet === null ? undefined : saveDraft(work, sheet.id, { lines, contributors })) };
}

/** Opens what the actor is asked for, with what they have written put into it: nothing but the parts they were asked for. */
async function contribute<T>(
  database: Database,
  actor: Actor,
  command: WriteContribution,
  decide: (work: UnitOfWork, paper: PaperForUpdate, contribution: ContributionRecord) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'tasks.contribute');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const paper = await loadPaperForUpdate(work, command);
    if (paper === undefined) return refuse('PaperNotThere');
    const found = (await listContributionsTo(work, command)).find(({ state, postId }) => state === 'asked' && answersFor(actor, postId));
    if (found === undefined) return refuse('NotAskedToContribute');
    const { parts, contributors, version } = found;
    const content = { answers: answersIn(command.content.answers, parts), figures: command.content.figures.filter(({ measureId }) => parts.includes(measureId)) };
    const written = { ...found, content, contributors: withContributor(contributors, actor), version: version + 1 };
    return changedSince(found, command.version, { type: command.paper, id: command.id }) ?? decide(work, paper, written);
  });
}
