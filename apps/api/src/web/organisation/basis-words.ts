import type { HoldingBasis } from '@golden-thread/domain/organisation';

/** How somebody holds a post, in words. */
export const basisWords: Readonly<Record<HoldingBasis, string>> = {
  permanent: 'Permanent',
  interim: 'Interim',
  'job-share': 'Job share',
  elected: 'Elected member',
};
