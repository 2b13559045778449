import type { PersonTold } from '@golden-thread/persistence/notice';

/** What one person is to read. `kind` decides how it travels: reminders by the day's digest, everything else by a letter of its own. */
export interface Told extends PersonTold {
  readonly kind: 'asked' | 'told' | 'reminder' | 'escalation';
  readonly subject: string;
  readonly body: string;
  /** Path of the page, beginning with a slash. */
  readonly link: string | null;
  readonly taskId: string | null;
}
