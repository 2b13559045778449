import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { type ChangeProposal, findPreview, listProposedChanges, type ProposedChange, refuseChange } from '@golden-thread/persistence/timetable/previews';
import { findYearById } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';
import { isAskedToDecide } from '../shared/deciders';
import { yearStream } from './annual-cycle';
import { makeChange, type ChangeApplied, recomputeChange } from './apply-timetable-change';
import { approvalTask, changeToDecide } from './approve-timetable-change';
import { previewView, type PreviewView } from './preview-timetable-change';

export type { ProposedChange } from '@golden-thread/persistence/timetable/previews';

/** A change as whoever approves it sees it. */
export interface ProposedChangeView extends PreviewView {
  readonly proposal: ChangeProposal;
  readonly mayDecide: boolean;
}

/** The changes that wait for an approval. Refuses: `NotPermitted`. */
export async function listChangesToApprove(database: Asked, actor: Actor): Promise<Outcome<readonly ProposedChange[]>> {
  const lacking = lacksPermission(actor, 'timetable.approve');
  return lacking ?? accept(await database.read(actor.councilId, listProposedChanges));
}

/** What a proposed change would move. Refuses: `NotPermitted`, `NoSuchPreview`, `ChangeNotProposed`. */
export async function getProposedChange(database: Asked, actor: Actor, previewId: PreviewId): Promise<Outcome<ProposedChangeView>> {
  const lacking = lacksPermission(actor, 'timetable.approve');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const view = await previewView(reading, previewId);
    if (!view.ok) return view;
    const { proposal, appliedAt, contributors } = view.value.preview;
    if (proposal === null) return refuse('ChangeNotProposed');
    const waits = appliedAt === null && proposal.refusedAt === null && !isSelfApproval(actor, contributors);
    return accept({ ...view.value, proposal, mayDecide: waits && (await isAskedToDecide(reading, actor, changeToDecide(proposal.deciderPostId, view.value.preview))) });
  });
}

export interface DecideTimetableChange extends Submitted {
  readonly previewId: PreviewId;
  readonly decision: 'approve' | 'refuse';
  /** Why it is not approved. */
  readonly reason: string;
}

/**
 * A second person approves a change, and it is made for the reason with which it was proposed; or does not, with a reason of their own. Refuses: `NotPermitted`, `NoSuchPreview`,
 * `ChangeNotProposed`, `ChangeDecidedByProposer`, `NotDecidingChange`, `ReasonMissing`, and as applying it does.
 */
export async function decideTimetableChange(database: Database, actor: Actor, { previewId, decision, reason, submission }: DecideTimetableChange): Promise<Outcome<ChangeApplied | null>> {
  const lacking = lacksPermission(actor, 'timetable.approve');
  if (lacking) return lacking;
  return database.transact<ChangeApplied | null>({ actor, submission }, async (work) => {
    const named = await findPreview(work, previewId);
    if (!named) return refuse('NoSuchPreview');
    await work.lock(yearStream(named.yearId));
    const preview = (await findPreview(work, previewId))!;
    const { proposal, yearId } = preview;
    if (proposal === null || proposal.refusedAt !== null) return refuse('ChangeNotProposed');
    if (isSelfApproval(actor, preview.contributors)) return refuse('ChangeDecidedByProposer');
    if (!(await isAskedToDecide(work, actor, changeToDecide(proposal.deciderPostId, preview)))) return refuse('NotDecidingChange');
    const task = { subject: yearStream(yearId), ids: [approvalTask(previewId)], as: 'done' } as const;
    if (decision === 'approve') {
      const looked = await recomputeChange(work, previewId);
      if (!looked.ok) return looked;
      work.closeTasks(task);
      return accept(await makeChange(work, { ...looked.value, reason: proposal.reason }));
    }
    const said = normalText(reason);
    if (said === '') return refuse('ReasonMissing');
    const year = await findYearById(work, yearId);
    if (!year) return refuse('NoSuchPreview');
    refuseChange(work, previewId);
    work.closeTasks(task);
    work.record({
      name: 'TimetableChangeRefused', stream: yearStream(yearId), payload: { year: year.year, previewId, proposedBy: proposal.by }, wording: { reason: said },
    } satisfies TimetableEvent);
    return accept(null);
  });
}
