import { type KeyPlanState, keyPlanStateNames } from '@golden-thread/domain/key-plan/transitions';

/** Where a key plan stands, with the colour of its tag. */
export const keyPlanTags: Readonly<Record<KeyPlanState, { readonly text: string; readonly colour: string }>> = {
  drafting: { text: keyPlanStateNames.drafting, colour: 'blue' },
  'awaiting-approval': { text: keyPlanStateNames['awaiting-approval'], colour: 'yellow' },
  'in-force': { text: keyPlanStateNames['in-force'], colour: 'green' },
  ended: { text: keyPlanStateNames.ended, colour: 'grey' },
};
