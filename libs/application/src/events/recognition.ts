import type { RecognitionEvent } from '@golden-thread/domain/recognition/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { named } from './notice';

/** What follows when something is recorded with people about a result: whoever it is about is told that there is something, and reads it on its page. */
export const recognitionEvents = {
  RecognitionRecorded: {
    notifies: ({ kind, personId, serviceId }) =>
      named(
        { ...(personId !== null && { people: [personId] }), ...(serviceId !== null && { headsOfServices: [serviceId] }) },
        () => (kind === 'recognition' ? 'You are recognised for a result' : 'Something was recorded with you about a result'),
      ),
  },
  PublicityDecided: nothing,
} satisfies EventDescriptors<RecognitionEvent>;
