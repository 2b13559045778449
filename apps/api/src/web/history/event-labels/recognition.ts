import type { RecognitionEvent } from '@golden-thread/domain/recognition/events';
import { recognitionForms, recognitionKinds } from '@golden-thread/domain/recognition/recognition';
import { publicityLabels } from '../../recognition/labels';
import type { EventLabels } from './event-label';

export const recognitionEventLabels = {
  RecognitionRecorded: ({ kind, form, publicity }) => ({ title: `${recognitionKinds[kind].title} recorded`, detail: `${recognitionForms[form]}. ${publicityLabels[publicity]}.` }),
  PublicityDecided: ({ was, publicity }) => ({ title: 'Who sees it', changes: [{ what: 'Who sees it', before: publicityLabels[was], after: publicityLabels[publicity] }] }),
} satisfies EventLabels<RecognitionEvent>;
