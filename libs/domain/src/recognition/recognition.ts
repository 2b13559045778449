/** What follows for people from a result: recognition, which staff and, where agreed, the public see; and consequences, which stay in their circle. */

import type { CalendarDate } from '../calendar/dates';
import type { ConnectedKind } from '../shared/connected-kind';
import type { Stream } from '../shared/domain-event';
import type { Id, PersonId, RecognitionId, ServiceId } from '../shared/id';
import type { Publicity } from './transitions';

/** Source: Productivity Panel v ("real consequences at an individual level … non financial rewards such as career and training and development"); ribble-valley 6.1 ("formally recognise good performance"). */
export const recognitionKinds = {
  recognition: { title: 'Recognition', forms: { thanks: 'Thanks', training: 'Training or development', career: 'A step in the career', other: 'Something else' } },
  consequence: { title: 'Consequence', forms: { support: 'Support', training: 'Training or development', objective: 'Another objective', closer: 'Closer follow-up', other: 'Something else' } },
} as const;
export type RecognitionKind = keyof typeof recognitionKinds;
export const recognitionKindKeys = Object.keys(recognitionKinds) as readonly RecognitionKind[];

/** Every form of either kind. */
export const recognitionForms = { ...recognitionKinds.recognition.forms, ...recognitionKinds.consequence.forms } as const;
export type RecognitionForm = keyof typeof recognitionForms;
export const recognitionFormKeys = Object.keys(recognitionForms) as readonly RecognitionForm[];

/** What it can follow from. */
export const recognisedResults = {
  measure: 'Measure', objective: 'Objective', exception: 'Exception', clinic: 'Clinic', 'service-review': 'Service review', 'recovery-plan': 'Recovery plan',
} as const satisfies Partial<Readonly<Record<ConnectedKind, string>>>;
export type RecognisedResult = keyof typeof recognisedResults;
export const isRecognisedResult = (word: unknown): word is RecognisedResult => typeof word === 'string' && Object.hasOwn(recognisedResults, word);

/** Characters. */
export const recognitionLimits = { text: 1000 } as const;

export interface Recognition {
  readonly id: RecognitionId;
  readonly kind: RecognitionKind;
  readonly form: RecognitionForm;
  readonly result: { readonly kind: RecognisedResult; readonly id: Id };
  /** Whom it is about: a person; or, of a recognition, a service. One of the two. */
  readonly personId: PersonId | null;
  readonly serviceId: ServiceId | null;
  readonly text: string;
  readonly publicity: Publicity;
  readonly recordedBy: PersonId;
  readonly on: CalendarDate;
  readonly version: number;
}

export const recognitionStream = (id: RecognitionId): Stream<'recognition'> => ({ type: 'recognition', id });
