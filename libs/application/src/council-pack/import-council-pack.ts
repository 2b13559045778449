import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { ImportWarning, ProposedRow, SheetCounts } from '@golden-thread/domain/import/import-proposal';
import type { SubmissionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { ReadPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { lockThread } from '@golden-thread/persistence/plan/objectives';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { faultsOfPower } from './import-rights';
import { judgePack } from './judge-pack';
import { refusalOfDay } from './organisation-day';
import { type ImportCounts, writePack } from './write-pack';

export type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';

/** What came of handing in a pack at once: its faults or its questions, with nothing written, or what it brought. */
export type PackImport =
  | { readonly state: 'faulty'; readonly faults: readonly PackFault[] }
  /** Every row stands as the pack gives it, or is left as it stands. */
  | { readonly state: 'known'; readonly left: readonly ProposedRow[]; readonly notes: readonly string[] }
  /** Sound, with figures to be looked at twice: nothing is written before they are confirmed. */
  | { readonly state: 'questioned'; readonly warnings: readonly ImportWarning[] }
  /** Looked at alone, as asked: what it would bring, change and leave. */
  | { readonly state: 'previewed'; readonly counts: readonly SheetCounts[]; readonly rows: readonly ProposedRow[]; readonly warnings: readonly ImportWarning[]; readonly notes: readonly string[] }
  | {
      readonly state: 'imported';
      readonly counts: ImportCounts;
      /** Rows that stand otherwise than the pack gives them, and stay: changing one is a decision with a reason, made on its page. */
      readonly left: readonly ProposedRow[];
      readonly notes: readonly string[];
    };

/** A pack, and how it is handed in. */
export interface ImportPack {
  readonly files: readonly GivenFile[] | ReadPack;
  /** Nothing is written; the answer is what would be. */
  readonly preview?: boolean;
  /** Figures that the page would question have been looked at, and are right. */
  readonly confirmed?: boolean;
  readonly submission?: { readonly id: SubmissionId; readonly content: unknown } | undefined;
}

async function importOnce(work: UnitOfWork, { files, preview, confirmed }: ImportPack): Promise<Outcome<PackImport>> {
  // Judged against a thread that nobody links in before this has been written.
  if (preview !== true) await lockThread(work);
  const judged = await judgePack(work, [work.actor], files);
  if (!judged.ok) return judged;
  if (!judged.value.sound) return accept({ state: 'faulty', faults: judged.value.faults });
  const { powers, shown } = judged.value;
  if (powers.length > 0) return accept({ state: 'faulty', faults: faultsOfPower(powers) });
  if (preview === true) return accept({ state: 'previewed', ...shown });
  const left = shown.rows.filter(({ effect }) => effect === 'leaves');
  const notYet = refusalOfDay(work, judged.value);
  if (notYet) return notYet;
  if (left.length === shown.rows.length) return accept({ state: 'known', left, notes: shown.notes });
  if (shown.warnings.length > 0 && confirmed !== true) return accept({ state: 'questioned', warnings: shown.warnings });
  const written = await writePack(work, judged.value, { enteredBy: contributorsOf(work.actor), importId: null });
  if (!written.ok) return written;
  return accept({ state: 'imported', counts: written.value, left, notes: shown.notes });
}

/**
 * Imports a council pack in one transaction: judged whole, then written as it was judged, or not at all; for a command, which shows what it
 * would do only where that is asked for. What the pack does not hold stays as it is; the same pack a second time changes nothing. Organisation
 * rows that differ are changed, each with an event of its thing; everything else that is there already stays, and what differs is
 * named in the answer. Figures of the council's own years are entered, and wait for a second person. Rows that want a second person are faults
 * here: a proposal (`proposeImport`) can ask one.
 *
 * A faulty pack is an answer, not a refusal: the faults are what the person came for. Refuses: NotPermitted, PackOfAnotherCouncil,
 * ImportOutOfDate, ImportDayMissing, ImportNotYet.
 */
export async function importCouncilPack(database: Database, actor: Actor, command: ImportPack): Promise<Outcome<PackImport>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.transact({ actor, submission: command.submission }, (work) => importOnce(work, command));
}
