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
  'contribute-part': {
    asks: 'Write your part of a review or of figures', minutes: 15, waits: 'service',
    otherwise: 'Whoever asked you writes it themselves, or submits it late.',
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
  'write-clinic-briefing': {
    asks: 'Brief the clinic', minutes: 30, waits: 'service',
    otherwise: 'Those who come have not read what it is about, and your director is told on the next working day.',
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
  'decide-timetable-change': {
    asks: 'Approve a change of the timetable', minutes: 10, waits: 'council',
    otherwise: 'Dates stay as they are, and people work by them, until you decide.',
  },
  'confirm-meeting': {
    asks: 'Confirm a meeting that the policy team needs', minutes: 5, waits: 'council',
    otherwise: 'The meeting is not arranged, and the dates that hang on it stay as they are.',
  },
  'recalculate-dates': {
    asks: 'Recalculate the dates of the year', minutes: 5, waits: 'council',
    otherwise: 'Stages stay on the days of meetings that were moved or cancelled, and people are asked by the wrong day.',
  },
  'decide-plan-change': {
    asks: 'Decide a change of a plan', minutes: 15, waits: 'service',
    otherwise: 'The plan stays as it is until you have decided.',
  },
  'record-plan-change': {
    asks: 'Take a change of a plan to members, and record what they decide', minutes: 15, waits: 'council',
    otherwise: 'The plan stays as it is until members have decided and it is recorded.',
  },
  'answer-plan-change': {
    asks: 'Say what follows for your plan from a change above it', minutes: 15, waits: 'service',
    otherwise: 'Your plan goes on serving what is no longer so, and the change’s page says that you have not answered.',
  },
  'revise-people-objectives': {
    asks: 'Take a change of a plan up with your people', minutes: 30, waits: 'person',
    otherwise: 'Your people go on serving what is no longer so.',
  },
  'write-key-plan': {
    asks: 'Write a plan of the whole council', minutes: 90, waits: 'council',
    otherwise: 'Its approvers cannot decide on what is not written, and your line manager is told.',
  },
  'approve-key-plan': {
    asks: 'Approve a plan of the whole council, or record what its approvers decided', minutes: 15, waits: 'council',
    otherwise: 'The plan is not in force until each of its approvers has approved it.',
  },
  'review-key-plan': {
    asks: 'Look at a plan of the whole council again', minutes: 30, waits: 'council',
    otherwise: 'The list of key plans shows its review as overdue, and your line manager is told.',
  },
  'review-risk': {
    asks: 'Review a risk', minutes: 10, waits: 'service',
    otherwise: 'The register shows the risk as not looked at, and your line manager is told.',
  },
  'record-consultation': {
    asks: 'Record what a consultation said', minutes: 20, waits: 'service',
    otherwise: 'Nobody can use what people said, and your line manager is told.',
  },
  'answer-lesson': {
    asks: 'Say what is changed because of a lesson', minutes: 15, waits: 'council',
    otherwise: 'The year cannot close while the lesson is open, and your line manager is told.',
  },
  'follow-external-challenge': {
    asks: 'See to the next step of an external challenge', minutes: 20, waits: 'council',
    otherwise: 'The register shows the challenge as overdue, and your line manager is told.',
  },
  'review-practice': {
    asks: 'Look at a practice again', minutes: 10, waits: 'service',
    otherwise: 'Nobody knows whether it still holds, and your line manager is told.',
  },
  'hold-follow-up': {
    asks: 'Set up the follow-up of a workshop', minutes: 30, waits: 'service',
    otherwise: 'What the workshop decided is not looked at again, and nobody sees what moved.',
  },
  'give-requested': {
    asks: 'Give what was asked for under a service level', minutes: 20, waits: 'service',
    otherwise: 'The service level is missed and its page says so, and your line manager is told.',
  },
  'complete-action': {
    asks: 'Carry out an action', minutes: 15, waits: 'service',
    otherwise: 'The register shows it as overdue, and your line manager is told.',
  },
  'assess-characteristics': {
    asks: 'Propose the scores of your characteristics', minutes: 60, waits: 'council',
    otherwise: 'The assessment cannot be compared across leads before yours are in, and whoever runs it is told that they are late.',
  },
  'review-characteristics': {
    asks: 'Review proposed scores', minutes: 40, waits: 'council',
    otherwise: 'The assessment cannot be compared across leads before they are reviewed, and whoever runs it is told.',
  },
  'agree-assessment': {
    asks: 'Agree to an assessment as a statutory officer', minutes: 30, waits: 'council',
    otherwise: 'The management team cannot agree to the assessment before each statutory officer has.',
  },
  'take-assessment-on': {
    asks: 'Take a desk assessment to its next part', minutes: 45, waits: 'council',
    otherwise: 'The assessment stays where it is, and its scores stand for nothing.',
  },
  'complete-stage-return': {
    asks: 'Give what the timetable asks for', minutes: 30, waits: 'council',
    otherwise: 'Whoever owns it is told once its days of grace are over, and sees that it has not come.',
  },
  'decide-stage-return': {
    asks: 'Sign off what was given', minutes: 10, waits: 'service',
    otherwise: 'It does not count as complete until you have signed it off.',
  },
  'decide-power-request': {
    asks: 'Decide a change that gives somebody power', minutes: 5, waits: 'person',
    otherwise: 'Until you decide, nothing of it holds.',
  },
} as const;
export type TaskKind = keyof typeof taskKinds;
