import {
  createSourceFile,
  type Decorator,
  forEachChild,
  getDecorators,
  isCallExpression,
  isParameter,
  type Node,
  type ParameterDeclaration,
  ScriptTarget,
  SyntaxKind,
} from 'typescript';
import type { SourceFile } from './source-files';

/** The readers of ids, and the decorator of REST that has its own. */
const idReaders = /^(ParseId|ParseIds|ParseOnlyId|new ParseIdOr\(.*\))$/;

/**
 * Where a page or the REST interface takes something from an address for what nobody has read it as. A part of an address is text, unless a
 * pipe has read it: anything else (a year, a quarter, a page's number) would be a promise that no code keeps. An id is read by the one rule
 * for ids (`ParseId`, `IdParam`), so that what has not the form of one is the address of nothing.
 */
export function routeParameterFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('apps/api/src/') && !path.endsWith('.spec.ts'))
    .flatMap(({ path, text }) => parametersIn(path, text).flatMap((parameter) => faultOf(parameter)).map((fault) => `${path}: ${fault}`));
}

function parametersIn(path: string, text: string): ParameterDeclaration[] {
  const found: ParameterDeclaration[] = [];
  const visit = (node: Node): void => {
    if (isParameter(node)) found.push(node);
    forEachChild(node, visit);
  };
  visit(createSourceFile(path, text, ScriptTarget.Latest, true));
  return found;
}

function faultOf(parameter: ParameterDeclaration): string[] {
  return (getDecorators(parameter) ?? []).flatMap((decorator) => {
    const taken = takenFrom(decorator);
    if (taken === null) return [];
    const name = parameter.name.getText();
    const type = typeOf(parameter);
    if (taken.reader === null) return isText(type) ? [] : [`${name} is taken for ${type} unread. Give it a pipe, or take it as text and read it.`];
    if (/\w*Id\b/.test(type) && !idReaders.test(taken.reader)) return [`${name} goes past the one rule for ids. Read it by ParseId or IdParam.`];
    return [];
  });
}

/** What reads a named part of an address or of its question; null where nothing does. No answer for other decorators, and where the whole is read by its class. */
function takenFrom(decorator: Decorator): { readonly reader: string | null } | null {
  if (!isCallExpression(decorator.expression)) return null;
  const { expression, arguments: given } = decorator.expression;
  const source = expression.getText();
  if (source !== 'Param' && source !== 'Query') return null;
  const pipes = given.filter((argument) => argument.kind !== SyntaxKind.StringLiteral);
  if (pipes.length > 0) return { reader: pipes[0]!.getText() };
  return source === 'Query' && given.length === 0 ? null : { reader: null };
}

const typeOf = ({ type, initializer }: ParameterDeclaration): string =>
  type?.getText().replaceAll(/\s+/g, ' ') ?? (initializer?.kind === SyntaxKind.StringLiteral ? 'string' : 'what nobody says');

/** What an address holds: text, or its parts by name, each a text. */
const isText = (type: string): boolean => /^(string|Readonly<Record<string, string>>|\{( ?(readonly )?\w+: string[;,]?)+ ?\})$/.test(type);
