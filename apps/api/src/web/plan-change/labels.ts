import type { AnswerState, PlanChangeState } from '@golden-thread/domain/plan-change/transitions';

/** Where a change of a plan stands, with the colour of its tag. */
export const planChangeTags: Readonly<Record<PlanChangeState, { readonly text: string; readonly colour: string }>> = {
  proposed: { text: 'Proposed', colour: 'blue' },
  agreed: { text: 'Agreed, not in effect yet', colour: 'light-blue' },
  'called-in': { text: 'Called in', colour: 'orange' },
  'in-effect': { text: 'In effect', colour: 'green' },
  declined: { text: 'Declined', colour: 'grey' },
  withdrawn: { text: 'Taken back', colour: 'grey' },
  lapsed: { text: 'Lapsed: nothing of it was left to change', colour: 'grey' },
};

/** How one below has answered. */
export const answerLabels: Readonly<Record<AnswerState, string>> = { asked: 'Not answered yet', confirmed: 'Still fits: confirmed', amends: 'Changes too', stays: 'Stays as it is' };
