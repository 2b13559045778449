/** On which records the score of a statement rests: linked by those in the room, and looked at afterwards. */

import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { Id } from '../shared/id';
import { refuse, accept, type Outcome, type Refusal } from '../shared/outcome';
import type { AssessmentEvent } from './events';
import { isFacilitator } from './decide-scoring';
import { workshopStream } from './decide-set-up';
import { type LinkedKind, type LinkedRecord, mostLinks } from './linked-record';
import type { AssessmentRefusal } from './refusals';
import { evidenceOf, participantOf, type StatementEvidence, type Workshop } from './workshop';

/** What a rule about evidence answers: what the statement rests on then, and what happened. */
type EvidenceOutcome = Outcome<{ readonly evidence: StatementEvidence; readonly event: AssessmentEvent }, Refusal<AssessmentRefusal>>;

interface OnStatement {
  readonly actor: Actor;
  readonly key: string;
}

/** Whether somebody may say what scores rest on: everybody of the council who takes part; once the workshop is closed, its facilitator. */
export const mayLinkRecords = (workshop: Workshop, actor: Actor): boolean => (workshop.state === 'closed' ? isFacilitator(workshop, actor) : participantOf(workshop, actor.personId) !== undefined);

function refuseToLink(workshop: Workshop, { actor, key }: OnStatement) {
  const { reference, statements } = workshop;
  if (!participantOf(workshop, actor.personId)) return refuse('NotInvited');
  if (!mayLinkRecords(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  return statements.some((one) => one.key === key) ? undefined : refuse('NoSuchStatement');
}

/**
 * A record is linked to a statement, as it stands today. Refuses: `NotInvited`; `NotTheFacilitator` once the workshop is closed; `NoSuchStatement`;
 * `LinkedAlready`; `TooManyLinks`.
 */
export function decideStatementLink(workshop: Workshop, { record, ...on }: OnStatement & { readonly record: LinkedRecord }): EvidenceOutcome {
  const refused = refuseToLink(workshop, on);
  if (refused) return refused;
  const evidence = evidenceOf(workshop, on.key);
  const { kind, id, then: { label, state } } = record;
  if (evidence.records.some((one) => one.id === id)) return refuse('LinkedAlready', { label });
  if (evidence.records.length >= mostLinks) return refuse('TooManyLinks', { most: mostLinks });
  const payload = { reference: workshop.reference, statement: on.key, kind, thing: id, state };
  return accept({ evidence: { ...evidence, records: [...evidence.records, record] }, event: { name: 'WorkshopRecordLinked', stream: workshopStream(workshop), payload, wording: { label } } });
}

/**
 * A link is taken away. A score that was stale is so no longer, unless another record that is left does not hold either: then it is stale since when it was, because of that one.
 * `because`: why a record no longer holds, of those that do not.
 * Refuses: `NotInvited`; `NotTheFacilitator` once the workshop is closed; `NoSuchStatement`; `NoSuchRecord`.
 */
export function decideStatementUnlink(
  workshop: Workshop, { kind, id, because, ...on }: OnStatement & { readonly kind: LinkedKind; readonly id: Id; readonly because: ReadonlyMap<LinkedRecord, string> },
): EvidenceOutcome {
  const refused = refuseToLink(workshop, on);
  if (refused) return refused;
  const evidence = evidenceOf(workshop, on.key);
  const gone = evidence.records.find((one) => one.kind === kind && one.id === id);
  if (!gone) return refuse('NoSuchRecord');
  const event = { name: 'WorkshopRecordUnlinked', stream: workshopStream(workshop), payload: { reference: workshop.reference, statement: on.key, kind, thing: id }, wording: { label: gone.then.label } } as const;
  const records = evidence.records.filter((one) => one !== gone);
  const broken = records.find((one) => because.has(one));
  const stale = evidence.stale !== null && broken ? { since: evidence.stale.since, because: because.get(broken)! } : null;
  return accept({ evidence: { ...evidence, records, stale }, event });
}

/** The evidence of agreed scores that rests on a record which no longer holds, stale from today. `because`: why a record no longer holds, of those that do not. */
export function evidenceGoneStale(workshop: Workshop, { because, today }: { readonly because: ReadonlyMap<LinkedRecord, string>; readonly today: CalendarDate }): readonly { readonly evidence: StatementEvidence; readonly broken: LinkedRecord }[] {
  return workshop.evidence.flatMap((evidence) => {
    const isScored = workshop.statements.some(({ key, notes }) => key === evidence.statement && notes !== null && notes.score !== null);
    const broken = evidence.records.find((record) => because.has(record));
    return isScored && evidence.stale === null && broken ? [{ evidence: { ...evidence, stale: { since: today, because: because.get(broken)! } }, broken }] : [];
  });
}
