import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { ExternalChallengeRefusals } from '@golden-thread/domain/external-challenge/refusals';
import type { RefusalWordings } from './refusal-wording';

const parts = { title: 'what the challenge is called', body: 'who comes', recommendation: 'what is recommended' } as const;
const states = { arranged: 'is arranged', finished: 'is finished', cancelled: 'was cancelled' } as const;

/** Refusals about challenges from outside. */
export const externalChallengeRefusals = {
  NoSuchExternalChallenge: { status: 404, message: () => 'There is no such challenge in this council. The register lists them.' },
  ExternalChallengeTextMissing: { status: 422, message: ({ part }) => `Say ${parts[part]}.` },
  ExternalChallengeOwnerMissing: { status: 422, message: () => 'Say which post looks after it: type its title and choose, or give its code.', field: 'owner' },
  ExternalChallengeOwnerNotYours: { status: 403, message: () => 'You can give a challenge to a post that you answer for or manage. Ask whoever manages that post, or the policy team.', field: 'owner' },
  ExternalChallengeNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  ExternalChallengeNotInState: { status: 409, message: ({ state }) => `This challenge ${states[state]}: that cannot be done with it now. Its page says what can.` },
  ExternalChallengeReasonMissing: { status: 422, message: () => 'Say why: others read it beside the recommendation.', field: 'reason' },
  MilestoneAheadOfToday: { status: 422, message: ({ today }) => `The day lies ahead. Give the day on which it was, up to ${longDate(today)}.`, field: 'metOn' },
  FollowedChallengeNotFound: { status: 422, message: ({ named }) => `No challenge here is called “${named}”. Its reference stands in the register, such as XC-2.`, field: 'follows' },
  FollowedAlready: { status: 409, message: ({ named }) => `Another challenge follows ${named} already. Open it to see which.`, field: 'follows' },
  RecommendationWithoutAction: { status: 422, message: () => 'What is accepted becomes an action: say what is done, who does it and by when.', field: 'title' },
  TooManyRecommendations: { status: 422, message: ({ most }) => `A challenge holds up to ${most} recommendations.` },
} satisfies RefusalWordings<ExternalChallengeRefusals>;
