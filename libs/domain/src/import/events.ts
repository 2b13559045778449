import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { ImportId, ImportMappingId, PersonId, PostId, PowerRequestId } from '../shared/id';
import type { FeedActKind, FeedAllowance, FeedAsk } from '../hr-feed/hr-feed';
import type { RowTotals } from './import-proposal';

/** What came of importing a council pack. */
export type ImportEvent =
  /** A pack was handed in, and what it would do is kept as a proposal: how many rows it would bring, change and leave. */
  | DomainEvent<'ImportProposed', RowTotals, 'import'>
  | DomainEvent<'ImportDiscarded', Record<never, never>, 'import'>
  /** A second person has approved it, and it is written in the background; its decision follows once it is. */
  | DomainEvent<'ImportWritingAsked', { readonly requestId: PowerRequestId }, 'import'>
  /** How a council's own file is read was said, or said otherwise; what the mapping is called travels beside. */
  | DomainEvent<'ImportMappingSaved', { readonly mappingId: ImportMappingId; readonly version: number }, 'council'>
  /** Two people approved what the HR feed may do by itself; or one ended it, why stands in `wording`. `version`: of the rules. */
  | DomainEvent<'FeedRulesApproved', { readonly version: number; readonly issuer: string; readonly allows: readonly FeedAllowance[] }, 'council'>
  | DomainEvent<'FeedEnded', { readonly version: number }, 'council'>
  /** The HR feed did something about a person by itself, under that version of its rules; a name or an e-mail, before and after, travels beside. */
  | DomainEvent<'FeedFollowed', { readonly acts: readonly FeedActKind[]; readonly rulesVersion: number }, 'person'>
  /** What the feed may not do by itself was kept as a proposal; `askedOf`: the administrators' posts, which are told. */
  | DomainEvent<'FeedAsked', { readonly asks: readonly FeedAsk['what'][]; readonly askedOf: readonly PostId[] }, 'import'>
  | DomainEvent<'PackImported', PackImported, 'council'>
  /** An import was undone as a whole, why stands in `wording`: so many rows went, so many are as they were; `told`: as at the import. */
  | DomainEvent<'ImportUndone', { readonly removed: number; readonly restored: number; readonly told: readonly PersonId[] }, 'import'>
  /** A row that an import had brought or changed is as it was before; on the stream of the thing. */
  | DomainEvent<'RowTakenBack', { readonly sheet: string; readonly ref: string; readonly removed: boolean; readonly importId: ImportId }>
  /**
   * One row of a pack that was brought or changed, on the stream of the thing it is about. What its cells were and became is personal or
   * long and travels beside the event, column by column. `from`: since when it is so, of what changes of the organisation.
   */
  | DomainEvent<'RowImported', { readonly sheet: string; readonly ref: string; readonly added: boolean; readonly columns: readonly string[]; readonly from?: CalendarDate; readonly importId?: ImportId }>;

/** The content of a pack by its digest, and how many rows came new or changed in each part. */
export interface PackImported {
  readonly digest: string;
  readonly organisation: number;
  readonly plans: number;
  readonly measures: number;
  readonly targets: number;
  readonly figures: number;
  /** Statuses that were published elsewhere; not counted of what came before they were kept. */
  readonly statuses?: number;
  /** Actions, risks and budget lines; not counted of what came before packs held them. */
  readonly registers?: number;
  /** There, and true, where the operator brought the first pack into a council without an administrator: no second person was asked. */
  readonly exempt?: boolean;
  /** The proposal that was applied; there is none of what came before proposals were kept. */
  readonly importId?: ImportId;
  /** Whose own entries it changed, or whom work comes to: they are told. Nobody of a first import. */
  readonly told?: readonly PersonId[];
}
