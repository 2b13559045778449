import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { importTransitions, type RowTotals, rowTotals } from '@golden-thread/domain/import/import-proposal';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import { holdingFrom } from '@golden-thread/exchange/council-pack/organisation-day';
import { type ReadPack, readPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { addImportProposal, findProposalWaiting } from '@golden-thread/persistence/import/import-proposals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { discardProposalsLeft } from './apply-import';
import { foreseeImport } from './foresee-import';
import { withCouncilSheet } from './read-mapped-file';

/** What came of handing in a pack: its faults, or the proposal whose preview says what it would do. */
export type ProposedImport =
  | { readonly state: 'faulty'; readonly faults: readonly PackFault[] }
  | { readonly state: 'proposed'; readonly id: ImportId; readonly totals: RowTotals };

/** A pack that is handed in, as its files or as it was read before. `mappedBy`: who made the mapping by which it was read; `holdsFrom`: from which day its organisation holds. */
export type ProposeImport = Submitted & { readonly files: readonly GivenFile[] | ReadPack; readonly mappedBy?: readonly PersonId[]; readonly holdsFrom?: CalendarDate };

/**
 * Judges a pack and keeps what it would do as a proposal: each row that it would bring, change or leave, what is to be looked at twice, what
 * wants a second person, and what it would do to open work. Nothing of the council changes before it is applied.
 * A faulty pack is an answer, not a refusal. Refuses: NotPermitted, PackOfAnotherCouncil.
 */
export async function proposeImport(database: Database, actor: Actor, { files, mappedBy, holdsFrom, submission }: ProposeImport): Promise<Outcome<ProposedImport>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return proposePack(database, actor, { pack: 'sheets' in files ? files : readPack(files), judgedAs: actor, submission, ...(mappedBy && { mappedBy }), ...(holdsFrom && { holdsFrom }) });
}

interface PackToPropose extends Submitted {
  readonly pack: ReadPack;
  /** By whose rights its rows are judged: the sender's, or, of what the HR feed asks, those of the administrators who are asked. Whoever applies it is judged again. */
  readonly judgedAs: Actor;
  readonly mappedBy?: readonly PersonId[];
  readonly holdsFrom?: CalendarDate;
  /** Records what else is to be said of the proposal. */
  readonly also?: (work: UnitOfWork, id: ImportId) => Promise<void>;
}

/** Keeps a pack as a proposal, in the actor's name; where the same is proposed already and waits, answers that. Asked by use cases that say who may. */
export async function proposePack(database: Database, actor: Actor, { pack: given, judgedAs, mappedBy = [], holdsFrom, submission, also }: PackToPropose): Promise<Outcome<ProposedImport>> {
  const pack = holdingFrom(await withCouncilSheet(database, actor.councilId, given), holdsFrom ?? null);
  const foreseen = await foreseeImport(database, judgedAs, pack);
  if (!foreseen.ok) return foreseen;
  const { judged, effects } = foreseen.value;
  if (!judged.sound) return accept({ state: 'faulty', faults: judged.faults });
  const { shown, digest } = judged;
  const totals = rowTotals(shown.counts);
  return database.transact<ProposedImport>({ actor, submission }, async (work) => {
    await discardProposalsLeft(work);
    const waiting = also && (await findProposalWaiting(work, digest));
    if (waiting) return accept({ state: 'proposed', id: waiting, totals });
    const id = newId<ImportId>();
    addImportProposal(work, { id, state: importTransitions.first, pack, digest, proposedBy: contributorsOf(actor), mappedBy, ...shown, effects });
    const event: ImportEvent = { name: 'ImportProposed', stream: { type: 'import', id }, payload: totals };
    work.record(event);
    await also?.(work, id);
    return accept({ state: 'proposed', id, totals });
  });
}
