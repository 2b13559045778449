import type { AskingKind, AskedWork } from '../stage-work';

/**
 * What the shipped timetable asks of the policy team itself: of the first policy officer, who owns the stage, without a sign-off. A council gives it to whom it likes.
 */
export const ofPolicyTeam = (kind: AskingKind, { window, guidance }: Pick<AskedWork, 'window' | 'guidance'>): AskedWork => ({
  kind,
  audience: { of: 'owner', named: [] },
  owner: { of: 'role', named: 'policy-officer' },
  guidance,
  link: null,
  window,
  grace: 1,
  reminders: 'usual',
  signOff: 'nobody',
  questions: [],
});
