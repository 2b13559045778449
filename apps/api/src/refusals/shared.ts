import type { RefusalWording } from './refusal-wording';

/** Refusals that any area may give. */
export const sharedRefusals = {
  NotFound: { status: 404, message: () => 'There is nothing at this address, or you may not see it.' },
  NoSuchCouncil: { status: 404, message: () => 'There is no such council here.' },
  NotPermitted: {
    status: 403,
    message: () => 'None of the posts you hold today allows this. Ask the holder of the post, or an administrator.',
  },
  Stale: {
    status: 412,
    message: (details) =>
      `This has changed since you opened it${details['changedBy'] === undefined ? '' : ` (by ${details['changedBy']})`}. ` +
      'What you typed is kept below: compare, then send it again.',
  },
  SubmissionIdUsedForSomethingElse: {
    status: 422,
    message: () => 'This submission number was used before with other content. Open the page again and send it from there.',
  },
} satisfies Record<string, RefusalWording>;
