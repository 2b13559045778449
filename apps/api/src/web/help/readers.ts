/** What the help of a page says, and who reads a page, in words that several pages share. */

export interface PageHelp {
  readonly purpose: string;
  readonly readers: string;
  readonly next: string;
}

/** Who may read a paper, in the words of the page "Who reads what". */
export const readers = {
  everyone: 'Every employee and member of the council.',
  circle: 'Those asked for it, the line of the service, its committee and lead member, scrutiny, the management team, the policy team and audit.',
  asked: 'Those who are asked for it or have written in it. Others in its circle see that it is being written, and not a word of it.',
  policy: 'The policy team.',
  management: 'The policy team and the directors.',
  administrators: 'Administrators.',
  you: 'You alone.',
  anybody: 'Anybody, without signing in.',
} as const;
