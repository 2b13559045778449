/** What must be done outside the database because something happened; a row of the delivery table carries each. */
export type Errand =
  /** Have the workflow that looks after a subject re-read its rows; started where it does not run yet. */
  | { readonly errand: 'nudge-workflow'; readonly kind: string; readonly subjectId: string }
  /** Have the running years of services re-read their rows: of one service, of the service of a post, of one year; else all. */
  | { readonly errand: 'signal-service-years'; readonly serviceId?: string; readonly postId?: string; readonly year?: string }
  /** Tell the people concerned (inbox and e-mail). */
  | { readonly errand: 'raise-notices' }
  /** Send one letter that is already written. */
  | { readonly errand: 'send-letter'; readonly letterId: string };
