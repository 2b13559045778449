import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { decideNewRecognition, decidePublicity, type NewRecognition } from '@golden-thread/domain/recognition/decide-recognition';
import { type Recognition, recognitionStream } from '@golden-thread/domain/recognition/recognition';
import type { CouncilId, RecognitionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import { addRecognitionRow, findHeadPost, isResultThere, listPublicRecognitions, listRecognitions, managesPerson, type PublicRecognition, recognitionToChange, type RecognitionSummary, savePublicity } from '@golden-thread/persistence/recognition/recognitions';
import { findServicesNamed } from '@golden-thread/persistence/review/feedback';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { answersFor, commandOn, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';

export type { PublicRecognition, RecognitionSummary } from '@golden-thread/persistence/recognition/recognitions';

export interface RecordRecognition extends Submitted, Omit<NewRecognition, 'personId' | 'serviceId' | 'result'> {
  /** Null: the measure that is named. */
  readonly result: Recognition['result'] | null;
  /** The reference of a measure, where no other result is given. */
  readonly measure: string;
  readonly person: NamedPerson | null;
  /** A service by its name or code; empty where a person is meant. */
  readonly service: string;
}

/**
 * Records what follows from a result for a person, or of recognition for a service; the person, or the service's head, is told. Refuses: `NotPermitted`,
 * `RecognisedResultNotFound`, `RecognisedServiceNotFound`, as `resolvePerson` does, and as `decideNewRecognition` does.
 */
export async function recordRecognition(database: Database, actor: Actor, { person, service, measure, submission, ...given }: RecordRecognition): Promise<Outcome<{ readonly id: RecognitionId }>> {
  const lacking = lacksPermission(actor, 'recognition.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const who = person === null ? accept(null) : await resolvePerson(work, person);
    if (!who.ok) return refuseIn('person', who);
    const named = normalText(service);
    const found = named === '' ? [] : await findServicesNamed(work, [named]);
    if (named !== '' && found.length === 0) return refuse('RecognisedServiceNotFound', { named });
    const result = given.result ?? (await measureNamed(work, normalText(measure)));
    if (result === null || !(await isResultThere(work, result))) return refuse('RecognisedResultNotFound');
    const manages = who.value !== null && (await managesPerson(work, actor, who.value));
    const decided = decideNewRecognition({ ...given, result, personId: who.value, serviceId: found[0]?.id ?? null }, { id: newId(), by: actor.personId!, manages, today: work.today });
    if (!decided.ok) return decided;
    const one = decided.value;
    addRecognitionRow(work, one);
    const { id, kind, form, personId, serviceId, publicity, version } = one;
    work.record({ name: 'RecognitionRecorded', stream: recognitionStream(id), payload: { kind, form, resultKind: result.kind, resultId: result.id, personId, serviceId, publicity, version }, wording: { text: one.text } });
    return accept({ id });
  });
}

async function measureNamed(work: UnitOfWork, ref: string): Promise<Recognition['result'] | null> {
  const measure = ref === '' ? undefined : await findMeasure(work, ref);
  return measure ? { kind: 'measure', id: measure.id } : null;
}

export interface DecidePublicity extends ThingCommand {
  readonly recognitionId: RecognitionId;
  readonly move: 'agree' | 'decline' | 'withdraw';
}

const withRecognition = commandOn({
  load: (loading, { recognitionId }: DecidePublicity) => loading.loadForUpdate(recognitionToChange, recognitionId),
  missing: 'NoSuchRecognition',
  versioned: (one) => one,
  seen: async (work, one) => one.kind === 'recognition' || (await isInCircle(work, one)),
  stream: ({ id }) => recognitionStream(id),
});

const isInCircle = async (work: UnitOfWork, { personId, recordedBy }: Recognition): Promise<boolean> =>
  work.actor.personId === personId || work.actor.personId === recordedBy || (personId !== null && (await managesPerson(work, work.actor, personId)));

/** Whoever it is about agrees that the public sees it, or does not; whoever recorded it takes it back. Refuses: `NotPermitted`, `NoSuchRecognition`, `Stale`, and as `decidePublicity` does. */
export function answerRecognition(database: Database, actor: Actor, command: DecidePublicity): Promise<Outcome<{ readonly id: RecognitionId }>> {
  return withRecognition(database, { actor, permission: 'recognition.see', command }, async (work, before) => {
    const head = before.serviceId === null ? null : await findHeadPost(work, before.serviceId);
    const isConcerned = before.personId === actor.personId || (head !== null && answersFor(actor, head));
    const decided = decidePublicity(before, { move: command.move, by: actor.personId, isConcerned });
    if (!decided.ok) return decided;
    savePublicity(work, decided.value);
    const { id, kind, publicity, version } = decided.value;
    work.record({ name: 'PublicityDecided', stream: recognitionStream(id), payload: { kind, was: before.publicity, publicity, version } });
    return accept({ id });
  });
}

/** What the reader may know of. */
export interface RecognitionView {
  readonly recognitions: readonly RecognitionSummary[];
  readonly mayRecord: boolean;
}

/** Recognitions for all staff, consequences as far as the reader is in their circle. Refuses: `NotPermitted`. */
export async function getRecognitions(database: Asked, actor: Actor): Promise<Outcome<RecognitionView>> {
  const lacking = lacksPermission(actor, 'recognition.see');
  if (lacking) return lacking;
  const all = await database.read(actor.councilId, (reading) => listRecognitions(reading, actor));
  // Whoever sees the pages as another does not see what is between that person and their manager.
  return accept({ recognitions: actor.viewedBy === undefined ? all : all.filter(({ kind }) => kind === 'recognition'), mayRecord: may(actor, 'recognition.write') });
}

/** What the public sees of a council's recognitions. */
export const listRecognitionsForPublic = (database: Asked, councilId: CouncilId): Promise<readonly PublicRecognition[]> => database.read(councilId, listPublicRecognitions);
