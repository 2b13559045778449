import type { ReviewSummary, RoundView } from '@golden-thread/application/review/get-round';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { isNotSubmitted } from '@golden-thread/domain/review/decide-chase';
import type { Cell } from '../list/draw-list';
import type { ListDefinition } from '../list/list.view';
import { reviewStateTags, timelinessLabels } from './labels';
import { reviewPaths } from './paths';

/** Whether somebody can be chased for it: the manager until it is handed in, then the director. */
export const isToChase = (line: ReviewSummary): boolean => isNotSubmitted(line) || line.state === 'submitted';

/** The date of whoever's turn it is: the manager's until it is handed in, then the director's. */
const turnDueOn = (line: ReviewSummary): CalendarDate | null => (isNotSubmitted(line) ? line.dueOn : line.state === 'submitted' ? line.turnDueOn : null);

/** Late with the manager or with the director today, or handed in late. */
const isLate = (line: ReviewSummary, today: CalendarDate): boolean => isLateNow(line, today) || line.timeliness === 'late';
const isLateNow = (line: ReviewSummary, today: CalendarDate): boolean => (turnDueOn(line) ?? today) < today;

const turnOf = (line: ReviewSummary): string => {
  if (isNotSubmitted(line)) return line.managers.join(', ') || 'Nobody today';
  return line.state === 'submitted' ? line.directors.join(', ') || 'Nobody today' : 'Nobody: done';
};

const chasedNote = ({ chased }: ReviewSummary): string => (chased === 0 ? '' : `Chased ${chased === 1 ? 'once' : `${chased} times`}`);

const followUpNote = ({ followUp }: ReviewSummary): string => (followUp === null ? '' : `${followUp.by === null ? 'Note' : `Followed up by ${followUp.by}`}: ${followUp.note}`);

const formatArrival = ({ submittedAt, timeliness }: ReviewSummary): string =>
  submittedAt === null || timeliness === null ? '' : `Came on ${shortDate(londonDate(submittedAt))}, ${timelinessLabels[timeliness]}`;

function dueCell(line: ReviewSummary, { round, today, mayRun }: RoundView): Cell {
  const due = turnDueOn(line);
  const mayExtend = mayRun && round.state === 'open' && (line.state === 'open' || line.state === 'returned');
  return {
    text: `${shortDate(due ?? line.dueOn)}${line.extended ? ' (extended)' : ''}`,
    when: due === null ? formatArrival(line) : formatDueDate(due, today),
    late: isLate(line, today),
    links: mayExtend ? [{ href: reviewPaths.of(line.id, 'extension'), text: 'Extend', about: `the date of ${line.service}` }] : [],
  };
}

/** A round's services by where their review stands, what is late first; what the policy team can do about it beside each. */
export function roundList(view: RoundView): ListDefinition<ReviewSummary> {
  const { round, today, mayRun } = view;
  return {
    name: `Service reviews ${round.year} quarter ${round.quarter}`,
    path: reviewPaths.roundOf(round.id),
    noun: 'service',
    alsoCounted: (lines) => [`${lines.filter((line) => !isNotSubmitted(line)).length} submitted`],
    columns: {
      service: {
        title: 'Service', by: ({ service }) => service,
        cell: (line) => ({ text: line.service, href: line.mayOpen ? reviewPaths.of(line.id) : null, note: line.directorate }),
      },
      turn: {
        title: 'Whose turn', by: turnOf,
        cell: (line) => ({ text: turnOf(line), note: [chasedNote(line), mayRun && followUpNote(line)].filter(Boolean).join('. ') || null }),
      },
      state: { title: 'Where it stands', by: ({ state }) => reviewStateTags[state].text, cell: ({ state }) => ({ text: reviewStateTags[state].text, tag: reviewStateTags[state].colour }) },
      due: { title: 'Due', by: (line) => turnDueOn(line) ?? line.dueOn, cell: (line) => dueCell(line, view) },
      activity: {
        title: 'Last activity', by: ({ lastActivityAt }) => lastActivityAt,
        cell: ({ lastActivityAt }) => ({ text: lastActivityAt === null ? 'Not begun' : shortDate(londonDate(lastActivityAt)) }),
      },
    },
    filters: {
      state: { title: 'Where it stands', of: ({ state }) => reviewStateTags[state].text },
      late: { title: 'In time', of: (line) => (isLate(line, today) ? 'Late' : 'Not late') },
      directorate: { title: 'Directorate', of: ({ directorate }) => directorate },
    },
    isLate: (line) => isLate(line, today),
    harm: (line) => (isLateNow(line, today) ? 2 : isNotSubmitted(line) ? 1 : 0),
    tick: (line) => (mayRun && isToChase(line) && round.state === 'open' ? { value: line.id, label: `Chase ${line.service}` } : null),
    empty: { why: 'No service was asked for a review in this round.', fills: 'Every open service is asked when the round opens.' },
  };
}
