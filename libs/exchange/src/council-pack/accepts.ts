/** What a cell may hold. Data, so that the check, the fault's wording and the printed format are one thing. */
export type Accepts =
  | { readonly type: 'text'; readonly longest: number }
  | { readonly type: 'ref' }
  | { readonly type: 'reference'; readonly sheet: string }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: readonly string[] }
  | { readonly type: 'yes-no' }
  | { readonly type: 'date' }
  | { readonly type: 'time' }
  | { readonly type: 'email' }
  | { readonly type: 'whole'; readonly from: number; readonly to: number }
  | { readonly type: 'decimal' }
  | { readonly type: 'year' }
  | { readonly type: 'period' };
