import type { CalendarDate } from '../calendar/dates';
import type { Decimal } from '../shared/decimal/decimal';
import type { MeasureId, PostId, ServiceId } from '../shared/id';
import type { Frequency } from './period';

/**
 * Which way is better: more, less, nearest to the plan, nearest to a share of the population ("representative of the borough"), or neither (a
 * figure kept to inform, never judged).
 */
export const polarities = ['maximise', 'minimise', 'plan-is-best', 'representative', 'data-only'] as const;
export type Polarity = (typeof polarities)[number];

/** Whether either side of the target is worse than the target: of a plan, and of a share of the population. */
export const isNearestBest = (polarity: Polarity): polarity is 'plan-is-best' | 'representative' => polarity === 'plan-is-best' || polarity === 'representative';

/**
 * How far from its target a measure may be before its status falls: configuration of each measure, because councils differ
 * (Havering judges by percent of target, Reigate by an agreed tolerance: practice C4).
 */
export interface Tolerance {
  /** Percent of the target, or an amount in the measure's own unit. */
  readonly basis: 'percent' | 'absolute';
  /** Still green this far on the wrong side of the target (either side of a plan). Usually 0. */
  readonly green: Decimal;
  /** Still amber this far. Not below `green`. */
  readonly amber: Decimal;
  /** The level a value exactly on an edge belongs to. The target itself is no edge: a value that equals it has met it, unless it is strict. */
  readonly edge: 'better' | 'worse';
  /** The target is to be passed, not only reached ("more than 50%"): a value that equals it has missed it, by nothing. */
  readonly strict?: boolean;
}

/**
 * The five dimensions of the balanced scorecard, with the sub-groups each one names (Chesterfield framework 5.1). An empty
 * sub-group shows "no data yet", never green.
 */
export const scorecardDimensions = {
  'council-plan': { title: 'Council Plan', groups: ['Projects', 'Performance indicators'] },
  workforce: {
    title: 'Workforce information',
    groups: ['Pay and productivity', 'Workforce profile', 'Health and safety', 'Employee surveys'],
  },
  customers: {
    title: 'Customers and communities',
    groups: ['Complaints', 'Avoidable contact', 'Communication', 'Public satisfaction'],
  },
  'business-critical': {
    title: 'Business critical activity',
    groups: ['Key income streams', 'Key service levels', 'Governance', 'Business critical projects'],
  },
  'big-ticket': { title: 'Big ticket progress', groups: ['Transformation programme', 'Trading'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly groups: readonly string[] }>>;
export type ScorecardDimension = keyof typeof scorecardDimensions;

/** How much a measure's definition holds, whoever sends it: characters, and decimals of its figures. */
export const definitionLimits = { title: 200, unit: 20, group: 60, text: 2000, reason: 2000, decimals: 6 } as const;

/** A number of a definition, such as its multiplier or its lowest possible figure: a decimal as text. */
export const definitionNumberPattern = /^-?\d{1,12}(\.\d{1,6})?$/;

/** A measure's reference, such as HS07. */
export const measureRefPattern = /^[A-Za-z0-9._-]{1,20}$/;

/**
 * What the single data list (Chesterfield framework 7.1) and the indicator register (Ribble Valley 5.5) say about a measure, in
 * their own column names. Empty text where the council has not said.
 */
export interface MeasureRegister {
  readonly definition: string;
  readonly dataType: string;
  readonly dataSource: string;
  readonly formula: string;
  readonly calculationGuidance: string;
  readonly benchmarking: string;
  readonly feeds: string;
  /** Where working papers and evidence lie: a reference per line, no file. */
  readonly workingPapers: string;
  readonly evidence: string;
  /** Of a measure that is judged in words: its levels, the worst first. Absent where it is counted. */
  readonly levels?: string;
}

/** What is measured, how it is judged, and which posts answer for it. */
export interface Measure {
  readonly id: MeasureId;
  /** The council's own short code ('HS07'), unique in the council. */
  readonly ref: string;
  readonly title: string;
  readonly kind: 'national' | 'local';
  /** '%', '£', 'days', or nothing for a plain number. */
  readonly unit: string;
  /** Decimals shown. Figures are kept and judged unrounded. */
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  /** Whether a period's figure counts from the start of the year, so that its target must be profiled. */
  readonly cumulative: boolean;
  /** Entered as one value, or as numerator and denominator whose quotient times `multiplier` is the value. */
  readonly formula: 'value' | 'ratio';
  readonly multiplier: Decimal;
  readonly tolerance: Tolerance;
  readonly zeroTarget: 'aim' | 'none';
  /** The possible range; a figure or target outside it is refused. Null: unlimited. */
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  readonly dimension: ScorecardDimension;
  readonly group: string;
  readonly serviceId: ServiceId;
  /** The officer responsible: enters the figures. */
  readonly ownerPostId: PostId;
  /** The second person's post: verifies them. */
  readonly verifierPostId: PostId;
  /** The member responsible. */
  readonly memberPostId: PostId | null;
  readonly register: MeasureRegister;
  readonly retiredOn: CalendarDate | null;
  readonly version: number;
}

/**
 * What the two numbers of a ratio are called: the sides of the register's formula, as in "Repairs finished in time / Repairs finished".
 * Where the council has not said it so, "Number counted" and "Out of".
 */
export function numberNames({ formula }: Pick<MeasureRegister, 'formula'>): { readonly numerator: string; readonly denominator: string } {
  const [numerator = '', denominator = '', ...more] = formula.split(' / ').map((name) => name.trim());
  const isNamed = numerator !== '' && denominator !== '' && more.length === 0;
  return isNamed ? { numerator, denominator } : { numerator: 'Number counted', denominator: 'Out of' };
}

/** What a council registers: a measure before it has an identity and a version. */
export type MeasureDefinition = Omit<Measure, 'id' | 'version' | 'retiredOn'>;
