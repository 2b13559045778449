/** What a clinic may end with; several at once. Source: ribble-valley 6.1 and 6.6. */
export const clinicOutcomes = {
  'action-plan': 'Develop an action plan, or revise the existing one',
  'more-updates': 'Ask for more frequent updates',
  'resource-shift': 'Shift resources, or give additional support',
  recognition: 'Formally recognise good performance',
  'recovery-plan': 'Agree a recovery plan',
} as const;
export type ClinicOutcome = keyof typeof clinicOutcomes;

export const clinicOutcomeKeys = Object.keys(clinicOutcomes) as readonly ClinicOutcome[];
