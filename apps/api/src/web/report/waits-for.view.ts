import type { ReportView } from '@golden-thread/application/report/get-report';
import { exceptionPaths } from '../exception/paths';
import { counted } from '../../http/paging';
import { reviewPaths } from '../review/paths';

/** How many exceptions are named one by one; the rest are found on the corporate review. */
const named = 10;

/** What a report waits for before it can be composed, each with the way to it (`report/waits-for.njk`); null where for nothing. */
export function waitsForView({ round, undecided }: Pick<ReportView, 'round' | 'undecided'>): object | null {
  if (round === null || undecided.length === 0) return null;
  const more = undecided.length - named;
  return {
    says: `The report waits for ${counted(undecided.length, 'exception')} that the corporate review has not decided.`,
    review: reviewPaths.corporateOf(round.id),
    exceptions: undecided.slice(0, named).map(({ reference, title, service }) => ({ href: exceptionPaths.of(reference), text: `${reference}: ${title}`, service })),
    more: more > 0 ? `and ${more} more.` : null,
  };
}
