import type { FeedAllowance } from '@golden-thread/domain/hr-feed/hr-feed';
import type { ImportState, RowTotals } from '@golden-thread/domain/import/import-proposal';
import { counted } from '../../http/paging';

/** Where an import stands, in words. */
export const importStateLabels: Readonly<Record<ImportState, string>> = {
  proposed: 'To be checked and applied',
  'awaiting-approval': 'Waiting for a second person',
  applied: 'Applied',
  discarded: 'Discarded',
  undone: 'Undone',
};

/** What an import's rows come to: "12 rows new, 3 changed, 1 left as it stands". */
export const formatTotals = ({ brings, changes, leaves }: RowTotals): string => `${counted(brings, 'row')} new, ${changes} changed, ${leaves} left as they stand`;

/** What the HR feed may do by itself, as administrators choose it. */
export const feedAllowanceLabels: Readonly<Record<FeedAllowance, { readonly text: string; readonly hint: string }>> = {
  newcomers: { text: 'Add newcomers', hint: 'With their e-mail and their sign-in at the council’s identity provider, into an ordinary post that is there and free.' },
  movers: { text: 'Move people', hint: 'Out of their one ordinary post into another. Nobody comes into or out of a post of a director, a member or a powerful role by itself.' },
  leavers: { text: 'Record leavers', hint: 'Whatever they hold: their work goes to whoever comes next.' },
  names: { text: 'Change names', hint: 'As after a marriage.' },
  emails: { text: 'Change e-mails', hint: 'Not of people in special posts, whose e-mails announce second approvals.' },
  posts: { text: 'Keep ordinary posts', hint: 'Add them, give them another title or line manager, and close those that nobody holds. Never with a role beyond an employee’s.' },
};
