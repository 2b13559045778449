import type { LooseSheets } from '../loose-sheets';
import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

/** The first person of each name at the sign-in service, or e-mail address in whatever case; a second is a fault of the pack's row. */
function faultsOf(sheets: LooseSheets, column: 'subject' | 'email', same: (text: string) => string): PackFault[] {
  // The council's own first, so that the fault stands at the row that came.
  const people = [...sheets.all('people')].sort((a, b) => a.row - b.row);
  const firsts = new Map<string, { readonly row: number; readonly name: string | undefined }>();
  return people.flatMap(({ row, name, ...person }) => {
    const text = person[column];
    if (typeof text !== 'string') return [];
    const first = firsts.get(same(text));
    if (first === undefined) firsts.set(same(text), { row, name });
    if (first === undefined || row === 0) return [];
    const after = first.row === 0 ? `${first.name} has it already` : `after row ${first.row}`;
    return [sheets.fault('people', row, column, `${text} a second time, ${after}`, 'one person for each')];
  });
}

/** A name at the sign-in service belongs to one person, or two would act as one; so does an e-mail address, or letters go astray. */
export const subjectsAreOnePersons: PackRule = (sheets) => [
  ...faultsOf(sheets, 'subject', (text) => text),
  ...faultsOf(sheets, 'email', (text) => text.toLowerCase()),
];
