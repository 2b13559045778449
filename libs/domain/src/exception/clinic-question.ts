/** The five questions of a clinic, word for word in sense. Source: ribble-valley 6.5. */
export const clinicQuestions = {
  met: 'Have targets been met?',
  why: 'If not, why have they not been achieved?',
  turn: 'What can be done to turn this work around?',
  lack: 'Is the problem caused by a lack of capability, capacity or resources?',
  shift: 'Is there an opportunity to prioritise or shift resources?',
} as const;
export type ClinicQuestion = keyof typeof clinicQuestions;

export const clinicQuestionKeys = Object.keys(clinicQuestions) as readonly ClinicQuestion[];
