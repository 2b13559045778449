import { counted } from '../../http/paging';
import type { ReviewSummary, RoundView } from '@golden-thread/application/review/get-round';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { exceptionPaths } from '../exception/paths';
import { type FilledForm, Page } from '../kit';
import { roundName, reviewStateTags, timelinessLabels } from './labels';
import { reviewPaths } from './paths';

const isWaiting = ({ state }: ReviewSummary): boolean => state === 'open' || state === 'returned' || state === 'missed';
/** A review is late with its manager, or with the director who was to sign it off. */
const isSignOffLate = ({ signOffDueOn }: ReviewSummary, today: CalendarDate): boolean => signOffDueOn !== null && signOffDueOn < today;
const isLate = (line: ReviewSummary, today: CalendarDate): boolean => (isWaiting(line) && line.dueOn < today) || isSignOffLate(line, today);

const filters = {
  all: { text: 'All', holds: () => true },
  waiting: { text: 'Not submitted', holds: isWaiting },
  decision: { text: 'With the director', holds: ({ state }: ReviewSummary) => state === 'submitted' },
  done: { text: 'Signed off', holds: ({ state }: ReviewSummary) => state === 'signed-off' },
} as const;
type Filter = keyof typeof filters;

/** A round's services by where their review stands, with what the policy team can do about it. */
export function showRoundView(view: RoundView, asked: string | undefined, form: FilledForm<object>): Page {
  const { round, lines, today } = view;
  const show: Filter = asked !== undefined && Object.hasOwn(filters, asked) ? (asked as Filter) : 'all';
  const shown = lines.filter(filters[show].holds);
  const mayChase = view.mayRun && round.state === 'open' && lines.some(isWaiting);
  return new Page('review/show-round', {
    heading: `Service reviews, ${roundName(round)}`,
    area: 'Reviews',
    form,
    counted: `${counted(lines.length, 'service')}, ${lines.filter((line) => !isWaiting(line)).length} submitted, ${lines.filter((line) => isLate(line, today) || line.timeliness === 'late').length} late`,
    closed: round.state !== 'open',
    due: longDate(round.reviewsDueOn),
    dueIn: formatDueDate(round.reviewsDueOn, today),
    closes: longDate(round.closesOn),
    corporate: reviewPaths.corporateOf(round.id),
    clinics: exceptionPaths.clinics,
    filters: Object.entries(filters).map(([key, { text, holds }]) => ({
      text: `${text} (${lines.filter(holds).length})`,
      href: `${reviewPaths.roundOf(round.id)}?show=${key}`,
      active: key === show,
    })),
    rows: shown.map((line) => row(line, view)),
    mayChase,
    chase: reviewPaths.chaseOf(round.id),
    others: view.rounds
      .filter(({ id }) => id !== round.id)
      .map((other) => ({ href: reviewPaths.roundOf(other.id), text: roundName(other) })),
  });
}

function row(line: ReviewSummary, { round, today, mayRun }: RoundView): object {
  const waiting = isWaiting(line);
  return {
    id: line.id,
    href: line.mayOpen ? reviewPaths.of(line.id) : null,
    service: line.service,
    directorate: line.directorate,
    managers: line.managers.join(', ') || 'nobody today',
    tag: reviewStateTags[line.state],
    due: shortDate(line.dueOn),
    extended: line.extended,
    wording: waiting ? formatDueDate(line.dueOn, today) : formatArrival(line),
    signOff: line.signOffDueOn && { with: line.directors.join(', ') || 'nobody', wording: formatDueDate(line.signOffDueOn, today) },
    signOffLate: isSignOffLate(line, today),
    late: (waiting && line.dueOn < today) || line.timeliness === 'late',
    activity: line.lastActivityAt === null ? 'Not begun' : shortDate(londonDate(line.lastActivityAt)),
    chased: line.chased,
    mayTick: mayRun && waiting && round.state === 'open',
    extend:
      mayRun && round.state === 'open' && (line.state === 'open' || line.state === 'returned')
        ? reviewPaths.of(line.id, 'extension')
        : null,
  };
}

const formatArrival = ({ submittedAt, timeliness }: ReviewSummary): string =>
  submittedAt === null || timeliness === null ? '' : `Came on ${shortDate(londonDate(submittedAt))}, ${timelinessLabels[timeliness]}`;

/** Before the first round. */
export const noRoundView = (): Page => new Page('review/no-round', { heading: 'Service reviews', area: 'Reviews' });
