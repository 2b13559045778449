import type { Client } from 'pg';

/** A node of a query plan, as `explain (verbose, format json)` shows it. */
interface PlanNode {
  readonly Output?: readonly string[];
  readonly 'Join Type'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Which side of an outer join may have no row. */
const emptySides: Readonly<Record<string, readonly string[]>> = { Left: ['Inner'], Right: ['Outer'], Full: ['Inner', 'Outer'] };

/**
 * For each column of a statement's answer, whether it stands on the side of an outer join that may have no row, read from the plan that
 * PostgreSQL would follow: it knows which outer joins a condition turns into inner ones.
 */
export async function perhapsWithoutRow(client: Client, statement: string): Promise<readonly boolean[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(`explain (verbose, generic_plan, format json) ${statement}`);
  const top = rows[0]!['QUERY PLAN'][0]!.Plan;
  const empty = new Set<string>();
  collect(top, empty);
  return (top.Output ?? []).map((output) => empty.has(output));
}

function collect(node: PlanNode, empty: Set<string>): void {
  const sides = emptySides[node['Join Type'] ?? ''] ?? [];
  for (const child of node.Plans ?? []) {
    if (sides.includes(child['Parent Relationship'] ?? '')) child.Output?.forEach((output) => empty.add(output));
    collect(child, empty);
  }
}
