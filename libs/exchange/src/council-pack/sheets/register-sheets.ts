import { actionLimits, type ActionStatus, actionStatuses, wholeProgress } from '@golden-thread/domain/action/action';
import { reviewCycles, riskLimits } from '@golden-thread/domain/risk/risk';
import { matrixSizes } from '@golden-thread/domain/risk/risk-matrix';
import { type CorporateState, corporateTransitions, type RiskState, riskTransitions } from '@golden-thread/domain/risk/transitions';
import { kind, optional, required, type Sheet } from '../pack-format';

const statuses = Object.keys(actionStatuses) as ActionStatus[];
const riskStates = Object.keys(riskTransitions.moves) as RiskState[];
const corporateStates = Object.keys(corporateTransitions.moves) as CorporateState[];
const largest = Math.max(...matrixSizes);
const level = kind.whole(1, largest);

export const riskMatrixSheet = {
  name: 'risk-matrix',
  holds: 'How the council scores risks: one row, or none for three levels.',
  key: ['size'],
  columns: [
    required('size', kind.whole(Math.min(...matrixSizes), largest), 'How many levels impact and likelihood have'),
    required('medium_from', kind.whole(2, largest * largest), 'The lowest score, impact times likelihood, of the middle zone'),
    required('high_from', kind.whole(2, largest * largest), 'The lowest score of the high zone'),
    required('appetite', kind.whole(1, largest * largest), 'The highest score that the council accepts'),
  ],
} as const satisfies Sheet;

export const risksSheet = {
  name: 'risks',
  holds: 'The register of risks: what may happen, how bad and how likely it is, and who looks at it.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Its number in the register, as RK-4'),
    required('title', kind.text(riskLimits.title), 'What it is called'),
    optional('cause', kind.text(riskLimits.text), 'Why it may happen'),
    required('event', kind.text(riskLimits.text), 'What may happen'),
    optional('effect', kind.text(riskLimits.text), 'What would follow'),
    optional('controls', kind.text(riskLimits.text), 'What is in place against it'),
    optional('objective', kind.refOf('objectives'), 'The objective that it endangers'),
    optional('service', kind.refOf('services'), "In whose part of the register it stands; empty: the council's"),
    required('owner_post', kind.refOf('posts'), 'The post that looks at it'),
    required('inherent_impact', level, 'Its impact without controls, on the matrix of the council'),
    required('inherent_likelihood', level, 'Its likelihood without controls'),
    required('residual_impact', level, 'Its impact with the controls in place'),
    required('residual_likelihood', level, 'Its likelihood with the controls in place'),
    required('target_impact', level, 'The impact that it is to have'),
    required('target_likelihood', level, 'The likelihood that it is to have'),
    optional('state', kind.oneOf(...riskStates), 'accepted: lived with; closed: it cannot happen any more; empty means open'),
    optional('state_reason', kind.text(riskLimits.reason), 'Why it was accepted or closed (wanted then)'),
    optional('corporate', kind.oneOf(...corporateStates), 'Its place in the corporate register; empty means none'),
    optional('review_every', kind.oneOf(...(reviewCycles.map(String) as [string, ...string[]])), 'After how many months it is looked at again; empty means 3'),
    optional('next_review_on', kind.date, 'When it is looked at again; empty means so many months after it is brought'),
  ],
} as const satisfies Sheet;

export const riskReviewsSheet = {
  name: 'risk-reviews',
  holds: 'How risks of the pack stood each time that they were looked at: history, brought in with the risk.',
  key: ['risk', 'number'],
  columns: [
    required('risk', kind.refOf('risks'), 'The risk'),
    required('number', kind.whole(1, 1000), 'The first is 1: how it was entered'),
    required('reviewed_on', kind.date, 'On which day'),
    required('impact', level, 'Its impact then, with the controls of then'),
    required('likelihood', level, 'Its likelihood then'),
    optional('reason', kind.text(riskLimits.reason), 'What was said'),
  ],
} as const satisfies Sheet;

export const actionsSheet = {
  name: 'actions',
  holds: 'The register of actions and milestones: what somebody has promised, by when, and how it stands.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Its number in the register, as AC-12'),
    required('title', kind.text(actionLimits.title), 'What is done'),
    optional('steps', kind.text(actionLimits.steps), 'How it is done, step by step'),
    required('owner_post', kind.refOf('posts'), 'The post that carries it out'),
    optional('service', kind.refOf('services'), "In whose part of the register it stands; empty: the council's"),
    optional('objective', kind.refOf('objectives'), "The objective in which it was agreed: the council's, a service's or a unit's"),
    optional('risk', kind.refOf('risks'), 'The risk against which it was agreed; instead of an objective'),
    optional('starts_on', kind.date, 'When it begins; empty means the day on which it is brought, or its due day where that is before'),
    required('due_on', kind.date, 'By when it is to be done'),
    optional('original_due_on', kind.date, 'When it was first promised for, kept for ever; empty means due_on'),
    optional('progress', kind.whole(0, wholeProgress), 'How much is done, in percent; empty means 0, of an achieved one 100'),
    optional('status', kind.oneOf(...statuses), 'As its owner says it; empty means on-track'),
    optional('status_reason', kind.text(actionLimits.reason), 'Why it stands so; of an achieved one what shows it (wanted but for on-track)'),
    optional('said_on', kind.date, 'When that was last said; empty means the day on which it is brought'),
    optional('predicted_measure', kind.refOf('measures'), 'The measure that it should change'),
    optional('predicted_change', kind.text(actionLimits.howMuch), 'By how much, as people write it'),
    optional('predicted_by', kind.date, 'By when; wants the measure'),
  ],
} as const satisfies Sheet;

export const actionMovesSheet = {
  name: 'action-moves',
  holds: 'Due days of actions of the pack that were moved: history, brought in with the action.',
  key: ['action', 'number'],
  columns: [
    required('action', kind.refOf('actions'), 'The action'),
    required('number', kind.whole(1, 1000), 'The first move is 1'),
    required('moved_on', kind.date, 'On which day it was moved'),
    required('from', kind.date, 'The due day before'),
    required('to', kind.date, 'The due day after'),
    optional('reason', kind.text(actionLimits.reason), 'What was said'),
  ],
} as const satisfies Sheet;

export const actionWaitsSheet = {
  name: 'action-waits',
  holds: 'Which actions wait for which. A circle is refused.',
  key: ['action', 'waits_for'],
  columns: [
    required('action', kind.refOf('actions'), 'The action'),
    required('waits_for', kind.refOf('actions'), 'Another that must be achieved before'),
  ],
} as const satisfies Sheet;
