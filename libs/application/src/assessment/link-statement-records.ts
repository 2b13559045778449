import { decideStatementLink, decideStatementUnlink } from '@golden-thread/domain/assessment/decide-workshop-evidence';
import type { AuditHeading, LinkedKind } from '@golden-thread/domain/assessment/linked-record';
import { evidenceOf, type Workshop } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveStatementEvidence } from '@golden-thread/persistence/assessment/workshops';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { StatementCommand } from './lead-workshop';
import { findRecordToLink, type Linkable, listBrokenLinks, readLinkable, type RecordToLink } from './linked-records';
import { withWorkshop, type WorkshopChanged } from './workshop-command';

const permission = 'assessments.take-part';

function write(work: UnitOfWork, { id, reference }: Workshop, decided: ReturnType<typeof decideStatementLink>): Outcome<WorkshopChanged> {
  if (!decided.ok) return decided;
  saveStatementEvidence(work, id, decided.value.evidence);
  work.record(decided.value.event);
  return accept({ reference });
}

export interface LinkStatementRecord extends StatementCommand {
  readonly record: RecordToLink;
  /** Under which heading of an audit it answers; null: as its kind does. */
  readonly heading: AuditHeading | null;
}

/**
 * Somebody who takes part links a record that they may read, as it stands today. Refuses: `NotPermitted`, `NoSuchWorkshop`; `NoSuchRecord`, also where it is not theirs to
 * read; as `decideStatementLink` does.
 */
export const linkStatementRecord = (database: Database, actor: Actor, command: LinkStatementRecord): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission, command }, async (work, workshop) => {
    const record = await findRecordToLink(work, actor, command);
    return record ? write(work, workshop, decideStatementLink(workshop, { actor, key: command.statement, record })) : refuse('NoSuchRecord');
  });

/** Somebody who takes part takes a link away; what is left is looked at at once, where the score was stale. Refuses: `NotPermitted`, `NoSuchWorkshop`; as `decideStatementUnlink` does. */
export const unlinkStatementRecord = (database: Database, actor: Actor, command: StatementCommand & { readonly kind: LinkedKind; readonly id: Id }): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission, command }, async (work, workshop) => {
    const { statement: key, kind, id } = command;
    const { records, stale } = evidenceOf(workshop, key);
    const because = await listBrokenLinks(work, stale === null ? [] : records);
    return write(work, workshop, decideStatementUnlink(workshop, { actor, key, kind, id, because }));
  });

/** What the reader can link in a workshop. Asked by the page of a statement's links, which decides who may open it. */
export const listLinkableInWorkshop = (database: Asked, actor: Actor, { id }: Pick<Workshop, 'id'>): Promise<Linkable> => database.read(actor.councilId, (reading) => readLinkable(reading, actor, id));
