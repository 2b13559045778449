import type { QueryRunner } from 'typeorm';

/**
 * Adds branches to a view that is one union over all kinds of things (`reading_facts`, `connected_thing`, `connection`, `search_thing`), as it then stands: a
 * migration that brings a kind says what that kind adds, and drops nothing that another has brought. Rights and grants stay.
 */
export async function extendView(runner: QueryRunner, view: string, branches: readonly string[]): Promise<void> {
  await replaceView(runner, view, [await definitionOf(runner, view), ...branches].join('\nunion all '));
}

/** Changes what a branch of such a view says, as it then stands, and nothing else. @throws where there is nothing of the kind to change */
export async function changeView(runner: QueryRunner, view: string, changes: readonly (readonly [from: RegExp, to: string])[]): Promise<void> {
  let definition = await definitionOf(runner, view);
  for (const [from, to] of changes) {
    if (!from.test(definition)) throw new Error(`The view ${view} does not say ${from.source}.`);
    definition = definition.replace(from, to);
  }
  await replaceView(runner, view, definition);
}

async function definitionOf(runner: QueryRunner, view: string): Promise<string> {
  const [{ definition }] = (await runner.query(`select pg_get_viewdef($1::regclass) as definition`, [view])) as [{ definition: string }];
  return definition.trim().replace(/;$/, '');
}

const replaceView = (runner: QueryRunner, view: string, definition: string): Promise<unknown> =>
  runner.query(`create or replace view ${view} with (security_invoker = true) as ${definition}`);
