/** What a quotient is multiplied by to give the value: as the measure says, else 100 for % and 1 for anything else. */
export const multiplierOf = (measure: { readonly multiplier: string | null | undefined; readonly unit: string | undefined }): string =>
  measure.multiplier ?? (measure.unit === '%' ? '100' : '1');
