/** What is done with imports in a thread of its own: the acts, and what they are given. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FileContent } from '@golden-thread/domain/import/table-mapping';
import type { ImportId, ImportMappingId, PowerRequestId } from '@golden-thread/domain/shared/id';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { StoredFile } from '../apart/handed-file';
import type { Submitted, ThingCommand } from '../shared/command';

/** `mappingId`: the mapping by which the one file is read; null for a council pack. `chartFrom`: the files are an organisation chart that holds from that day; `holdsFrom`: from which day the pack's organisation holds. */
export type ProposeApart = Submitted & { readonly act: 'propose'; readonly files: readonly StoredFile[]; readonly mappingId: ImportMappingId | null; readonly chartFrom?: CalendarDate; readonly holdsFrom?: CalendarDate };
/** A mapping is begun from a file: its columns and first rows. */
export type BeginMappingApart = Submitted & { readonly act: 'begin-mapping'; readonly file: StoredFile; readonly name: string; readonly holds: FileContent };
export type ApplyApart = ThingCommand & { readonly act: 'apply'; readonly importId: ImportId; readonly confirmed: boolean; readonly reason?: string; readonly holdsFrom?: CalendarDate };
/** The second person's approval, which applies the import within it; asked by the background, once they have approved. */
export type ApproveApart = ThingCommand & { readonly act: 'approve'; readonly requestId: PowerRequestId; readonly reason: string };
export type ActApart = ProposeApart | ApplyApart | ApproveApart | BeginMappingApart;

/** The mapping that was begun, or why its file cannot be read. */
export type BegunMapping = { readonly state: 'begun'; readonly id: ImportMappingId } | { readonly state: 'faulty'; readonly faults: readonly PackFault[] };

/** What the thread is handed: who acts, and which act. */
export interface HandedIn {
  readonly actor: Actor;
  readonly asked: ActApart;
}
