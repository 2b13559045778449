import ts from 'typescript';

/** A constant as the source says it: text, a list, or something whose parts are looked up when they are asked for. */
export type Value = string | number | boolean | null | readonly Value[] | Made;

/** An object or a function, with what the names in it stand for. */
export interface Made {
  readonly node: ts.ObjectLiteralExpression | Function;
  readonly bound: Bound;
}

export type Function = ts.ArrowFunction | ts.FunctionDeclaration;

/** What is known of names: parameters of a function that is looked into, and the choice taken of each that has several values. */
export type Bound = ReadonlyMap<string, Value>;

const isMade = (value: Value): value is Made => typeof value === 'object' && value !== null && 'node' in value;
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isObject = (value: Value): value is Made & { readonly node: ts.ObjectLiteralExpression } => isMade(value) && ts.isObjectLiteralExpression(value.node);
export const isFunction = (value: Value): value is Made & { readonly node: Function } => isMade(value) && !ts.isObjectLiteralExpression(value.node);
export const nameOf = (name: ts.PropertyName): string => (ts.isComputedPropertyName(name) ? name.getText() : name.text);
