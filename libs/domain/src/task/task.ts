/**
 * A piece of work for the holder of a post: always a post, never a person, so that a leaver's work passes by itself to the
 * next holder, the deputy or the line manager (libs/domain/organisation: responsibility).
 */
export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly postId: string;
  /** The thing it is about, the same stream its events are on. */
  readonly subject: { readonly type: string; readonly id: string; readonly label: string };
  /** Council-clock calendar date, ISO; the page says "in 4 days" or "2 days late" from it. Null: no due date. */
  readonly dueOn: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly state: TaskState;
}

export type TaskState = 'open' | 'done' | 'cancelled';

/** What is asked, in the order in which the year asks it. `minutes`: how long it takes, shown before it is opened. */
export const taskKinds = {
  'allocate-deliverable': { asks: 'Allocate deliverables to lead services', minutes: 10 },
  'write-service-plan': { asks: 'Write the service plan', minutes: 90 },
  'decide-service-plan': { asks: 'Decide the service plan', minutes: 20 },
  'write-unit-plan': { asks: 'Set unit objectives', minutes: 40 },
  'decide-unit-plan': { asks: 'Decide the unit plan', minutes: 15 },
  'agree-individual-objectives': { asks: 'Agree your objectives', minutes: 30 },
  'decide-individual-objectives': { asks: 'Agree the objectives of somebody you manage', minutes: 15 },
  'enter-figures': { asks: 'Enter figures', minutes: 15 },
  'verify-figures': { asks: 'Verify figures', minutes: 10 },
  'complete-service-review': { asks: 'Complete the service review', minutes: 40 },
  'decide-service-review': { asks: 'Sign off the service review', minutes: 20 },
  'write-exception-report': { asks: 'Write the exception report', minutes: 20 },
  'decide-exceptions': { asks: 'Decide the exceptions', minutes: 60 },
  'hold-clinic': { asks: 'Hold the clinic', minutes: 60 },
  'draft-recovery-plan': { asks: 'Draft the recovery plan', minutes: 60 },
  'decide-recovery-plan': { asks: 'Decide the recovery plan', minutes: 15 },
  'update-recovery-plan': { asks: 'Write the monthly update', minutes: 15 },
  'judge-recovery-plan': { asks: "Record the panel's verdict", minutes: 15 },
  'compose-report': { asks: 'Compose the half-yearly report', minutes: 30 },
  'challenge-report': { asks: 'Challenge the half-yearly report', minutes: 45 },
  'answer-challenge': { asks: 'Answer a challenge', minutes: 20 },
  'publish-report': { asks: 'Publish the half-yearly report', minutes: 5 },
} as const;
export type TaskKind = keyof typeof taskKinds;
