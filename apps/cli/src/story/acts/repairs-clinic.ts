import { writeClinicBriefing } from '@golden-thread/application/exception/brief-clinic';
import { recordClinic } from '@golden-thread/application/exception/change-clinic';
import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { submitRecoveryPlan } from '@golden-thread/application/recovery/submit-recovery-plan';
import type { RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import type { Act } from '../cast';
import { clinicOf, recoveryPlanOf } from '../find-things';

const causes = 'Six of eight joiners have gone since Easter; two contractors withdrew. Routine work waits, so the share in time falls.';
const objective = 'Eight in ten repairs finished in their target time, month after month';

const trajectory = (values: readonly string[]) =>
  (['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'] as const).slice(0, values.length).map((month, index) => ({ month, value: values[index]! }));

/** The plan as Daniel Okafor first wrote it, and as he wrote it again after it had come back. */
const repairsPlan: { readonly first: RecoveryPlanContent; readonly second: RecoveryPlanContent } = {
  first: {
    objective,
    causes,
    startValue: '69.8',
    goalValue: '80',
    trajectory: trajectory(['70', '72', '73', '75', '76', '78', '80']),
    actions: [
      { step: 'Two agency gangs', owner: 'Leanne Hopcroft', dueOn: '2026-10-05', prediction: '' },
      { step: 'Voids gang on Mondays', owner: 'Yusuf Demir', dueOn: '2026-09-07', prediction: '' },
    ],
    resources: '£60,000 from vacancies; the rest is asked of the corporate review.',
  },
  second: {
    objective,
    causes,
    startValue: '69.8',
    goalValue: '80',
    trajectory: trajectory(['70', '72', '75', '78', '80']),
    actions: [
      { step: 'Two agency gangs for six months', owner: 'Leanne Hopcroft', dueOn: '2026-10-05', prediction: 'Seven points by December: 220 more jobs a month in time' },
      { step: 'Voids gang on Mondays until January', owner: 'Yusuf Demir', dueOn: '2026-09-07', prediction: 'Three points by November' },
      { step: 'Second visits booked before leaving', owner: 'Leanne Hopcroft', dueOn: '2026-10-19', prediction: 'One point by January, and fewer calls' },
    ],
    resources: '£60,000 from vacancies and £80,000 agreed in the clinic.',
  },
};

/** From the clinic to an approved recovery plan: whose author is also the director's deputy, and may therefore not approve it. */
export const repairsClinic: readonly Act[] = [
  {
    key: 'repairs-clinic-briefed',
    on: '2026-08-10',
    summary: 'Daniel Okafor briefs the clinic on housing repairs, a day before the briefing is due',
    play: async (cast) => {
      const { id: clinicId } = await clinicOf(cast, 'HOU1');
      const text = '71.2% of repairs were in time in quarter 1; the target is 80%. Six of eight joiners have gone since Easter, and two contractors withdrew. I propose two agency gangs, the voids gang on Mondays, and second visits booked before leaving.';
      await cast.expectAccepted(writeClinicBriefing(cast.database, await cast.as('Daniel Okafor'), { clinicId, text, submission: cast.submission() }));
    },
  },
  {
    key: 'repairs-clinic',
    on: '2026-08-18',
    summary: 'The clinic on housing repairs: lack of capacity, a gang lent, a recovery plan wanted',
    play: async (cast) => {
      const clinic = await clinicOf(cast, 'HOU1');
      const record = {
        attendees: [
          { seat: 'committee-chair' as const, name: 'Cllr Mohammed Aslam', substituteFor: null },
          { seat: 'director' as const, name: 'Ruth Calloway', substituteFor: null },
          { seat: 'service-manager' as const, name: 'Daniel Okafor', substituteFor: null },
        ],
        answers: {
          met: 'No. 71.2% of repairs were in time; the target is 80%.',
          why: 'Six of eight joiners have gone since Easter and two contractors withdrew.',
          turn: 'Agency gangs until the posts are filled; one visit where two were usual.',
          lack: 'Capacity. The crews know the work and have the tools.',
          shift: 'Yes: the voids gang on Mondays, and £60,000 from the vacancy saving.',
        },
        causeCodes: ['capacity' as const],
        outcomes: ['resource-shift' as const, 'recovery-plan' as const],
        actions: 'Daniel Okafor drafts a recovery plan by the end of the month. The voids gang starts on Monday.',
      };
      await cast.expectAccepted(recordClinic(cast.database, await cast.as('Amara Nwosu'), { clinicId: clinic.id, record, submission: cast.submission() }));
    },
  },
  {
    key: 'repairs-plan-submitted',
    on: '2026-08-26',
    summary: 'Daniel Okafor submits the recovery plan for repairs; Ruth Calloway is on leave, he is her deputy',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const daniel = await cast.as('Daniel Okafor');
      await cast.expectAccepted(submitRecoveryPlan(cast.database, daniel, { planId: plan.id, content: repairsPlan.first, submission: cast.submission() }));
      const asDeputy = await cast.as('Daniel Okafor', 'DIR-CH');
      const approve = { planId: plan.id, decision: 'approve' as const };
      await cast.isRefused((submission) => recordRecoveryPlanDecision(cast.database, asDeputy, { ...approve, submission }), 'DecidedByAuthor');
    },
  },
  {
    key: 'repairs-plan-returned',
    on: '2026-09-07',
    summary: 'Ruth Calloway is back and returns the plan once, with a reason',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const reason = 'The way back ends in March; tenants cannot wait that long. And no action says by how much it should help.';
      const command = { planId: plan.id, decision: 'return' as const, reason, submission: cast.submission() };
      await cast.expectAccepted(recordRecoveryPlanDecision(cast.database, await cast.as('Ruth Calloway'), command));
    },
  },
  {
    key: 'repairs-plan-again',
    on: '2026-09-10',
    summary: 'Daniel Okafor submits the plan again, with a prediction for every action',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const command = { planId: plan.id, content: repairsPlan.second, submission: cast.submission() };
      await cast.expectAccepted(submitRecoveryPlan(cast.database, await cast.as('Daniel Okafor'), command));
    },
  },
  {
    key: 'repairs-plan-approved',
    on: '2026-09-14',
    summary: 'Ruth Calloway approves it',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const command = { planId: plan.id, decision: 'approve' as const, submission: cast.submission() };
      await cast.expectAccepted(recordRecoveryPlanDecision(cast.database, await cast.as('Ruth Calloway'), command));
    },
  },
];
