import type { DomainEvent } from '../shared/domain-event';
import type { Id, PersonId, ServiceId } from '../shared/id';
import type { RecognisedResult, RecognitionForm, RecognitionKind } from './recognition';
import type { Publicity } from './transitions';

/** What is recorded with people about a result. What it says stands in `wording`. */
export type RecognitionEvent =
  | DomainEvent<'RecognitionRecorded', { kind: RecognitionKind; form: RecognitionForm; resultKind: RecognisedResult; resultId: Id; personId: PersonId | null; serviceId: ServiceId | null; publicity: Publicity; version: number }, 'recognition'>
  | DomainEvent<'PublicityDecided', { kind: RecognitionKind; was: Publicity; publicity: Publicity; version: number }, 'recognition'>;
