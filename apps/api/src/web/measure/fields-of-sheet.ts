import type { FigureSheetView } from '@golden-thread/application/measure';

/** What is known of a sheet already (its draft, else what was entered), as the fields of its form. */
export const fieldsOfSheet = ({ lines }: FigureSheetView): { readonly figures: readonly object[] } => ({
  figures: lines.map(({ measure, context, typed }) => ({ measureId: measure.id, period: context.period.key, ...typed })),
});
