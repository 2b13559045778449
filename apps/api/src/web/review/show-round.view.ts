import type { RoundView } from '@golden-thread/application/review/get-round';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import { isNotSubmitted } from '@golden-thread/domain/review/decide-chase';
import type { ListQuery } from '../../http/list-of-rows';
import { exceptionPaths } from '../exception/paths';
import { type FilledForm, Page } from '../kit';
import { recognitionPaths } from '../recognition/paths';
import { listView } from '../list/list.view';
import { roundName } from './labels';
import { reviewPaths } from './paths';
import { isToChase, roundList } from './round.list';

/** A round with its services, and where to go from it. */
export function showRoundView(view: RoundView, query: ListQuery, form: FilledForm<object>): Page {
  const { round, lines, today } = view;
  return new Page('review/show-round', {
    heading: `Service reviews, ${roundName(round)}`,
    area: 'Reviews',
    form,
    closed: round.state !== 'open',
    due: longDate(round.reviewsDueOn),
    dueIn: formatDueDate(round.reviewsDueOn, today),
    closes: longDate(round.closesOn),
    corporate: reviewPaths.corporateOf(round.id),
    clinics: exceptionPaths.clinics,
    feedback: reviewPaths.feedback,
    recognition: recognitionPaths.list,
    list: listView(roundList(view), lines, query),
    mayChase: view.mayRun && round.state === 'open' && lines.some(isToChase),
    mayChaseAll: lines.some(isNotSubmitted),
    chase: reviewPaths.chaseOf(round.id),
    acts: reviewPaths.actsOf(round.id),
    act: form.typed('act'),
    others: view.rounds
      .filter(({ id }) => id !== round.id)
      .map((other) => ({ href: reviewPaths.roundOf(other.id), text: roundName(other) })),
  });
}

/** Before the first round. */
export const noRoundView = (): Page => new Page('review/no-round', { heading: 'Service reviews', area: 'Reviews' });
