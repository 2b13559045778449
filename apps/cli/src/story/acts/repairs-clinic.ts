import { recordClinic } from '@golden-thread/application/exception';
import { decideRecoveryPlan, submitRecoveryPlan } from '@golden-thread/application/recovery';
import type { Act } from '../act';
import { clinicOf, recoveryPlanOf } from '../of-measure';
import { repairsPlan } from '../repairs-plan';

/** From the clinic to an approved recovery plan: whose author is also the director's deputy, and may therefore not approve it. */
export const repairsClinic: readonly Act[] = [
  {
    key: 'repairs-clinic',
    on: '2026-08-18',
    says: 'The clinic on housing repairs: lack of capacity, a gang lent, a recovery plan wanted',
    play: async (cast) => {
      const clinic = await clinicOf(cast, 'HOU1');
      const record = {
        attendees: [
          { seat: 'committee-chair' as const, name: 'Cllr Mohammed Aslam', substituteFor: null },
          { seat: 'director' as const, name: 'Ruth Calloway', substituteFor: null },
          { seat: 'service-manager' as const, name: 'Daniel Okafor', substituteFor: null },
        ],
        answers: {
          met: 'No. 71.2 % of repairs were in time; the target is 80 %.',
          why: 'Six of eight joiners have gone since Easter and two contractors withdrew.',
          turn: 'Agency gangs until the posts are filled; one visit where two were usual.',
          lack: 'Capacity. The crews know the work and have the tools.',
          shift: 'Yes: the voids gang on Mondays, and £60,000 from the vacancy saving.',
        },
        causeCodes: ['capacity' as const],
        outcomes: ['resource-shift' as const, 'recovery-plan' as const],
        actions: 'Daniel Okafor drafts a recovery plan by the end of the month. The voids gang starts on Monday.',
      };
      await cast.does(recordClinic(cast.database, await cast.as('Amara Nwosu'), { clinicId: clinic.id, record, submission: cast.submission() }));
    },
  },
  {
    key: 'repairs-plan-submitted',
    on: '2026-08-26',
    says: 'Daniel Okafor submits the recovery plan for repairs; Ruth Calloway is on leave, he is her deputy',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const daniel = await cast.as('Daniel Okafor');
      await cast.does(submitRecoveryPlan(cast.database, daniel, { planId: plan.id, content: repairsPlan.first, submission: cast.submission() }));
      const asDeputy = await cast.as('Daniel Okafor', 'DIR-CH');
      const approve = { planId: plan.id, decision: 'approve' as const };
      await cast.isRefused((submission) => decideRecoveryPlan(cast.database, asDeputy, { ...approve, submission }), 'DecidedByAuthor');
    },
  },
  {
    key: 'repairs-plan-returned',
    on: '2026-09-07',
    says: 'Ruth Calloway is back and returns the plan once, with a reason',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const reason = 'The way back ends in March; tenants cannot wait that long. And no action says by how much it should help.';
      const command = { planId: plan.id, decision: 'return' as const, reason, submission: cast.submission() };
      await cast.does(decideRecoveryPlan(cast.database, await cast.as('Ruth Calloway'), command));
    },
  },
  {
    key: 'repairs-plan-again',
    on: '2026-09-10',
    says: 'Daniel Okafor submits the plan again, with a prediction for every action',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const command = { planId: plan.id, content: repairsPlan.second, submission: cast.submission() };
      await cast.does(submitRecoveryPlan(cast.database, await cast.as('Daniel Okafor'), command));
    },
  },
  {
    key: 'repairs-plan-approved',
    on: '2026-09-14',
    says: 'Ruth Calloway approves it',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const command = { planId: plan.id, decision: 'approve' as const, submission: cast.submission() };
      await cast.does(decideRecoveryPlan(cast.database, await cast.as('Ruth Calloway'), command));
    },
  },
];
