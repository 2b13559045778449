import { blankPlanText } from '@golden-thread/domain/plan-type/plan-text';
import { standardTypes } from '@golden-thread/domain/plan-type/standard-types';
import type { CouncilPlanId, Id, KeyPlanId, PlanId, PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { recordKeyPlanApproval } from '../../key-plan/approve-key-plan';
import { beginKeyPlan } from '../../key-plan/begin-key-plan';
import { endKeyPlan, publishKeyPlan, reviewKeyPlan } from '../../key-plan/keep-key-plan';
import { submitKeyPlan, writeKeyPlan } from '../../key-plan/write-key-plan';
import { recordCouncilPlanApproval, recordPlanApproval } from '../../plan/record-plan-approval';
import { savePlanText } from '../../plan/write-plan-text';
import { proposePlanTypes, recordPlanTypesDecision } from '../../plan-type/decide-plan-types';
import { draftPlanTypes, removePlanType, savePlanType } from '../../plan-type/draft-plan-types';
import { employees, everybodyHere, managementTeam, policyTeam } from './groups-of-writers';
import { type Act, changes } from './writing-act';

const text = 'A text that says something.';
/** The id of nothing that is there. */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);

/** What committees and outside bodies decided: typed-plan.spec.ts. */
const recorded = { approver: { kind: 'committee', named: text }, decidedOn: '2026-09-01', minute: text } as const;
const approvalsOfPlans: readonly Act[] = [
  changes(recordPlanApproval)(everybodyHere, () => ({ planId: nothing<PlanId>('plan'), ...recorded }), ['NotFound']),
  changes(recordCouncilPlanApproval)(everybodyHere, () => ({ planId: nothing<CouncilPlanId>('council-plan'), ...recorded }), ['NotFound']),
  changes(savePlanText)(employees, () => ({ planId: nothing<PlanId>('plan'), text: blankPlanText }), ['NotFound']),
];

/** Who approves never drafted it: plan-type.spec.ts. */
const setId = nothing<PlanTypeSetId>('plan-type-set');
const planTypes: readonly Act[] = [
  changes(draftPlanTypes)(policyTeam, () => ({ from: { holding: true } })),
  changes(savePlanType)(policyTeam, () => ({ setId, key: null, type: standardTypes[0]! }), ['NoSuchPlanTypeSet']),
  changes(removePlanType)(policyTeam, () => ({ setId, key: 'unit-plan' }), ['NoSuchPlanTypeSet']),
  changes(proposePlanTypes)(policyTeam, () => ({ setId, move: 'propose' }), ['NoSuchPlanTypeSet']),
  changes(recordPlanTypesDecision)(managementTeam, () => ({ setId, decision: 'approve', remark: '' }), ['NoSuchPlanTypeSet']),
];

/** Whose plan it is, and who approves it: key-plan.spec.ts. */
const keyPlanId = nothing<KeyPlanId>('key-plan');
const keyPlans: readonly Act[] = [
  changes(beginKeyPlan)(policyTeam, () => ({ typeKey: 'none', title: text, beginsIn: '2031/32', endsIn: '2031/32', owner: null, reviewOn: '2031-12-31' }), ['KeyPlanTypeUnknown']),
  changes(writeKeyPlan)(employees, () => ({ planId: keyPlanId, text: blankPlanText }), ['NoSuchKeyPlan']),
  changes(submitKeyPlan)(employees, () => ({ planId: keyPlanId }), ['NoSuchKeyPlan']),
  changes(recordKeyPlanApproval)(everybodyHere, () => ({ planId: keyPlanId, approver: { kind: 'committee', named: text }, decision: 'approve', decidedOn: null, minute: '', remark: '' }), ['NoSuchKeyPlan']),
  changes(publishKeyPlan)(employees, () => ({ planId: keyPlanId, publishedOn: '2026-09-01', publishedAt: text }), ['NoSuchKeyPlan']),
  changes(reviewKeyPlan)(employees, () => ({ planId: keyPlanId, outcome: 'stands', note: text, nextReviewOn: '2027-09-01' }), ['NoSuchKeyPlan']),
  changes(endKeyPlan)(policyTeam, () => ({ planId: keyPlanId, reason: text }), ['NoSuchKeyPlan']),
];

/** Who changes plan types, the plans of the whole council, and what others approved of plans. */
export const actsOnPlanTypes: readonly Act[] = [...approvalsOfPlans, ...keyPlans, ...planTypes];
