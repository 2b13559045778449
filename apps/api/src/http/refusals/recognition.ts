import { recognitionKinds } from '@golden-thread/domain/recognition/recognition';
import type { RecognitionRefusals } from '@golden-thread/domain/recognition/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about recognition and consequences. */
export const recognitionRefusals = {
  NoSuchRecognition: { status: 404, message: () => 'There is no such recognition in this council, or it is not yours to read.' },
  RecognitionTextMissing: { status: 422, message: () => 'Say what for, in a sentence or two.', field: 'text' },
  RecognitionForNobody: {
    status: 422, message: ({ kind }) => (kind === 'recognition' ? 'Name either a person or a service.' : 'A consequence is about one person: name them, and no service.'), field: 'person',
  },
  RecognitionFormForeign: { status: 422, message: ({ kind }) => `Choose what it comes to: ${Object.values(recognitionKinds[kind].forms).join(', ').toLowerCase()}.`, field: 'form' },
  RecognisedOneself: { status: 422, message: () => 'Nobody records this about themselves. Ask whoever manages you.', field: 'person' },
  NotManagingPerson: { status: 403, message: () => 'A consequence is recorded by whoever manages the person. Ask one of those above them.', field: 'person' },
  ConsequenceStaysInCircle: { status: 422, message: () => 'A consequence stays between the person and those above them. Leave the public out.', field: 'toPublic' },
  RecognisedResultNotFound: { status: 422, message: () => 'Name the measure by its reference, or open this form from the page of the result.', field: 'measure' },
  RecognisedServiceNotFound: { status: 422, message: ({ named }) => `“${named}” is no service of this council, by name or code.`, field: 'service' },
  PublicityNotYours: { status: 403, message: () => 'Whether the public sees it is for whoever it is about; whoever recorded it takes it back.' },
  PublicityDecided: { status: 409, message: () => 'That is decided already. Open the list again and see how.' },
} satisfies RefusalWordings<RecognitionRefusals>;
