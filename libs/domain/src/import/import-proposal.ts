/** An import before it is made: what a pack would do to the council, kept as it was shown, and how such a proposal stands. */

import { longestPowerReason } from '../authority/power-request';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { ImportId, PersonId, TaskId } from '../shared/id';
import type { MappingLack } from './figures-mapping';
import { stateMachine } from '../shared/state-machine';

/**
 * A proposal ends applied or discarded; what it was applied from is then forgotten. One that was applied may be undone as a whole while nobody has built on it. One with rows that give somebody power waits for a second
 * person, who applies it by approving, or refuses and so leaves it with its sender.
 */
export const importTransitions = stateMachine('proposed', {
  proposed: { apply: 'applied', ask: 'awaiting-approval', discard: 'discarded' },
  'awaiting-approval': { apply: 'applied', return: 'proposed' },
  applied: { undo: 'undone' },
  undone: {},
  discarded: {},
});
export type ImportState = keyof typeof importTransitions.moves;

/** How much of a pack an API client sends at once: sheets, and characters of one. Their files are named after the sheets. */
export const sentPackLimits = { files: 24, text: 190_000 } as const;
export const sheetFilePattern = /^[a-z-]{1,40}\.csv$/;

/** So many imports are listed, the newest. */
export const importsListed = 20;

/** So many days a proposal waits for its sender; then it is discarded with the next one, because it holds a copy of people's data. */
export const proposalWaitsDays = 30;

/** One row of a pack as the preview shows it: what it would bring or change, or what stays as it stands although the pack says otherwise. */
export interface ProposedRow {
  readonly sheet: string;
  /** Where it stands in what was handed in, as faults name it. */
  readonly file: string;
  readonly row: number;
  /** What tells the row from others, in the pack's own words. */
  readonly named: string;
  readonly effect: 'brings' | 'changes' | 'leaves';
  readonly cells: readonly { readonly column: string; readonly was: string | null; readonly becomes: string | null }[];
}

/** Something that a person should look at twice before a figure is taken: as the page asks it of what is typed. */
export interface ImportWarning {
  readonly file: string;
  readonly row: number;
  readonly named: string;
  readonly code: 'Zero' | 'SameAsLast' | 'SuspiciousJump' | 'CumulativeFell' | 'SmallNumber';
  /** The figure, and what it is held against, with how figures of its measure are written. */
  readonly value: string;
  readonly against: string | null;
  readonly unit: string;
  readonly decimals: number;
}

/** A row that gives or takes power, says who somebody is to the sign-in service, or sends their e-mails elsewhere: it wants a second person. */
export interface ImportApproval {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  /** What it is, in words: "the role of auditor, given or taken". */
  readonly found: string;
}

/** Why an import with rows that give power is asked for: characters, as of any such request. */
export const longestImportReason = longestPowerReason;

/** How many rows of a sheet a proposal brings, changes and leaves. */
export interface SheetCounts {
  readonly sheet: string;
  readonly brings: number;
  readonly changes: number;
  readonly leaves: number;
}

/** An open task that would come to other people. */
export interface TaskMove {
  readonly taskId: TaskId;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Roles that somebody has today and would no longer have. */
export interface AccessLost {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly string[];
}

/** What a proposal would do to work that is under way, worked out by doing it and undoing it. */
export interface ImportEffects {
  readonly tasks: readonly TaskMove[];
  readonly access: readonly AccessLost[];
}

/** All that a preview showed. Its digest is of the rows: equal exactly when the same would be written. */
export interface ImportPreview {
  readonly counts: readonly SheetCounts[];
  readonly rows: readonly ProposedRow[];
  readonly warnings: readonly ImportWarning[];
  readonly approvals: readonly ImportApproval[];
  readonly effects: ImportEffects;
  readonly notes: readonly string[];
  /** From which day the organisation holds, where the pack changes any; null while nobody has said it. */
  readonly holdsFrom?: CalendarDate | null;
}

/** A proposal as its pages and the API show it. */
export interface ImportProposal extends ImportPreview {
  readonly id: ImportId;
  readonly version: number;
  readonly state: ImportState;
  readonly digest: string;
  /** Who handed the pack in, and for whom; nobody of the council where the operator did. */
  readonly proposedBy: readonly PersonId[];
  readonly proposedAt: Instant;
  readonly endedAt: Instant | null;
}

/** The counts of rows by sheet, in the order in which the sheets first come. */
export function countRows(rows: readonly Pick<ProposedRow, 'sheet' | 'effect'>[]): SheetCounts[] {
  const counts = new Map<string, { sheet: string; brings: number; changes: number; leaves: number }>();
  for (const { sheet, effect } of rows) {
    const of = counts.get(sheet) ?? { sheet, brings: 0, changes: 0, leaves: 0 };
    of[effect] += 1;
    counts.set(sheet, of);
  }
  return [...counts.values()];
}

/** Over all sheets together. */
export type RowTotals = Omit<SheetCounts, 'sheet'>;
export const rowTotals = (counts: readonly SheetCounts[]): RowTotals =>
  counts.reduce<RowTotals>((sum, { brings, changes, leaves }) => ({ brings: sum.brings + brings, changes: sum.changes + changes, leaves: sum.leaves + leaves }), { brings: 0, changes: 0, leaves: 0 });

/** Why an import cannot be applied or found. What is wrong inside a pack is listed, not refused. */
export interface ImportRefusals {
  readonly PackOfAnotherCouncil: { readonly pack: string; readonly council: string };
  readonly NoSuchImport: null;
  readonly NoSuchMapping: null;
  /** A file cannot be read by a mapping that does not say yet where it has these. */
  readonly MappingNotWhole: { readonly lacks: readonly MappingLack[] };
  readonly ImportEnded: { readonly state: ImportState };
  /** The council has changed since, and the pack would now do something else; or the first row (in words) that whoever applies it may not bring, or that cannot be any more. `import`: null of a command. */
  readonly ImportOutOfDate: { readonly import: ImportId | null; readonly row: string | null };
  /** Nobody has said from which day its organisation holds; `row`: the first that changes any. */
  readonly ImportDayMissing: { readonly row: string };
  /** Its organisation holds from a day to come. */
  readonly ImportNotYet: { readonly from: CalendarDate };
  /** Not applied, or undone already. */
  readonly ImportNotApplied: { readonly state: ImportState };
  /** A second person decided on it, it is too old, or it came before imports could be undone. */
  readonly ImportNotUndoable: { readonly days: number };
  /** People have acted on what it brought since: those listed, or somebody whose work refers to it. */
  readonly ImportBuiltOn: { readonly by: readonly string[] };
  /** It was cut off, and nothing of it was written. */
  readonly ImportTooLong: { readonly minutes: number };
  /** A file came to a limit (in words) before it was read. */
  readonly FileNotReadInTime: { readonly limit: string };
  /** As many files wait to be read as may. */
  readonly FilesBeingRead: null;
  /** Somebody has approved it, and it is not written yet. */
  readonly ImportBeingWritten: null;
  /** Its writing was cut off, each time that it was begun. */
  readonly ImportCutOff: null;
  readonly ImportWarningsUnconfirmed: { readonly warnings: number };
  /** Some rows want a second person, whom only somebody signed in can ask. */
  readonly ImportWantsSecondPerson: { readonly rows: number };
}
