import { type LedgerColumns, ledgerColumnNames, type LedgerLine } from '@golden-thread/domain/money/ledger';
import { readNumber } from '../council-pack/read-number';
import { mostFaults, readNamedColumns } from '../tabular/named-columns';
import type { GivenFile } from '../tabular/table';

/** The lines of an extract, or what is wrong with it in its own rows and columns. */
export type ReadLedger = { readonly lines: readonly LedgerLine[] } | { readonly faults: readonly string[] };

/**
 * A month's extract of the ledger: a row for each cost centre with the year's budget, what is spent since it began and what will have been
 * spent when it ends, under the names that the finance system gives its columns; £ signs and separators of thousands as people have them. A cost
 * centre twice, or an amount that may be two, is a fault.
 */
export function readLedger(file: GivenFile, columns: LedgerColumns): ReadLedger {
  const named = ledgerColumnNames(columns);
  const read = readNamedColumns(file, named);
  if ('faults' in read) return read;
  const faults: string[] = [];
  const lines: LedgerLine[] = [];
  const seen = new Set<string>();
  for (const { place, row, cells, commaIsDecimal } of read.rows) {
    const costCentre = cells[0]!;
    const amount = (n: 1 | 2 | 3): string => {
      const text = cells[n]!;
      const number = text === '' ? '0' : readNumber(text, commaIsDecimal);
      if (typeof number === 'string') return number;
      faults.push(`${place}, row ${row}, ${named[n]}: “${text}” is ${number === undefined ? 'no amount' : `unclear; write ${number.accepted}`}.`);
      return '0';
    };
    if (seen.has(costCentre)) faults.push(`${place}, row ${row}: ${costCentre} stands twice. Put its rows together.`);
    seen.add(costCentre);
    lines.push({ costCentre, budget: amount(1), actual: amount(2), forecast: amount(3) });
  }
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { lines };
}
