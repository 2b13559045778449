/** What must be done outside the database because something happened; a row of the delivery table carries each. */
export type Errand =
  /** Have the workflow that looks after a subject re-read its rows; started where it does not run yet. */
  | { readonly errand: 'nudge-workflow'; readonly kind: string; readonly subjectId: string }
  /** Tell the people concerned (inbox and e-mail). */
  | { readonly errand: 'raise-notices' }
  /** Send one letter that is already written. */
  | { readonly errand: 'send-letter'; readonly letterId: string };
