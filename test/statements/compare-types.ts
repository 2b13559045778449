import ts from 'typescript';
import type { AnsweredColumn, Described, Kind } from './describe-statement';

/** How what PostgreSQL answers differs from the type that the code reads each row as. Empty: it does not. */
export function rowFaults(row: ts.Type | undefined, { columns, builtJson }: Described, checker: ts.TypeChecker): string[] {
  if (row === undefined || isUnknown(row)) return [];
  if (isAny(row)) return columns.length === 0 ? [] : ['the rows are read as any'];
  const parts = row.isUnion() ? row.types : [row];
  return parts.flatMap((part) => [
    ...missing(part, columns, checker),
    ...columns.flatMap((column) => columnFaults(column, part, checker)),
    ...columns.filter(({ kind, made }) => kind === 'json' && made).flatMap(({ name }) => jsonFaults(name, part, builtJson, checker)),
  ]);
}

function missing(row: ts.Type, columns: readonly AnsweredColumn[], checker: ts.TypeChecker): string[] {
  const given = new Set(columns.map(({ name }) => name));
  return checker
    .getPropertiesOfType(row)
    .filter(({ name, flags }) => !given.has(name) && !(flags & ts.SymbolFlags.Optional))
    .map(({ name }) => `no column gives "${name}"`);
}

function columnFaults({ name, type, kind, nullable }: AnsweredColumn, row: ts.Type, checker: ts.TypeChecker): string[] {
  const field = row.getProperty(name);
  if (!field) return [`the column "${name}" (${type}) is not in the type`];
  const read = checker.getTypeOfSymbol(field);
  if (isAny(read)) return [`"${name}" is read as any`];
  const faults = fits(kind, checker.getNonNullableType(read), checker) ? [] : [`"${name}" is ${type}, which is ${say(kind)} here, and is read as ${checker.typeToString(read)}`];
  if (nullable && !checker.isTypeAssignableTo(checker.getNullType(), read)) faults.push(`"${name}" can be null, and is read as ${checker.typeToString(read)}`);
  return faults;
}

/** Whether a statement that builds JSON builds an object with the fields that are read. What a column holds as JSON is not looked into. */
function jsonFaults(name: string, row: ts.Type, builtJson: Described['builtJson'], checker: ts.TypeChecker): string[] {
  const field = row.getProperty(name);
  if (!field || builtJson.length === 0) return [];
  const read = checker.getNonNullableType(checker.getTypeOfSymbol(field));
  const object = checker.isArrayLikeType(read) ? checker.getIndexTypeOfType(read, ts.IndexKind.Number) : read;
  const fields = object ? checker.getPropertiesOfType(object) : [];
  const isBuilt = (keys: readonly string[]): boolean =>
    keys.every((key) => fields.some((one) => one.name === key)) && fields.every((one) => keys.includes(one.name) || (one.flags & ts.SymbolFlags.Optional) !== 0);
  if (object === undefined || checker.getIndexInfosOfType(object).length > 0 || fields.length === 0 || builtJson.some(isBuilt)) return [];
  return [`"${name}" is read as an object of ${fields.map((one) => one.name).join(', ')}, and none such is built`];
}

/** How what a statement is given differs from what PostgreSQL expects. */
export function parameterFaults(given: readonly ts.Type[], { parameters }: Described, checker: ts.TypeChecker): string[] {
  if (given.length !== parameters.length) return [`it is given ${given.length} parameters, and takes ${parameters.length}`];
  return parameters.flatMap(({ type, kind }, index) => {
    const value = given[index]!;
    return isTaken(kind, type, checker.getNonNullableType(value), checker) ? [] : [`$${index + 1} is ${type}, and is given ${checker.typeToString(value)}`];
  });
}

/** Text and numbers are sent alike: decimals and numbers beyond what a number of ours can hold as text, a number where text is wanted. */
const readsText = new Set(['numeric', 'int8', 'text']);

/** Whether a value of the type may be sent for a parameter: JSON as text, or as an object, but not as a list, which pg makes an array of. */
function isTaken(kind: Kind, type: string, value: ts.Type, checker: ts.TypeChecker): boolean {
  if (isAny(value) || isUnknown(value)) return false;
  if (kind === 'json') return fits('string', value, checker) || !checker.isArrayLikeType(value);
  if (readsText.has(type)) return fits('string', value, checker) || fits('number', value, checker);
  return fits(kind, value, checker);
}

/** Whether everything of the type is of the kind. Shapes within JSON are beyond what PostgreSQL can say. */
function fits(kind: Kind, type: ts.Type, checker: ts.TypeChecker): boolean {
  if (kind === 'json') return !isAny(type);
  if (typeof kind === 'object') {
    const element = checker.isArrayLikeType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
    return element !== undefined && fits(kind.arrayOf, checker.getNonNullableType(element), checker);
  }
  if (kind === 'string') return checker.isTypeAssignableTo(type, checker.getStringType());
  if (kind === 'number') return checker.isTypeAssignableTo(type, checker.getNumberType());
  return kind === 'boolean' && checker.isTypeAssignableTo(type, checker.getBooleanType());
}

const say = (kind: Kind): string => (typeof kind === 'object' ? `a list of ${say(kind.arrayOf)}` : kind);

const isAny = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Any) !== 0;
const isUnknown = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Unknown) !== 0;
