/** The stream on which everything about a year is recorded. */
export const yearStream = (id: string): { readonly type: 'year'; readonly id: string } => ({ type: 'year', id });
