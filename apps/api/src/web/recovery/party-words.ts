import type { Party } from '@golden-thread/application/recovery';

/** A post with whoever answers for it: "Head of Housing (Amina Yusuf)". */
export const partyWords = ({ postTitle, people }: Party): string =>
  `${postTitle} (${people.map(({ name }) => name).join(', ') || 'nobody in post'})`;
