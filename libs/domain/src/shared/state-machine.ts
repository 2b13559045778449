/** What may be done to a thing in each of its states, and where each move leads: one shape for every area, with the moves as data. */

type MovesOf<Table> = { readonly [State in keyof Table]: Readonly<Record<string, keyof Table>> };

type MoveIn<Table> = { [State in keyof Table]: keyof Table[State] }[keyof Table];

/** Where a move leads from a state: the state itself where the table has the move, else null; worked out for each state and move that may be meant. */
type After<Table, State, Move> = State extends keyof Table ? (Move extends keyof Table[State] ? Table[State][Move] : Move extends unknown ? null : never) : never;

/** The states that have a move. */
type StateWith<Table, Move> = { [State in keyof Table]: Move extends keyof Table[State] ? State : never }[keyof Table];

export interface StateMachine<Table> {
  /** The state a thing begins in. */
  readonly first: keyof Table;
  readonly moves: Table;
  /**
   * The state that a move leads to, or null where it is not legal; a state or move that the table does not know does not compile. Where
   * the move is legal in every state that may be meant, the type has no null and nothing is left to handle.
   */
  next<State extends keyof Table, Move extends MoveIn<Table>>(state: State, move: Move): After<Table, State, Move>;
  /** The state after a move that a rule has found legal already. An illegal one is a fault of the program, not of a person: it throws. */
  after<State extends keyof Table, Move extends MoveIn<Table>>(state: State, move: Move): NonNullable<After<Table, State, Move>>;
  /** The states in which a move is legal: for a statement that makes it in many rows at once, and passes over the others. */
  from<Move extends MoveIn<Table>>(move: Move): readonly StateWith<Table, Move>[];
}

/** A machine from its whole table. A move that leads to a state without a line of its own does not compile. */
export function stateMachine<const Table extends MovesOf<Table>, const First extends keyof Table>(
  first: First,
  moves: Table,
): StateMachine<Table> & { readonly first: First } {
  const next = (state: keyof Table, move: PropertyKey): unknown => (moves[state] as Readonly<Record<PropertyKey, unknown>>)[move] ?? null;
  const after = (state: keyof Table, move: PropertyKey): unknown => {
    const to = next(state, move);
    if (to === null) throw new Error(`'${String(move)}' is no legal move in the state '${String(state)}'.`);
    return to;
  };
  const from = (move: PropertyKey): unknown => (Object.keys(moves) as (keyof Table)[]).filter((state) => next(state, move) !== null);
  return { first, moves, next, after, from } as StateMachine<Table> & { readonly first: First };
}
