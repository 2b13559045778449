import { type ListedException, listExceptions } from '@golden-thread/application/exception/list-exceptions';
import type { Database } from '@golden-thread/application/shared/command';
import { capitalised } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';
import { exceptionReasonLabels, exceptionStateLabels } from './labels';
import { exceptionPaths } from './paths';

/** Exceptions of every round: those that nobody has decided first, then the newest. */
const exceptionList: ListDefinition<ListedException> = {
  name: 'Exceptions',
  path: exceptionPaths.list,
  noun: 'exception',
  alsoCounted: (exceptions) => [`${exceptions.filter(({ state }) => state !== 'decided').length} to decide`],
  columns: {
    exception: { title: 'Exception', by: ({ reference }) => reference, cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: exceptionPaths.of(reference) }) },
    service: { title: 'Service', by: ({ service }) => service, cell: ({ service }) => ({ text: service }) },
    measure: { title: 'Measure', by: ({ measureRef }) => measureRef, cell: ({ measureRef }) => ({ text: measureRef ?? 'None', href: measureRef === null ? null : measurePaths.of(measureRef) }) },
    round: {
      title: 'Round', by: ({ round }) => `${round.year} ${round.quarter}`,
      cell: ({ round, roundId }) => ({ text: capitalised(roundName(round)), href: reviewPaths.corporateOf(roundId) }),
    },
    why: { title: 'Why', cell: ({ because }) => ({ text: because.map((reason) => exceptionReasonLabels[reason]).join(' ') }) },
    state: { title: 'Where it stands', by: ({ state }) => exceptionStateLabels[state].text, cell: ({ state }) => ({ text: exceptionStateLabels[state].text, tag: exceptionStateLabels[state].colour }) },
    followed: {
      title: 'What followed',
      cell: ({ clinicReference, recoveryPlanReference }) => ({
        text: clinicReference === null && recoveryPlanReference === null ? 'Nothing' : '',
        links: [
          ...(clinicReference === null ? [] : [{ href: exceptionPaths.clinicOf(clinicReference), text: clinicReference }]),
          ...(recoveryPlanReference === null ? [] : [{ href: `/recovery-plans/${recoveryPlanReference}`, text: recoveryPlanReference }]),
        ],
      }),
    },
  },
  filters: {
    state: { title: 'Where it stands', of: ({ state }) => exceptionStateLabels[state].text },
    service: { title: 'Service', of: ({ service }) => service },
    round: { title: 'Round', of: ({ round }) => capitalised(roundName(round)) },
  },
  harm: ({ state }) => Number(state !== 'decided'),
  empty: { why: 'No exception was raised yet.', fills: 'They are picked by rule the day after the reviews of a quarter were due.' },
};

/** Every exception of every round. */
@Controller(exceptionPaths.list)
export class ListExceptionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'exceptions.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async list(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const exceptions = accepted(await listExceptions(this.database, person.actor));
    return listFile(exceptionList, exceptions, query) ?? new Page('exception/list-exceptions', {
      heading: 'Exceptions of every round',
      area: 'Reviews',
      breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }, { href: exceptionPaths.list, text: 'Exceptions' }],
      list: listView(exceptionList, exceptions, query),
    });
  }
}
