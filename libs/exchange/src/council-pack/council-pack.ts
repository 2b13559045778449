import type { packSchema } from './pack-schema';
import type { RowOf } from './row-of';

type AnySheet = (typeof packSchema)[number];

/** The name of a sheet of the format. */
export type SheetName = AnySheet['name'];

/** A checked pack: the typed rows of every sheet, none where the sheet is not there. All references lead somewhere. */
export type CouncilPack = { readonly [S in AnySheet as S['name']]: readonly RowOf<S>[] };
