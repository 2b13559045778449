import ts from 'typescript';
import type { Function } from './values';

/** What a function answers that only names constants, asks conditions and answers; undefined where it does anything else. */
export function resultOf({ body }: Function, isTrue: (condition: ts.Expression) => boolean): ts.Expression | undefined {
  if (body === undefined || !ts.isBlock(body)) return body;
  for (const statement of body.statements) {
    if (ts.isReturnStatement(statement)) return statement.expression;
    if (ts.isIfStatement(statement) && ts.isReturnStatement(statement.thenStatement) && statement.elseStatement === undefined) {
      if (isTrue(statement.expression)) return statement.thenStatement.expression;
      continue;
    }
    if (!ts.isVariableStatement(statement)) return undefined;
  }
  return undefined;
}
