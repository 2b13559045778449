import ts from 'typescript';

/** A constant as the source says it: text, or something made of constants whose parts are looked up when they are asked for. */
type Value = string | number | boolean | null | Made;
/** An object or a function, with what the names in it stand for. */
interface Made {
  readonly node: ts.ObjectLiteralExpression | ts.ArrowFunction | ts.FunctionDeclaration;
  readonly bound: Bound;
}
/** What is known of names: parameters of a function that is looked into, and the choice taken of each that has several values. */
type Bound = ReadonlyMap<string, Value>;

/** A name that can stand for several values; the text is worked out for each. */
class Choice extends Error {
  constructor(
    readonly key: string,
    readonly values: readonly string[],
  ) {
    super(key);
  }
}

/** Why a text is not known before the program runs. */
export class Unresolved extends Error {}

/** SQL as a call sends it. `name`: of a statement that is prepared under it. */
export interface StatementText {
  readonly text: string;
  readonly name?: string;
}

/**
 * Works out constants from the source: literals, templates, parts picked from a constant table, functions that only put text together.
 * A parameter or a key whose type is a few words is taken as each of them. Throws `Unresolved` for anything else.
 */
export class Constants {
  private readonly ids = new Map<ts.Symbol, number>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Every statement that an expression can stand for. */
  statements(expression: ts.Expression, bound: Bound = new Map()): StatementText[] {
    try {
      const value = this.valueOf(expression, bound);
      if (typeof value === 'string') return [{ text: value }];
      if (isObject(value)) return [this.prepared(value)];
      throw new Unresolved(`"${expression.getText()}" is no text`);
    } catch (error) {
      if (!(error instanceof Choice)) throw error;
      return error.values.flatMap((one) => this.statements(expression, new Map([...bound, [error.key, one]])));
    }
  }

  private prepared(made: Made): StatementText {
    const [text, name] = [this.property(made, 'text'), this.property(made, 'name')];
    if (typeof text !== 'string' || typeof name !== 'string') throw new Unresolved('a prepared statement has a name and a text');
    return { text, name };
  }

