import { relative } from 'node:path';
import ts from 'typescript';
import { Constants, type StatementText } from './constants';
import { isShipped, repository } from './house-program';
import { Unresolved } from './names';

/** A call that sends SQL: every text it may send, what it is given, and the type that the code reads each row as. */
export interface StatementCall {
  readonly where: string;
  readonly texts: readonly StatementText[];
  /** Undefined: the answer is read by nobody. */
  readonly row: ts.Type | undefined;
  /** The type of what stands for $1, $2 and so on. */
  readonly parameters: readonly ts.Type[];
}

/** `faults`: calls of which nobody can say what they send. */
export interface StatementsFound {
  readonly calls: readonly StatementCall[];
  readonly faults: readonly string[];
}

/** What TypeORM is there for: connections and migrations. Its other methods, and its row classes, make SQL that nobody has read. */
const typeOrmFor = new Set(['initialize', 'destroy', 'createQueryRunner', 'connect', 'release', 'query', 'runMigrations', 'transaction']);

/** Why a call cannot be checked. */
class Unchecked extends Error {}

/** Every call that sends SQL in the shipped sources of a program: in persistence whatever it is called, elsewhere by its name. */
export function findStatements(program: ts.Program): StatementsFound {
  const sources = program.getSourceFiles().filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && isShipped(relative(repository, fileName)));
  const reader = new CallReader(program.getTypeChecker(), new Set(['query', ...sources.flatMap(namesOfSenders)]));
  const calls: StatementCall[] = [];
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    try {
      const call = ts.isCallExpression(node) ? reader.read(node) : undefined;
      if (call) calls.push(call);
    } catch (error) {
      if (!(error instanceof Unchecked || error instanceof Unresolved)) throw error;
      faults.push(`${whereIs(node)}: ${error.message}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return { calls, faults };
}

const whereIs = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${relative(repository, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

const isStatement = (type: ts.TypeNode | undefined): boolean => type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Statement';

/** What functions that take a statement are called. */
function namesOfSenders(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node.parameters.some(({ type }) => isStatement(type))) {
      const named = node.name ?? (node.parent as { name?: ts.Node }).name;
      if (named) names.push(named.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

class CallReader {
  private readonly constants: Constants;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly names: ReadonlySet<string>,
  ) {
    this.constants = new Constants(checker);
  }

  /** The statement of a call; undefined where it sends no SQL, or passes on what its own caller says. Throws where nobody can say. */
  read(call: ts.CallExpression): StatementCall | undefined {
    if (!this.mayTakeStatement(call)) return undefined;
    const signature = this.checker.getResolvedSignature(call);
    const declaration = signature?.declaration;
    if (!signature || !declaration || ts.isJSDocSignature(declaration)) return undefined;
    const at = positionOfStatement(declaration);
    const statement = at === undefined ? undefined : call.arguments[at];
    if (at === undefined || statement === undefined) return undefined;
    const row = isDiscarded(call) ? undefined : this.rowOf(this.checker.getReturnTypeOfSignature(signature));
    if (this.isHandedOn(statement)) {
      if (row === undefined || isOpen(row) || returnsItsAnswer(call)) return undefined;
      throw new Unchecked('it passes on a statement of its caller, and says itself what the rows are');
    }
    return { where: whereIs(call), texts: this.constants.statements(statement), row, parameters: this.parametersOf(statement, call.arguments[at + 1]) };
  }

  private mayTakeStatement({ expression }: ts.CallExpression): boolean {
    if (expression.getSourceFile().fileName.includes('/libs/persistence/')) return true;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    return ts.isIdentifier(name) && this.names.has(name.text);
  }

  /** The type of one row, of whatever promises rows; undefined where nothing is read. */
  private rowOf(answer: ts.Type): ts.Type | undefined {
    const promised = this.checker.getAwaitedType(answer) ?? answer;
    const rows = promised.getProperty('rows');
    const list = rows && promised.getProperty('rowCount') ? this.checker.getTypeOfSymbol(rows) : promised;
    if (list.flags & ts.TypeFlags.Any) return list;
    return this.checker.isArrayType(list) ? this.checker.getTypeArguments(list as ts.TypeReference)[0] : undefined;
  }

  /** A function that passes its caller's statement on: there, the caller is read. */
  private isHandedOn(statement: ts.Expression): boolean {
    const first = ts.isObjectLiteralExpression(statement) ? statement.properties[0] : undefined;
    const spread = first && ts.isSpreadAssignment(first) ? first.expression : statement;
    const handed = ts.isCallExpression(spread) && spread.arguments[0] ? spread.arguments[0] : spread;
    const declared = ts.isIdentifier(handed) ? this.checker.getSymbolAtLocation(handed)?.valueDeclaration : undefined;
    return declared !== undefined && ts.isParameter(declared) && isStatement(declared.type);
  }

  private parametersOf(statement: ts.Expression, second: ts.Expression | undefined): readonly ts.Type[] {
    const own = ts.isObjectLiteralExpression(statement) ? statement.properties.find(({ name }) => name?.getText() === 'values') : undefined;
    const given = own && ts.isPropertyAssignment(own) ? own.initializer : second;
    return given === undefined ? [] : this.listed(given);
  }

  private listed(given: ts.Expression): readonly ts.Type[] {
    if (ts.isArrayLiteralExpression(given)) {
      return given.elements.flatMap((one) => (ts.isSpreadElement(one) ? this.listed(one.expression) : [this.checker.getTypeAtLocation(one)]));
    }
    const type = this.checker.getTypeAtLocation(given);
    if (this.checker.isTupleType(type)) return this.checker.getTypeArguments(type as ts.TypeReference);
    throw new Unchecked(`nobody can say how many parameters "${given.getText()}" is; make it a tuple ("as const")`);
  }
}

/** Which argument is the statement; undefined where none is. */
function positionOfStatement(declaration: ts.SignatureDeclaration): number | undefined {
  const file = declaration.getSourceFile().fileName;
  const name = declaration.name && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
  if (file.includes('/node_modules/@types/pg/')) return name === 'query' ? 0 : undefined;
  if (file.includes('/node_modules/typeorm/')) {
    if (name !== undefined && !typeOrmFor.has(name)) throw new Unchecked(`TypeORM's "${name}" makes SQL that nobody has read; say it in SQL`);
    return name === 'query' ? 0 : undefined;
  }
  const at = file.includes('/node_modules/') ? -1 : declaration.parameters.findIndex(({ type }) => isStatement(type));
  return at < 0 ? undefined : at;
}

/** What the rows are is left to the caller. */
const isOpen = ({ flags }: ts.Type): boolean => (flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0;

const returnsItsAnswer = (call: ts.CallExpression): boolean =>
  (ts.isArrowFunction(call.parent) && call.parent.body === call) || ts.isReturnStatement(call.parent);

/** `await line.query(...);` as a statement of its own. */
const isDiscarded = ({ parent }: ts.CallExpression): boolean => ts.isAwaitExpression(parent) && ts.isExpressionStatement(parent.parent);
