import type { LessonEvent } from '@golden-thread/domain/lesson/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, signalWorkflow } from './event-descriptor';
import { asked, contributors } from './notice';

/** The year of the lesson reminds of it, and cannot end while it is open: it reads its rows again. */
const year = ({ yearId }: { readonly yearId: YearId }): readonly OutboxMessage[] => [signalWorkflow('annual-cycle', yearId)];

/** What follows when something happens to a lesson. */
export const lessonEvents = {
  LessonNoted: { signals: year, notifies: asked },
  LessonAnswered: { signals: year, notifies: contributors((lesson) => `What became of ${lesson}`) },
} satisfies EventDescriptors<LessonEvent>;
