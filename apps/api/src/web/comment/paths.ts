import type { CommentedThing } from '@golden-thread/domain/comment/comment';

/** Addresses of questions and comments: each thing has a page of its own for them. */
export const commentPaths = {
  objective: '/plans/objectives/:objective/comments',
  'recovery-plan': '/recovery-plans/:plan/comments',
  action: '/actions/:action/comments',
  of: (thing: CommentedThing, id: string): string => commentPaths[thing].replace(/:[a-z]+/, id),
} as const;
