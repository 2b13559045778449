import { longDate } from '@golden-thread/domain/calendar';
import { type TaskEvent, taskKinds } from '@golden-thread/domain/task';
import type { WordsOf } from './event-words';

export const taskWords = {
  TaskReminded: ({ kind, postId, dueOn }, name) => ({
    title: `Reminded: ${taskKinds[kind].asks}`,
    detail: `${name(postId)} was reminded. Due on ${longDate(dueOn)}.`,
  }),
  TaskEscalated: ({ kind, dueOn, postId, toPostIds }, name) => ({
    title: `Brought up the line: ${taskKinds[kind].asks}`,
    detail: `Due on ${longDate(dueOn)} from ${name(postId)}; brought before ${toPostIds.map(name).join(', ') || 'nobody, as there is no post above'}.`,
  }),
} satisfies WordsOf<TaskEvent>;
