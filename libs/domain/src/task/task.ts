/**
 * What is asked, in the order in which the year asks it. `minutes`: how long it takes, shown before it is opened.
 * `waits`: whose work stands still meanwhile, from the public, who wait for a report, over the whole council, whose management team and
 * members wait for what comes before them, to a service or one person. `otherwise`: what becomes of it when nobody does it, as whoever is
 * asked is told.
 */
export const taskKinds = {
  'allocate-deliverable': {
    asks: 'Allocate deliverables to lead services', minutes: 10, waits: 'council',
    otherwise: 'A council plan cannot be published while a deliverable has no lead service.',
  },
  'write-service-plan': {
    asks: 'Write the service plan', minutes: 90, waits: 'service',
    otherwise: 'Without it the service starts the year with no approved objectives to report against.',
  },
  'decide-service-plan': {
    asks: 'Decide the service plan', minutes: 20, waits: 'service',
    otherwise: 'Until you decide, the service works without an approved plan.',
  },
  'write-unit-plan': {
    asks: 'Set unit objectives', minutes: 40, waits: 'service',
    otherwise: 'A unit without approved objectives is named as late when appraisals open.',
  },
  'decide-unit-plan': {
    asks: 'Decide the unit plan', minutes: 15, waits: 'service',
    otherwise: 'A unit without approved objectives is named as late when appraisals open.',
  },
  'agree-individual-objectives': {
    asks: 'Agree your objectives', minutes: 30, waits: 'person',
    otherwise: 'The appraisal window closes with your objectives counted as not agreed.',
  },
  'decide-individual-objectives': {
    asks: 'Agree the objectives of somebody you manage', minutes: 15, waits: 'person',
    otherwise: 'The appraisal window closes with them counted as not agreed.',
  },
  'enter-figures': {
    asks: 'Enter figures', minutes: 15, waits: 'council',
    otherwise: 'A figure that is missing when the round closes is reported as missing, and becomes an exception.',
  },
  'verify-figures': {
    asks: 'Verify figures', minutes: 10, waits: 'council',
    otherwise: 'Figures that nobody has verified go before the corporate review unverified.',
  },
  'complete-service-review': {
    asks: 'Complete the service review', minutes: 40, waits: 'council',
    otherwise: 'The round closes with or without it; a missing review becomes an exception.',
  },
  'decide-service-review': {
    asks: 'Sign off the service review', minutes: 20, waits: 'council',
    otherwise: 'The round closes with or without your sign-off.',
  },
  'write-exception-report': {
    asks: 'Write the exception report', minutes: 20, waits: 'council',
    otherwise: 'The corporate review cannot decide it without your report, and stays open until you have written it.',
  },
  'decide-exceptions': {
    asks: 'Decide the exceptions', minutes: 60, waits: 'council',
    otherwise: 'The corporate review stays open until each exception has a decision.',
  },
  'hold-clinic': {
    asks: 'Hold the clinic', minutes: 60, waits: 'council',
    otherwise: 'A clinic that cannot be held on its day is moved to another, with a reason.',
  },
  'draft-recovery-plan': {
    asks: 'Draft the recovery plan', minutes: 60, waits: 'service',
    otherwise: 'Nothing is agreed about the measure until the plan is approved.',
  },
  'decide-recovery-plan': {
    asks: 'Decide the recovery plan', minutes: 15, waits: 'service',
    otherwise: 'Monthly updates begin only when the plan is approved.',
  },
  'meet-recovery-condition': {
    asks: 'Meet a condition of the recovery plan', minutes: 15, waits: 'service',
    otherwise: 'The plan was approved on this condition; while it is not met, the director and the panel see it.',
  },
  'update-recovery-plan': {
    asks: 'Write the monthly update', minutes: 15, waits: 'service',
    otherwise: 'A month without an update counts as missed.',
  },
  'judge-recovery-plan': {
    asks: "Record the panel's verdict", minutes: 15, waits: 'service',
    otherwise: 'The plan goes on until the panel is satisfied.',
  },
  'compose-report': {
    asks: 'Compose the half-yearly report', minutes: 30, waits: 'public',
    otherwise: 'Scrutiny and Cabinet cannot challenge what is not composed.',
  },
  'challenge-report': {
    asks: 'Challenge the half-yearly report', minutes: 45, waits: 'public',
    otherwise: 'The report cannot be published before both bodies have concluded.',
  },
  'answer-challenge': {
    asks: 'Answer a challenge', minutes: 20, waits: 'public',
    otherwise: 'The report cannot be published while a challenge is unanswered.',
  },
  'publish-report': {
    asks: 'Publish the half-yearly report', minutes: 5, waits: 'public',
    otherwise: 'The public cannot read the report until it is published.',
  },
  'decide-power-request': {
    asks: 'Decide a change that gives somebody power', minutes: 5, waits: 'person',
    otherwise: 'Until you decide, nothing of it holds.',
  },
} as const;
export type TaskKind = keyof typeof taskKinds;