  private valueOf(node: ts.Expression, bound: Bound): Value {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''));
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
      return this.valueOf(node.expression, bound);
    }
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.reduce((text, span) => `${text}${this.textOf(span.expression, bound)}${span.literal.text}`, node.head.text);
    }
    if (ts.isBinaryExpression(node)) return this.ofTwo(node, bound);
    if (ts.isConditionalExpression(node)) return this.valueOf(this.isTrue(node.condition, bound) ? node.whenTrue : node.whenFalse, bound);
    if (ts.isObjectLiteralExpression(node) || ts.isArrowFunction(node)) return { node, bound };
    if (ts.isCallExpression(node)) return this.ofCall(node, bound);
    if (ts.isIdentifier(node)) return this.ofName(node, bound);
    if (ts.isPropertyAccessExpression(node)) return this.ofProperty(node, bound);
    if (ts.isElementAccessExpression(node)) return this.ofElement(node, bound);
    if (node.kind === ts.SyntaxKind.NullKeyword) return null;
    throw new Unresolved(`"${node.getText()}" is not known before the program runs`);
  }

  private textOf(node: ts.Expression, bound: Bound): string {
    const value = this.valueOf(node, bound);
    if (isMade(value)) throw new Unresolved(`"${node.getText()}" is no text`);
    return String(value);
  }

  /** Where only the running program knows, both ways are taken. */
  private isTrue(condition: ts.Expression, bound: Bound): boolean {
    const key = `?${condition.getText()}`;
    const known = bound.get(key) ?? this.known(condition, bound);
    if (known === undefined) throw new Choice(key, ['true', 'false']);
    return known === true || known === 'true';
  }

  private ofTwo(node: ts.BinaryExpression, bound: Bound): Value {
    const [left, right] = [(): Value => this.valueOf(node.left, bound), (): Value => this.valueOf(node.right, bound)];
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        return `${this.textOf(node.left, bound)}${this.textOf(node.right, bound)}`;
      case ts.SyntaxKind.EqualsEqualsEqualsToken:
        return left() === right();
      case ts.SyntaxKind.ExclamationEqualsEqualsToken:
        return left() !== right();
      case ts.SyntaxKind.QuestionQuestionToken:
        return left() ?? right();
      default:
        throw new Unresolved(`"${node.getText()}" is not known before the program runs`);
    }
  }

  private ofName(node: ts.Identifier, bound: Bound): Value {
    const symbol = this.symbolAt(node);
    const known = bound.get(this.keyOf(symbol));
    if (known !== undefined) return known;
    const declared = symbol?.valueDeclaration;
    if (declared && ts.isFunctionDeclaration(declared)) return { node: declared, bound: new Map() };
    if (declared && ts.isVariableDeclaration(declared) && isConst(declared) && declared.initializer) return this.valueOf(declared.initializer, bound);
    throw this.choiceOrNot(node, this.keyOf(symbol));
  }

  private ofProperty(node: ts.PropertyAccessExpression, bound: Bound): Value {
    if (ts.isIdentifier(node.expression) && isHandedIn(this.symbolAt(node.expression))) return this.ofHandedIn(node, bound);
    const object = this.valueOf(node.expression, bound);
    if (isObject(object)) return this.property(object, node.name.text);
    throw new Unresolved(`"${node.getText()}" is not known before the program runs`);
  }

  /** A field of what a function is given, such as `asked.sort`. */
  private ofHandedIn(node: ts.PropertyAccessExpression, bound: Bound): Value {
    const root = this.keyOf(this.symbolAt(node.expression));
    const given = bound.get(root);
    if (given !== undefined && isObject(given)) return this.property(given, node.name.text);
    const key = `${root}.${node.name.text}`;
    const known = bound.get(key);
    if (known !== undefined) return known;
    throw this.choiceOrNot(node, key);
  }

  private ofElement(node: ts.ElementAccessExpression, bound: Bound): Value {
    const table = this.valueOf(node.expression, bound);
    if (!isObject(table)) throw new Unresolved(`"${node.expression.getText()}" is no constant table`);
    const key = `[${node.argumentExpression.getText()}]`;
    const known = bound.get(key) ?? this.known(node.argumentExpression, bound);
    if (typeof known === 'string') return this.property(table, known);
    const keys = (table.node as ts.ObjectLiteralExpression).properties.flatMap(({ name }) => (name ? [nameOf(name)] : []));
    throw new Choice(key, keys);
  }

  /** Undefined where only the running program knows. */
  private known(node: ts.Expression, bound: Bound): Value | undefined {
    try {
      return this.valueOf(node, bound);
    } catch (error) {
      if (error instanceof Unresolved) return undefined;
      throw error;
    }
  }

  private ofCall(node: ts.CallExpression, bound: Bound): Value {
    const called = this.valueOf(node.expression, bound);
    const body = isMade(called) ? returnedBy(called.node) : undefined;
    if (!isMade(called) || body === undefined) throw new Unresolved(`"${node.getText()}" does more than put text together`);
    const inside = new Map(called.bound);
    (called.node as ts.ArrowFunction).parameters.forEach(({ name }, index) => {
      const given = node.arguments[index];
      if (given && ts.isIdentifier(name)) inside.set(this.keyOf(this.symbolAt(name)), this.valueOf(given, bound));
    });
    for (const [key, value] of bound) if (!inside.has(key)) inside.set(key, value);
    return this.valueOf(body, inside);
  }

  private property({ node, bound }: Made, name: string): Value {
    for (const one of (node as ts.ObjectLiteralExpression).properties) {
      if (ts.isPropertyAssignment(one) && nameOf(one.name) === name) return this.valueOf(one.initializer, bound);
      if (ts.isShorthandPropertyAssignment(one) && one.name.text === name) {
        const symbol = this.checker.getShorthandAssignmentValueSymbol(one);
        const known = bound.get(this.keyOf(symbol));
        const declared = symbol?.valueDeclaration;
        if (known !== undefined) return known;
        if (declared && ts.isVariableDeclaration(declared) && declared.initializer) return this.valueOf(declared.initializer, bound);
      }
      if (ts.isSpreadAssignment(one)) {
        const spread = this.valueOf(one.expression, bound);
        if (isObject(spread) && hasProperty(spread, name)) return this.property(spread, name);
      }
    }
    throw new Unresolved(`it has no "${name}"`);
  }

  private choiceOrNot(node: ts.Expression, key: string): Choice | Unresolved {
    const type = this.checker.getTypeAtLocation(node);
    const words = (type.isUnion() ? type.types : [type]).map((one) => (one.isStringLiteral() ? one.value : undefined));
    if (words.every((word) => word !== undefined)) return new Choice(key, words);
    return new Unresolved(`"${node.getText()}" is not known before the program runs`);
  }

  private symbolAt(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private keyOf(symbol: ts.Symbol | undefined): string {
    if (symbol === undefined) return '';
    if (!this.ids.has(symbol)) this.ids.set(symbol, this.ids.size);
    return `${symbol.name}#${this.ids.get(symbol)}`;
  }
}

const isMade = (value: Value): value is Made => typeof value === 'object' && value !== null;
const isObject = (value: Value): value is Made => isMade(value) && ts.isObjectLiteralExpression(value.node);
const nameOf = (name: ts.PropertyName): string => (ts.isComputedPropertyName(name) ? name.getText() : name.text);
const isConst = ({ parent }: ts.VariableDeclaration): boolean => (parent.flags & ts.NodeFlags.Const) !== 0;
const isHandedIn = (symbol: ts.Symbol | undefined): boolean => symbol?.valueDeclaration !== undefined && ts.isParameter(symbol.valueDeclaration);
const hasProperty = ({ node }: Made, name: string): boolean =>
  (node as ts.ObjectLiteralExpression).properties.some((one) => one.name !== undefined && nameOf(one.name) === name);

function returnedBy(node: Made['node']): ts.Expression | undefined {
  if (ts.isObjectLiteralExpression(node)) return undefined;
  const { body } = node;
  if (body === undefined || !ts.isBlock(body)) return body;
  const [only, ...more] = body.statements;
  return only && ts.isReturnStatement(only) && more.length === 0 ? only.expression : undefined;
}
