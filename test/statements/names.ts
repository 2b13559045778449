import ts from 'typescript';

/** A name that can stand for several values; the text is worked out for each. */
export class Choice extends Error {
  constructor(
    readonly key: string,
    readonly values: readonly string[],
  ) {
    super(key);
  }
}

/** Why a text is not known before the program runs. */
export class Unresolved extends Error {}

export const unknown = (node: ts.Expression): Unresolved => new Unresolved(`"${node.getText()}" is not known before the program runs`);

/** What the names in the sources stand for: where each is declared, and which words it can be. */
export class Names {
  private readonly ids = new Map<ts.Symbol, number>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** What a name is declared as, in whatever file. */
  symbolAt(node: ts.Node): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent) ? this.checker.getShorthandAssignmentValueSymbol(node.parent) : this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Tells one name from others of the same letters. */
  keyOf(symbol: ts.Symbol | undefined): string {
    if (symbol === undefined) return '';
    if (!this.ids.has(symbol)) this.ids.set(symbol, this.ids.size);
    return `${symbol.name}#${this.ids.get(symbol)}`;
  }

  /** The words that an expression can be by its type, such as 'service' | 'unit', or by what its type can be at most; unresolved where that is any text. */
  wordsOf(node: ts.Expression, key: string): Choice | Unresolved {
    const own = this.checker.getTypeAtLocation(node);
    const type = this.checker.getBaseConstraintOfType(own) ?? own;
    const words = (type.isUnion() ? type.types : [type]).map((one) => (one.isStringLiteral() ? one.value : undefined));
    return words.every((word) => word !== undefined) ? new Choice(key, words) : unknown(node);
  }
}
