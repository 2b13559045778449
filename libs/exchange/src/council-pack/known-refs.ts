import type { SheetName } from './council-pack';

/** References that the council has already, so that a pack of figures alone need not repeat its measures. */
export type KnownRefs = ReadonlyMap<SheetName, ReadonlySet<string>>;
