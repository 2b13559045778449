import type { ListedSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { periodAsked } from '@golden-thread/domain/measure/period';
import type { ListDefinition } from '../list/list.view';
import { sheetStateTags } from './labels';
import { measurePaths } from '../measure/paths';

const linkOf = ({ id, state, mayOpen, mayVerify }: ListedSheet): string | null =>
  !mayOpen ? null : mayVerify && state === 'entered' ? measurePaths.sheetOf(id, 'verification') : measurePaths.sheetOf(id);

/** Whose turn it is, by name: the owner's until the figures are entered, then the verifier's, then nobody's. */
const turnOf = ({ state, owners, ownerTitle, verifiers, verifierTitle }: ListedSheet): string => {
  if (state === 'verified') return 'Nobody: done';
  const [names, title] = state === 'entered' ? [verifiers, verifierTitle] : [owners, ownerTitle];
  return names.join(', ') || `Nobody answers for ${title}`;
};

const notesOf = ({ chased, followUp }: ListedSheet): string | null =>
  [chased > 0 && `Chased ${chased === 1 ? 'once' : `${chased} times`}`, followUp !== null && `${followUp.by === null ? 'Note' : `Followed up by ${followUp.by}`}: ${followUp.note}`]
    .filter(Boolean)
    .join('. ') || null;

/** The sheets of a quarter and of its months: late is whoever's turn it is and past their date, longest first. */
export function figureSheetList(quarter: string, today: CalendarDate): ListDefinition<ListedSheet> {
  const isLate = ({ state, turnDueOn }: ListedSheet): boolean => state !== 'verified' && turnDueOn < today;
  return {
    name: `Sheets of figures ${quarter}`,
    path: measurePaths.sheets,
    kept: { quarter },
    noun: 'sheet',
    alsoCounted: (sheets) => [`${sheets.filter(({ state }) => state === 'verified').length} verified`],
    columns: {
      service: { title: 'Service', by: ({ serviceName }) => serviceName, cell: (sheet) => ({ text: sheet.serviceName, href: linkOf(sheet), note: sheet.ownerTitle }) },
      period: { title: 'Figures for', by: (sheet) => periodAsked(sheet).endsOn, cell: (sheet) => ({ text: periodAsked(sheet).label }) },
      turn: {
        title: 'Whose turn', by: turnOf,
        cell: (sheet) => ({ text: turnOf(sheet), note: notesOf(sheet) }),
      },
      state: { title: 'Where it stands', by: ({ state }) => sheetStateTags[state].text, cell: ({ state }) => ({ text: sheetStateTags[state].text, tag: sheetStateTags[state].colour }) },
      due: {
        title: 'Due', by: ({ turnDueOn }) => turnDueOn,
        cell: (sheet) => ({ text: `${shortDate(sheet.turnDueOn)}${sheet.extended ? ' (extended)' : ''}`, when: sheet.state === 'verified' ? '' : formatDueDate(sheet.turnDueOn, today), late: isLate(sheet) }),
      },
      verifier: { title: 'Verified by', by: ({ verifierTitle }) => verifierTitle, cell: ({ verifierTitle, verifiers }) => ({ text: verifierTitle, note: verifiers.join(', ') }) },
    },
    filters: {
      state: { title: 'Where it stands', of: ({ state }) => sheetStateTags[state].text },
      service: { title: 'Service', of: ({ serviceName }) => serviceName },
      period: { title: 'Figures for', of: (sheet) => periodAsked(sheet).label },
      late: { title: 'In time', of: (sheet) => (isLate(sheet) ? 'Late' : 'Not late') },
    },
    isLate,
    harm: (sheet) => (isLate(sheet) ? Date.parse(today) - Date.parse(sheet.turnDueOn) : sheet.state === 'verified' ? -1 : 0),
    tick: (sheet) => (sheet.state === 'verified' ? null : { value: sheet.id, label: `Chase ${sheet.serviceName}, ${sheet.ownerTitle}, ${periodAsked(sheet).label}` }),
    empty: { why: 'No figures have been asked for in this quarter.', fills: 'They are asked for when the quarter’s review round opens; what is measured monthly, when each month has ended.' },
  };
}
