/** The page asked for in the address; anything that is no page number is the first page. */
export function pageNumber(asked: unknown): number {
  const page = Number(asked);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
