import type { ConsultationState } from '@golden-thread/domain/consultation/transitions';

/** Where a consultation stands, with the colour of its tag. */
export const consultationTags: Readonly<Record<ConsultationState, { readonly text: string; readonly colour: string }>> = {
  'under-way': { text: 'Under way', colour: 'blue' }, reported: { text: 'Result recorded', colour: 'green' }, withdrawn: { text: 'Withdrawn', colour: 'grey' },
};
