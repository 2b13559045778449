import { isId } from '@golden-thread/domain/shared/id';

/** What a thing is called by whoever asks for it: its id, or the reference that people use (RP-12). */
export type IdOrReference = string;

/**
 * Which of two prepared statements finds the thing: the one by its id, or the one by its reference. `text` is given the condition on
 * its first parameter.
 */
export function namedBy(
  statement: string,
  { table, reference }: { readonly table: string; readonly reference: string | null },
  text: (whereNamed: string) => string,
): (named: IdOrReference) => { readonly name: string; readonly text: string } {
  const byId = { name: `${statement}-by-id`, text: text(`${table}.id = $1::uuid`) };
  if (reference === null) return () => byId;
  const byReference = { name: `${statement}-by-reference`, text: text(`${table}.${reference} = $1`) };
  return (named) => (isId(named) ? byId : byReference);
}
