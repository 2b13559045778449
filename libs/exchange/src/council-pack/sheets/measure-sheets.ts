import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { polarities, type ScorecardDimension, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { frequencies } from '@golden-thread/domain/measure/period';
import { publishedLevels } from '@golden-thread/domain/status/published-status';
import { resultKinds, type ResultKind, targetClasses, type TargetClass, targetFormKeys, targetPriorities, type TargetPriority, targetStatementLimits } from '@golden-thread/domain/target/target-statement';
import { kind, optional, required, type Sheet } from '../pack-format';

const dimensions = Object.keys(scorecardDimensions) as ScorecardDimension[];

export const measuresSheet = {
  name: 'measures',
  holds: 'The single data list: what is measured, how it is judged and who answers for it.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets and on scorecards'),
    required('name', kind.text(200), 'Name as it stands on scorecards'),
    required('definition', kind.text(1000), 'What exactly is counted'),
    required('service', kind.refOf('services'), 'The lead service'),
    optional('objective', kind.refOf('objectives'), 'The objective whose progress it shows'),
    required('dimension', kind.oneOf(...dimensions), 'Where it stands on the balanced scorecard'),
    optional('group', kind.text(60), 'The group within the dimension; empty means its first'),
    required('polarity', kind.oneOf(...polarities), 'Which way is better; plan-is-best: nearest to the target; representative: nearest to the share of the population; data-only: never judged'),
    required('frequency', kind.oneOf(...frequencies), 'How often it is collected'),
    required('unit', kind.text(40), 'Unit of the figure, such as %, days, £, tonnes'),
    required('decimals', kind.whole(0, 4), 'Decimals shown; status is decided on the unrounded value'),
    required('cumulative', kind.yesNo, 'yes: each figure counts from the start of the year'),
    optional('numerator', kind.text(200), 'What is counted above the line, where the figure is a quotient'),
    optional('denominator', kind.text(200), 'What is counted below the line; wanted with a numerator'),
    optional('multiplier', kind.decimal, 'What the quotient is multiplied by: 100 for %, 1000 for a rate per thousand; empty means 100 for % and else 1'),
    optional('lowest', kind.decimal, 'The least figure that is possible; one below it is refused'),
    optional('highest', kind.decimal, 'The greatest figure that is possible; one above it is refused'),
    optional('tolerance_basis', kind.oneOf('percent', 'absolute'), 'Whether the tolerances are percent of the target or amounts in the unit; empty means percent'),
    optional('tolerance_green', kind.decimal, 'Still green this far on the wrong side of the target; empty means 0'),
    optional('tolerance_amber', kind.decimal, 'Still amber this far; wanted unless data-only'),
    optional('zero_target', kind.oneOf('aim', 'none'), 'What a target of 0 means: the aim, or no target; empty means the aim'),
    optional('tolerance_edge', kind.oneOf('better', 'worse'), 'The level that a figure exactly on the edge of a tolerance belongs to; empty means better'),
    optional('target_strict', kind.yesNo, 'yes: the target is to be passed, not only reached, as in "more than 50%"; empty means no'),
    required('kind', kind.oneOf('national', 'local'), 'Defined nationally or by the council'),
    required('owner_post', kind.refOf('posts'), 'The officer responsible, who enters the figure'),
    required('verifier_post', kind.refOf('posts'), 'The second person, who verifies it'),
    optional('member_post', kind.refOf('posts'), 'The member responsible'),
    optional('data_type', kind.text(60), 'Such as performance, perception, activity'),
    optional('data_source', kind.text(300), 'Where the figure comes from'),
    optional('calculation', kind.text(500), 'How it is calculated'),
    optional('benchmarking', kind.text(300), 'With whom it can be compared'),
    optional('feeds', kind.text(300), 'Which returns and reports it goes into'),
    optional('working_papers', kind.text(500), 'Where the working papers of its figures lie'),
    optional('evidence', kind.text(500), 'What shows that its figures are right'),
    optional('levels', kind.text(2000), 'Of a measure judged in words: its levels, the worst first, with a vertical bar between them; a figure is the number of one. Then unit is "of 5" (as many as there are), decimals 0, lowest 1, highest 5'),
  ],
} as const satisfies Sheet;

export const targetsSheet = {
  name: 'targets',
  holds: 'Targets by period: a profile over the year where the year needs one, above all for cumulative measures.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    required('period', kind.period, 'The period the target is for, of the frequency of the measure'),
    required('target', kind.decimal, 'The target'),
  ],
} as const satisfies Sheet;

export const valuesSheet = {
  name: 'values',
  holds: 'Figures of past periods. A period without a row is missing: 0 means nothing was counted, never that nobody counted.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    required('period', kind.period, 'The period the figure is of, of the frequency of the measure'),
    optional('value', kind.decimal, 'The figure; empty only where there were no cases'),
    optional('no_cases', kind.yesNo, 'yes: there was nothing to measure in the period; note then says why'),
    optional('numerator', kind.decimal, 'Where the measure is a quotient; value must equal it to the decimals given'),
    optional('denominator', kind.decimal, 'Wanted with a numerator, not 0'),
    optional('data_status', kind.oneOf(...dataStatuses), 'How firm it is; empty means final'),
    optional('note', kind.text(1000), 'What was said about it'),
    optional('correction', kind.text(2000), 'Why a figure that stands is given otherwise: it is then corrected, as a new version that a second person verifies. Empty: the one that stands stays'),
  ],
} as const satisfies Sheet;

export const targetStatementsSheet = {
  name: 'target-statements',
  holds: 'What targets say beside their numbers: the wording in which the council published them, how bold they are, and from what they start.',
  key: ['measure'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    optional('wording', kind.text(targetStatementLimits.wording), 'As the council published it, word for word, such as Top quartile'),
    optional('class', kind.oneOf(...(Object.keys(targetClasses) as TargetClass[])), 'How bold it is; empty means normal'),
    optional('form', kind.oneOf(...targetFormKeys), 'absolute: a number; percent, amount: a change from the baseline; below-comparator, above-comparator: against another series; empty means absolute'),
    optional('baseline', kind.decimal, 'Of a change: where it starts from (wanted)'),
    optional('change', kind.decimal, 'Of a change: by how much, in percent of the baseline or in the unit; less is negative (wanted)'),
    optional('comparator', kind.refOf('measures'), 'The other series, which is a measure too (wanted where it is held against one)'),
    optional('reached_by', kind.date, 'By which day it is to be reached'),
    optional('priority', kind.oneOf(...(Object.keys(targetPriorities) as TargetPriority[])), 'How much it matters to the council'),
    optional('result_kind', kind.oneOf(...(Object.keys(resultKinds) as ResultKind[])), 'What is measured on the way from money to what residents have of it'),
    optional('financial', kind.yesNo, 'Whether it is about money'),
    optional('reviewed_on', kind.date, 'When the measure and its target were last looked at together'),
  ],
} as const satisfies Sheet;

export const publishedStatusesSheet = {
  name: 'published-statuses',
  holds: 'Statuses that the council published elsewhere: kept beside those that the rules give, and never changed by them.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    required('period', kind.period, 'The period, of the frequency of the measure'),
    required('status', kind.oneOf(...publishedLevels), 'As it was published; no-data: it was said that there was none'),
    optional('note', kind.text(1000), 'What was said beside it, above all why there is no figure'),
  ],
} as const satisfies Sheet;
