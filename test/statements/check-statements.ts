import type ts from 'typescript';
import { parameterFaults, rowFaults } from './compare-types';
import type { Describer } from './describe-statement';
import { findStatements, type StatementCall } from './statements-in-code';

export interface Checked {
  readonly calls: number;
  /** Texts: a call that picks one of several sends each of them at some time. */
  readonly statements: number;
  /** `file:line: what is wrong`. */
  readonly faults: readonly string[];
}

/** Holds every statement of a program against the schema of a database. `unread`: why a call there is of such a kind that nobody can read it. */
export async function checkStatements(program: ts.Program, describer: Describer, unread: Readonly<Record<string, string>> = {}): Promise<Checked> {
  const { calls, faults: notFound } = findStatements(program);
  const isUnread = (fault: string): boolean => Object.keys(unread).some((file) => fault.startsWith(`${file}:`));
  const stale = Object.keys(unread).filter((file) => !notFound.some((fault) => fault.startsWith(`${file}:`))).map((file) => `${file}: it can be read by now`);
  const faults = [...notFound.filter((fault) => !isUnread(fault)), ...stale, ...namesUsedTwice(calls)];
  for (const call of calls) {
    for (const { text } of call.texts) faults.push(...(await faultsOf(call, text, describer, program.getTypeChecker())).map((fault) => `${call.where}: ${fault}`));
  }
  return { calls: calls.length, statements: calls.reduce((sum, { texts }) => sum + texts.length, 0), faults: [...new Set(faults)].sort() };
}

async function faultsOf({ row, parameters }: StatementCall, text: string, describer: Describer, checker: ts.TypeChecker): Promise<string[]> {
  try {
    const described = await describer.describe(text);
    return [...rowFaults(row, described, checker), ...parameterFaults(parameters, described, checker)];
  } catch (error) {
    return [`PostgreSQL refuses it: ${(error as Error).message}`];
  }
}

/** A connection prepares one text under a name. */
function namesUsedTwice(calls: readonly StatementCall[]): string[] {
  const texts = new Map<string, string>();
  return calls.flatMap(({ where, texts: sent }) =>
    sent.flatMap(({ name, text }) => {
      if (name === undefined) return [];
      const other = texts.get(name) ?? text;
      texts.set(name, text);
      return other === text ? [] : [`${where}: another statement is prepared as "${name}"`];
    }),
  );
}
