import type { CommentRefusals } from '@golden-thread/domain/comment/comment';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about questions and comments; one that says nothing is worded with the measures. */
export const commentRefusals = {
  CommentOfNoPart: { status: 422, message: () => 'Choose what it is about from the list.', field: 'part' },
  MentionedMayNotRead: { status: 422, message: ({ typed }) => `${typed} may not read this. Leave the name out, or tell them yourself what they may know.`, field: 'mentions' },
  CommentedNotFound: { status: 404, message: () => 'There is nothing here to comment on, or it is not yours to read.' },
} satisfies RefusalWordings<CommentRefusals>;
