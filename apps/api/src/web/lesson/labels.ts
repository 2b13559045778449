import type { LessonState } from '@golden-thread/domain/lesson/transitions';

/** Where a lesson stands, with the colour of its tag. */
export const lessonTags: Readonly<Record<LessonState, { readonly text: string; readonly colour: string }>> = {
  open: { text: 'Open', colour: 'blue' }, changed: { text: 'Changed', colour: 'green' }, unchanged: { text: 'No change', colour: 'grey' },
};
