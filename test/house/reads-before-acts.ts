import {
  type AwaitExpression,
  createSourceFile,
  isAwaitExpression,
  isCallExpression,
  isClassDeclaration,
  isConditionalExpression,
  isDecorator,
  isFunctionLike,
  isIfStatement,
  isMethodDeclaration,
  type MethodDeclaration,
  type Node,
  ScriptTarget,
} from 'typescript';
import type { SourceFile } from './source-files';

const acts = ['Post', 'Put', 'Patch', 'Delete'];

/**
 * Where a page or the REST interface reads before it acts. A decision is two transactions: who is asking, and the act; what the
 * act needs it finds within itself, and a view is read only where a form is shown again. So a method that answers a POST awaits one thing
 * on its way; what it awaits to show a form again stands in an `if`, or in a function that is called there.
 */
export function readsBeforeActs(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('apps/api/src/') && !path.endsWith('.spec.ts'))
    .flatMap(({ path, text }) => methodsThatAct(path, text).map(({ name, waits }) => ({ path, name, waits })))
    .filter(({ waits }) => waits.length > 1)
    .map(({ path, name, waits }) => `${name} in ${path} awaits ${waits.map((wait) => wait.expression.getText().split('(')[0]).join(', then ')}: find it within the act.`);
}

function methodsThatAct(path: string, text: string): { readonly name: string; readonly waits: readonly AwaitExpression[] }[] {
  const source = createSourceFile(path, text, ScriptTarget.Latest, true);
  return source.statements
    .filter(isClassDeclaration)
    .flatMap((declared) => declared.members.filter(isMethodDeclaration).filter(isAct).map((method) => ({ name: `${declared.name?.text ?? ''}.${method.name.getText()}`, waits: waitsOf(method) })));
}

const isAct = (method: MethodDeclaration): boolean =>
  (method.modifiers ?? []).some((one) => isDecorator(one) && isCallExpression(one.expression) && acts.includes(one.expression.expression.getText()));

/** What a method awaits of the database on its own way: not in its functions, nor where an `if` ends it; of two ways to act, one. */
function waitsOf(method: MethodDeclaration): AwaitExpression[] {
  const found: AwaitExpression[] = [];
  const visit = (node: Node): void => {
    if (isFunctionLike(node)) return;
    if (isIfStatement(node)) return visit(node.expression);
    if (isConditionalExpression(node)) return visit(node.whenTrue);
    if (isAwaitExpression(node) && /^await (this\.\w+\(|this\.database\.|\w+\(\s*this\.database\b)/.test(node.getText())) found.push(node);
    node.forEachChild(visit);
  };
  method.body?.forEachChild(visit);
  return found;
}
