import type { KeyPlanRefusals } from '@golden-thread/domain/key-plan/refusals';
import { formatOverrun } from '@golden-thread/domain/plan-type/plan-text';
import type { RefusalWordings } from './refusal-wording';

const states = { drafting: 'being written', 'awaiting-approval': 'waiting for approval', 'in-force': 'in force', ended: 'ended' } as const;

/** Refusals about key plans. */
export const keyPlanRefusals = {
  NoSuchKeyPlan: { status: 404, message: () => 'There is no such key plan in this council. The list of key plans has them all.' },
  KeyPlanTypeUnknown: { status: 422, message: () => 'No type of that key holds for plans that begin in that year. Choose a type and a year from the list.', field: 'typeKey' },
  KeyPlanTitleMissing: { status: 422, message: () => 'Say what the plan is called.', field: 'title' },
  KeyPlanOwnerMissing: { status: 422, message: () => 'Say which post owns it: type its title and choose, or give its code.', field: 'owner' },
  KeyPlanHorizon: {
    status: 422,
    message: ({ least, most, years }) => `Plans of this type run ${least === most ? `${least}` : `from ${least} to ${most}`} ${most === 1 ? 'year' : 'years'}; this would run ${years}. Choose another last year.`,
    field: 'endsIn',
  },
  KeyPlanNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  KeyPlanNotInState: { status: 409, message: ({ state }) => `This plan is ${states[state]}: that cannot be done with it now. Its page says what can.` },
  KeyPlanTooLong: { status: 422, message: (overrun) => `The plan is too long to be submitted. There are ${formatOverrun(overrun)}` },
  KeyPlanIncomplete: { status: 422, message: ({ missing }) => `The plan still wants: ${missing.join('; ')}.` },
  KeyPlanReferenceUnknown: { status: 422, message: () => 'One of the plans that it refers to is not there any more, or is the plan itself. Choose from the list again.', field: 'references' },
  NotAskedToApproveKeyPlan: { status: 403, message: ({ named }) => `${named} decides this: whoever has that role or post, or, of a committee or an outside body, the policy team and democratic services, who record it.`, field: 'approver' },
  PublicationPlaceMissing: { status: 422, message: () => 'Say where it is published: the address of the page, or the place.', field: 'publishedAt' },
  ReviewNoteMissing: { status: 422, message: () => 'Say what was learned: “Changed: …”, or “No change, because …”.', field: 'note' },
} satisfies RefusalWordings<KeyPlanRefusals>;
