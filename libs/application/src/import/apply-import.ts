import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { rolesGiven } from '@golden-thread/domain/authority/roles-given';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonInstant } from '@golden-thread/domain/calendar/instants';
import { importTransitions, proposalWaitsDays } from '@golden-thread/domain/import/import-proposal';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { ImportId, PersonId, PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { holdingFrom, organisationDay } from '@golden-thread/exchange/council-pack/organisation-day';
import type { ReadPack } from '@golden-thread/exchange/council-pack/read-pack';
import { listPeopleOfPosts } from '@golden-thread/persistence/authority/power-requests';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { endImportProposal, findImportProposal, type ImportProposalRecord, importProposalToChange, keepDayOfProposal, listProposalsLeft, moveImportProposal } from '@golden-thread/persistence/import/import-proposals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lockThread } from '@golden-thread/persistence/plan/objectives';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askSecondApprover } from '../organisation/second-approver';
import { commandOn, type ThingCommand } from '../shared/command';
import { noteImportWritten } from './approve-import';
import type { PowerRow } from '../council-pack/import-rights';
import { type JudgedPack, judgePack } from '../council-pack/judge-pack';
import { refusalOfDay } from '../council-pack/organisation-day';
import { type ImportCounts, writePack } from '../council-pack/write-pack';

type OnImport = ThingCommand & { readonly importId: ImportId };

const withImport = commandOn({
  load: (loading, { importId }: OnImport) => loading.loadForUpdate(importProposalToChange, importId),
  missing: 'NoSuchImport',
  versioned: (proposal) => proposal,
  stream: ({ id }) => ({ type: 'import', id }),
});

/** What applying came to: the rows that were written, or the request to the second person whom some of them want. */
export type AppliedImport = { readonly state: 'applied'; readonly counts: ImportCounts } | { readonly state: 'awaiting-approval'; readonly requestId: PowerRequestId };

/**
 * Applies what a preview showed: exactly that, or nothing, where the council has changed since and the pack would now do something else. Figures
 * to be looked at twice are confirmed with it. Where a row gives or takes power, the whole waits for a second person, who is asked with the reason.
 * Refuses: NotPermitted, NoSuchImport, Stale, ImportEnded, ImportOutOfDate, ImportDayMissing, ImportNotYet, ImportWarningsUnconfirmed, PackOfAnotherCouncil, ImportWantsSecondPerson
 * (no person who is signed in), PowerForOneself, and as `askSecondApprover` does.
 */
export function applyImport(database: Database, actor: Actor, command: OnImport & { readonly confirmed: boolean; readonly reason?: string; readonly holdsFrom?: CalendarDate }): Promise<Outcome<AppliedImport>> {
  return withImport(database, { actor, permission: 'imports.run', command }, async (work, kept) => {
    if (kept.state !== 'proposed') return refuse('ImportEnded', { state: kept.state });
    const proposal = { ...kept, pack: holdingFrom(kept.pack as ReadPack, command.holdsFrom ?? null) };
    const { warnings } = proposal;
    if (warnings.length > 0 && !command.confirmed) return refuse('ImportWarningsUnconfirmed', { warnings: warnings.length });
    const judged = await judgeAgain(work, proposal, [actor]);
    if (!judged.ok) return judged;
    const { powers, check } = judged.value;
    if (powers.length > 0) return askFor(work, { proposal, powers, reason: command.reason, holdsFrom: organisationDay(check) });
    const written = await write(work, proposal, judged.value);
    return written.ok ? accept({ state: 'applied' as const, counts: written.value }) : written;
  });
}

/** Who handed a pack in, by what they may do now: a row is theirs to bring still, or their approver's. */
async function findSenders(work: UnitOfWork, { proposedBy }: ImportProposalRecord): Promise<readonly Actor[]> {
  const found = await Promise.all(proposedBy.map((personId) => findPersonActing(work, personId)));
  return found.flatMap((person) => (person ? [{ ...actorOf(work.council.id, person, 'page'), roles: person.posts.flatMap(rolesGiven) }] : []));
}

/** The pack judged as the council is now; refused where it would do otherwise than was shown. */
async function judgeAgain(work: UnitOfWork, proposal: ImportProposalRecord, by: readonly Actor[]): Promise<Outcome<JudgedPack>> {
  // Against a thread that nobody links in before this has been written.
  await lockThread(work);
  const judged = await judgePack(work, by, proposal.pack as ReadPack);
  if (!judged.ok) return judged;
  if (judged.value.sound) {
    if (judged.value.digest !== proposal.digest) return refuse('ImportOutOfDate', { import: proposal.id, row: null });
    return refusalOfDay(work, judged.value) ?? accept(judged.value);
  }
  const { file, row, found, accepted } = judged.value.faults[0]!;
  return refuse('ImportOutOfDate', { import: proposal.id, row: `${file}${row === null ? '' : `, row ${row}`}: ${found}. Accepted: ${accepted}` });
}

/** Its figures are entered by who handed it in, and by who made the mapping by which it was read. */
async function write(work: UnitOfWork, proposal: ImportProposalRecord, judged: JudgedPack, onRows?: (done: number) => void): Promise<Outcome<ImportCounts>> {
  const enteredBy = [...new Set([...proposal.proposedBy, ...proposal.mappedBy])];
  const written = await writePack(work, judged, { enteredBy, importId: proposal.id, ...(onRows && { onRows }) });
  if (written.ok) endImportProposal(work, proposal, importTransitions.after(proposal.state, 'apply'));
  return written;
}

interface Asking {
  readonly proposal: ImportProposalRecord;
  readonly powers: readonly PowerRow[];
  readonly reason: string | undefined;
  readonly holdsFrom: CalendarDate | null;
}

async function askFor(work: UnitOfWork, { proposal, powers, reason, holdsFrom }: Asking): Promise<Outcome<AppliedImport>> {
  if (work.actor.via !== 'page') return refuse('ImportWantsSecondPerson', { rows: powers.length });
  const holders = await listPeopleOfPosts(work, powers.flatMap(({ posts }) => posts));
  const concerns: PersonId[] = [...new Set([...powers.flatMap(({ people }) => people), ...holders])];
  if (isSelfApproval(work.actor, concerns)) return refuse('PowerForOneself');
  const asked = await askSecondApprover(work, { kind: 'apply-import', importId: proposal.id, personIds: concerns }, reason);
  if (!asked.ok) return asked;
  keepDayOfProposal(work, proposal, holdsFrom);
  moveImportProposal(work, proposal, importTransitions.after(proposal.state, 'ask'));
  return accept({ state: 'awaiting-approval' as const, requestId: asked.value });
}

/**
 * Carries out a proposal that a second person approves, within their decision; what it shows must still be what it does. Its figures are
 * entered by who handed it in. Refuses: NoSuchImport, ImportEnded, ImportOutOfDate, ImportNotYet.
 */
export async function applyApprovedImport(work: UnitOfWork, { importId }: { readonly importId: ImportId }, onRows?: (done: number) => void): Promise<Outcome<null>> {
  const proposal = await findImportProposal(work, importId);
  if (!proposal) return refuse('NoSuchImport');
  if (proposal.state !== 'awaiting-approval') return refuse('ImportEnded', { state: proposal.state });
  const judged = await judgeAgain(work, proposal, [work.actor, ...(await findSenders(work, proposal))]);
  if (!judged.ok) return judged;
  const written = await write(work, proposal, judged.value, onRows);
  if (!written.ok) return written;
  await noteImportWritten(work, importId);
  return accept(null);
}

/** Gives a proposal back to its sender, because a second person refused what some of its rows want. */
export async function returnImport(work: UnitOfWork, { importId }: { readonly importId: ImportId }): Promise<void> {
  const proposal = await findImportProposal(work, importId);
  if (proposal?.state === 'awaiting-approval') moveImportProposal(work, proposal, importTransitions.after(proposal.state, 'return'));
}

function discard(work: UnitOfWork, proposal: ImportProposalRecord): void {
  endImportProposal(work, proposal, importTransitions.after('proposed', 'discard'));
  const event: ImportEvent = { name: 'ImportDiscarded', stream: { type: 'import', id: proposal.id }, payload: {} };
  work.record(event);
}

/** Ends the proposals that their senders have left standing for too long. */
export async function discardProposalsLeft(work: UnitOfWork): Promise<void> {
  const before = londonInstant(addDays(work.today, -proposalWaitsDays));
  for (const proposal of await listProposalsLeft(work, before)) discard(work, proposal);
}

/** Ends a proposal that nobody wants applied; what it held of people is taken out. Refuses: NotPermitted, NoSuchImport, Stale, ImportEnded. */
export function discardImport(database: Database, actor: Actor, command: OnImport): Promise<Outcome<null>> {
  return withImport(database, { actor, permission: 'imports.run', command }, (work, proposal) => {
    if (proposal.state !== 'proposed') return Promise.resolve(refuse('ImportEnded', { state: proposal.state }));
    discard(work, proposal);
    return Promise.resolve(accept(null));
  });
}
