import ts from 'typescript';
import { resultOf } from './function-result';
import { Choice, Names, unknown, Unresolved } from './names';
import { type Bound, isFunction, isList, isObject, type Made, nameOf, type Value } from './values';

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
  private readonly names: Names;

  constructor(checker: ts.TypeChecker) {
    this.names = new Names(checker);
  }

  /** Every statement that an expression can stand for. A null among them is no statement: the code passes it over. */
  statements(expression: ts.Expression, bound: Bound = new Map()): StatementText[] {
    try {
      const value = this.valueOf(expression, bound);
      if (value === null) return [];
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
    if (ts.isTemplateExpression(node)) return this.ofTemplate(node, bound);
    if (ts.isBinaryExpression(node)) return this.ofTwo(node, bound);
    if (ts.isConditionalExpression(node)) return this.valueOf(this.isTrue(node.condition, bound) ? node.whenTrue : node.whenFalse, bound);
    if (ts.isObjectLiteralExpression(node) || ts.isArrowFunction(node)) return { node, bound };
    if (ts.isArrayLiteralExpression(node)) return node.elements.map((one) => this.valueOf(one, bound));
    if (ts.isCallExpression(node)) return this.ofCall(node, bound);
    if (ts.isIdentifier(node)) return this.ofName(node, bound);
    if (ts.isPropertyAccessExpression(node)) return this.ofProperty(node, bound);
    if (ts.isElementAccessExpression(node)) return this.ofElement(node, bound);
    if (node.kind === ts.SyntaxKind.NullKeyword) return null;
    throw unknown(node);
  }

  private ofTemplate(node: ts.TemplateExpression, bound: Bound): Value {
    const parts = node.templateSpans.map((span) => this.valueOf(span.expression, bound));
    if (parts.includes(null)) return null;
    if (parts.some((part) => typeof part === 'object')) throw unknown(node);
    return node.templateSpans.reduce((text, { literal }, at) => `${text}${String(parts[at])}${literal.text}`, node.head.text);
  }

  /** Where only the running program knows, both ways are taken. */
  private isTrue(condition: ts.Expression, bound: Bound): boolean {
    const key = `?${condition.getText()}`;
    const known = bound.get(key) ?? this.known(condition, bound);
    if (known === undefined) throw new Choice(key, ['true', 'false']);
    return known === true || known === 'true';
  }

  private ofTwo(node: ts.BinaryExpression, bound: Bound): Value {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) return `${String(this.valueOf(node.left, bound))}${String(this.valueOf(node.right, bound))}`;
    if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return this.valueOf(node.left, bound) === this.valueOf(node.right, bound);
    throw unknown(node);
  }

  private ofName(node: ts.Identifier, bound: Bound): Value {
    const symbol = this.names.symbolAt(node);
    const known = bound.get(this.names.keyOf(symbol));
    if (known !== undefined) return known;
    const declared = symbol?.valueDeclaration;
    if (declared && ts.isFunctionDeclaration(declared)) return { node: declared, bound: new Map() };
    if (declared && ts.isVariableDeclaration(declared) && isConst(declared) && declared.initializer) return this.valueOf(declared.initializer, bound);
    throw this.names.wordsOf(node, this.names.keyOf(symbol));
  }

  /** A property of a constant, or a field of what a function is given, such as `asked.sort`. */
  private ofProperty(node: ts.PropertyAccessExpression, bound: Bound): Value {
    const symbol = this.names.symbolAt(node.expression);
    const key = `${this.names.keyOf(symbol)}.${node.name.text}`;
    const known = bound.get(key);
    if (known !== undefined) return known;
    if (isHandedIn(symbol) && !bound.has(this.names.keyOf(symbol))) throw this.names.wordsOf(node, key);
    const object = this.valueOf(node.expression, bound);
    if (isObject(object)) return this.property(object, node.name.text);
    throw unknown(node);
  }

  private ofElement(node: ts.ElementAccessExpression, bound: Bound): Value {
    const table = this.valueOf(node.expression, bound);
    if (!isObject(table)) throw new Unresolved(`"${node.expression.getText()}" is no constant table`);
    const key = `[${node.argumentExpression.getText()}]`;
    const known = bound.get(key) ?? this.known(node.argumentExpression, bound);
    if (typeof known === 'string') return this.property(table, known);
    throw new Choice(key, this.keysOf(table));
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

  /** `join` and `map` of a list, or a function of our own that does nothing but put values together. */
  private ofCall(node: ts.CallExpression, bound: Bound): Value {
    const given = node.arguments.map((one) => this.known(one, bound));
    if (ts.isPropertyAccessExpression(node.expression)) {
      const [list, what, [how]] = [this.known(node.expression.expression, bound), node.expression.name.text, given];
      if (list !== undefined && isList(list) && what === 'join' && typeof how === 'string') return list.map(String).join(how);
      if (list !== undefined && isList(list) && what === 'map' && how !== undefined) return list.map((one) => this.result(how, [one], node));
    }
    return this.result(this.valueOf(node.expression, bound), given, node, bound);
  }

  private result(called: Value, given: readonly (Value | undefined)[], node: ts.Node, chosen: Bound = new Map()): Value {
    if (!isFunction(called)) throw new Unresolved(`"${node.getText()}" does more than put text together`);
    const inside = new Map([...called.bound]);
    for (const [key, value] of chosen) if (!inside.has(key)) inside.set(key, value);
    called.node.parameters.forEach(({ name, dotDotDotToken }, at) => {
      const value = dotDotDotToken ? given.slice(at) : given[at];
      for (const [key, one] of this.bindings(name, value as Value | undefined)) inside.set(key, one);
    });
    const result = resultOf(called.node, (condition) => this.isTrue(condition, inside));
    if (result === undefined) throw new Unresolved(`"${node.getText()}" does more than put text together`);
    return this.valueOf(result, inside);
  }

  /** What the names of a parameter stand for: itself, or the fields taken out of it. */
  private bindings(name: ts.BindingName, value: Value | undefined): readonly (readonly [key: string, value: Value])[] {
    if (value === undefined) return [];
    if (ts.isIdentifier(name)) return [[this.names.keyOf(this.names.symbolAt(name)), value]];
    if (!ts.isObjectBindingPattern(name) || !isObject(value)) return [];
    return name.elements.flatMap((one) => this.bindings(one.name, this.findProperty(value, (one.propertyName ?? one.name).getText())));
  }

  private keysOf({ node, bound }: Made): readonly string[] {
    return (node as ts.ObjectLiteralExpression).properties.flatMap((one) => {
      if (!ts.isSpreadAssignment(one)) return [nameOf(one.name)];
      const spread = this.valueOf(one.expression, bound);
      if (!isObject(spread)) throw unknown(one.expression);
      return this.keysOf(spread);
    });
  }

  private property(made: Made, name: string): Value {
    const value = this.findProperty(made, name);
    if (value === undefined) throw new Unresolved(`it has no "${name}"`);
    return value;
  }

  private findProperty({ node, bound }: Made, name: string): Value | undefined {
    for (const one of (node as ts.ObjectLiteralExpression).properties) {
      if (ts.isPropertyAssignment(one) && nameOf(one.name) === name) return this.valueOf(one.initializer, bound);
      if (ts.isShorthandPropertyAssignment(one) && one.name.text === name) return this.ofName(one.name, bound);
      const spread = ts.isSpreadAssignment(one) ? this.valueOf(one.expression, bound) : undefined;
      const found = spread !== undefined && isObject(spread) ? this.findProperty(spread, name) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const isConst = ({ parent }: ts.VariableDeclaration): boolean => (parent.flags & ts.NodeFlags.Const) !== 0;
const isHandedIn = (symbol: ts.Symbol | undefined): boolean => symbol?.valueDeclaration !== undefined && ts.isParameter(symbol.valueDeclaration);
