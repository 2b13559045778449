import type { ConsultationRefusals } from '@golden-thread/domain/consultation/refusals';
import type { RefusalWordings } from './refusal-wording';

const parts = { title: 'what the consultation is about', asked: 'who is asked', result: 'what people said', how: 'how it is used' } as const;
const states = { 'under-way': 'has no result yet', reported: 'has its result', withdrawn: 'was withdrawn' } as const;

/** Refusals about consultations. */
export const consultationRefusals = {
  NoSuchConsultation: { status: 404, message: () => 'There is no such consultation in this council. The register lists them.' },
  ConsultationTextMissing: { status: 422, message: ({ part }) => `Say ${parts[part]}.` },
  ConsultationOwnerMissing: { status: 422, message: () => 'Say which post runs it: type its title and choose, or give its code.', field: 'owner' },
  ConsultationOwnerNotYours: { status: 403, message: () => 'You can give a consultation to a post that you answer for or manage. Ask whoever manages that post, or the policy team.', field: 'owner' },
  ConsultationNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  ConsultationNotInState: { status: 409, message: ({ state }) => `This consultation ${states[state]}: that cannot be done with it now. Its page says what can.` },
  ConsultationReasonMissing: { status: 422, message: () => 'Say why it does not take place.', field: 'reason' },
  UsedInNotFound: { status: 422, message: ({ named }) => `Nothing here is called “${named}”. Give the reference of an objective (CP-3), a plan or a measure (HOU1), the code of a service with a plan this year, or a year with a council plan (2026/27).`, field: 'named' },
  UsedThereAlready: { status: 409, message: ({ named }) => `It is linked to ${named} already.`, field: 'named' },
} satisfies RefusalWordings<ConsultationRefusals>;
