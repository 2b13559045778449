import { normalText } from '../shared/text';

/** What several plans are concerned with at once, such as office accommodation: so many plans make an issue a common one. */
export const commonIssuePlans = 3;

/** How much a plan's issues hold: characters each, and how many. */
export const issueLimits = { issue: 80, issues: 10 } as const;

const comparable = (issue: string): string => issue.toLowerCase();

/** The issues as they are kept: none twice, whatever the capitals, and none empty. */
export const readIssues = (typed: readonly string[]): readonly string[] => {
  const said = typed.map(normalText).filter((issue) => issue !== '');
  return said.filter((issue, at) => said.findIndex((other) => comparable(other) === comparable(issue)) === at);
};

/** A plan that names an issue. */
export interface PlanWithIssue<Plan> {
  readonly issue: string;
  readonly plan: Plan;
}

/** An issue that several plans name, with those plans. */
export interface CommonIssue<Plan> {
  readonly issue: string;
  readonly plans: readonly Plan[];
}

/**
 * The issues that at least three plans name, whatever their capitals, the most frequent first.
 * Source: Spelthorne (IDeA 5.3), "Identification of common issues – office accommodation / e-commerce"; source-systems B4.
 */
export function commonIssues<Plan>(named: readonly PlanWithIssue<Plan>[]): readonly CommonIssue<Plan>[] {
  const found = new Map<string, { readonly issue: string; readonly plans: Plan[] }>();
  for (const { issue, plan } of named) {
    const known = found.get(comparable(issue));
    if (known === undefined) found.set(comparable(issue), { issue, plans: [plan] });
    else known.plans.push(plan);
  }
  return [...found.values()].filter(({ plans }) => plans.length >= commonIssuePlans).sort((one, other) => other.plans.length - one.plans.length || one.issue.localeCompare(other.issue));
}
