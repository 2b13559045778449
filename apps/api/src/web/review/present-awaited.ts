import type { ServiceReviewView } from '@golden-thread/application/review';
import { dueWording } from '@golden-thread/domain/calendar';

/** The figures that are still to come, of whom, and how late. */
export const presentAwaited = ({ awaited, today }: ServiceReviewView): readonly object[] =>
  awaited.map(({ kind, sheetId, post, people, dueOn }) => ({
    text: `${kind === 'enter-figures' ? 'To be entered by' : 'To be verified by'} ${people.join(' or ') || 'nobody today'}, ${post}`,
    href: `/measures/figures/${sheetId}`,
    due: dueOn && dueWording(dueOn, today),
    late: dueOn !== null && dueOn < today,
  }));
