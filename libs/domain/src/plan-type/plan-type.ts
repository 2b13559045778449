/** Plan types: which plans a council has, what each says, how long it may be, and who approves it. Data of the council, not of the product. */

/** What the product does with plans of a type. Of the first there may be many types; of each of the others one. */
export const planForms = {
  'key-plan': 'A plan of the whole council, with an owner',
  'council-plan': 'The council plan, with its deliverables',
  'service-plan': 'The plan of each service',
  'unit-plan': 'The plan of each unit',
  'individual-plan': 'Each person’s individual work plan',
} as const;
export type PlanForm = keyof typeof planForms;
export const planFormKeys = Object.keys(planForms) as readonly PlanForm[];

/**
 * Who approves plans of a type beside whoever stands above their writer. A role or a post approves by its holder, signed in; a committee and an outside
 * body, such as a partnership board, never sign in: an officer records what they decided, with date and minute.
 */
export const approverKinds = {
  role: { title: 'Role', signsIn: true },
  post: { title: 'Post', signsIn: true },
  committee: { title: 'Committee', signsIn: false },
  'outside-body': { title: 'Outside body', signsIn: false },
} as const;
export type ApproverKind = keyof typeof approverKinds;

/** `named`: the role's key, the post's code, or what the committee or the body is called. */
export interface PlanApprover {
  readonly kind: ApproverKind;
  readonly named: string;
}

export const sameApprover = (one: PlanApprover, other: PlanApprover): boolean => one.kind === other.kind && one.named === other.named;

/** A heading under which plans of a type say something. */
export interface PlanSection {
  /** Stable while its title changes, so that what is written stays under it. */
  readonly key: string;
  readonly title: string;
  /** What belongs there; '' where nothing is said. */
  readonly hint: string;
  /** How many characters it holds. */
  readonly most: number;
  /** It may be left without a text, where its writer says that there is nothing: partners, for example. */
  readonly mayBeNone: boolean;
}

export interface PlanType {
  /** Stable while its title changes. */
  readonly key: string;
  readonly form: PlanForm;
  readonly title: string;
  /** How many years plans of the type run, at least and at most. */
  readonly years: readonly [least: number, most: number];
  /** A statute asks for it ("s"), or none does ("ns"). Source: Stockton (IDeA 5.3). */
  readonly statutory: boolean;
  /** It stands between the long-term plans and the services’, so that each service plan is fed by it. */
  readonly bridge: boolean;
  /** To whom and by when it must be published; '' where nobody asks for that. */
  readonly publication: string;
  /** The types whose plans it serves, by key. */
  readonly parents: readonly string[];
  readonly approvers: readonly PlanApprover[];
  readonly sections: readonly PlanSection[];
  /** The six headings of evidence are asked for as well (Chesterfield 4.1). */
  readonly evidence: boolean;
  /** How many A4 pages it may have in print; null where nobody limits it. */
  readonly pages: number | null;
  /** How many other plans it must refer to. */
  readonly references: number;
  /** It is written with the staff: a team day is recorded, with date, attendees and outputs. */
  readonly teamDay: boolean;
}

/** How much of each there may be: characters, how many, years or pages. */
export const planTypeLimits = { key: 40, title: 120, hint: 400, publication: 200, named: 120, section: 20_000, types: 40, sections: 20, approvers: 6, parents: 6, years: 30, pages: 50, references: 10 } as const;

/** What a section holds where a type says nothing else. */
export const usualSection = 10_000;

/** A whole number as it is typed: years, pages, characters. How much each may be, its rule says. */
export const typedCountPattern = /^\d{1,5}$/;

/** Small letters, figures and dashes. */
export const planTypeKeyPattern = /^[a-z][a-z0-9-]{0,39}$/;

/** How long plans of a type run, in words. */
export const formatYears = ([least, most]: PlanType['years']): string => (least === most ? `${least} ${least === 1 ? 'year' : 'years'}` : `${least} to ${most} years`);
