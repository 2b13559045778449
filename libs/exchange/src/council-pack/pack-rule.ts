import type { LooseSheets } from './loose-sheets';
import type { PackFault } from './pack-fault';

/** A rule across cells, rows or sheets: every breach of it as a fault. */
export type PackRule = (sheets: LooseSheets) => readonly PackFault[];
