import { type ExternalChallengeSummary, getExternalChallengeRegister } from '@golden-thread/application/external-challenge/get-external-challenges';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { externalChallengeKinds, isExternalChallengeOverdue, nextAsked, nextDueOn } from '@golden-thread/domain/external-challenge/external-challenge';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { planPaths } from '../plan/paths';
import { dueIn, externalChallengeTags } from './labels';
import { externalChallengePaths } from './paths';

function dayCell(dueOn: CalendarDate | null, today: CalendarDate): Cell {
  if (dueOn === null) return { text: '–' };
  const when = dueIn(dueOn, today);
  return { text: shortDate(dueOn), ...(when !== null && { when }), late: dueOn < today };
}

function externalChallengeList(today: CalendarDate): ListDefinition<ExternalChallengeSummary> {
  const isLate = (one: ExternalChallengeSummary): boolean => isExternalChallengeOverdue(one, today);
  return {
    name: 'External challenges',
    path: externalChallengePaths.list,
    noun: 'challenge',
    columns: {
      challenge: { title: 'Challenge', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title, kind, body }) => ({ text: `${reference}: ${title}`, href: externalChallengePaths.of(reference), note: `${externalChallengeKinds[kind].title}, ${body}` }) },
      date: { title: 'Date', by: ({ startsOn }) => startsOn, cell: ({ startsOn, everyYears }) => ({ text: shortDate(startsOn), note: everyYears === null ? null : everyYears === 1 ? 'Every year' : `Every ${everyYears} years` }) },
      step: { title: 'Next step', by: (one) => nextAsked(one)?.dueOn ?? '', cell: (one) => ({ ...dayCell(nextAsked(one)?.dueOn ?? null, today), note: nextAsked(one)?.what ?? null }) },
      nextDue: { title: 'Next one due', by: (one) => nextDueOn(one) ?? '', cell: (one) => dayCell(nextDueOn(one), today) },
      recommendations: {
        title: 'Recommendations', by: ({ recommendations }) => recommendations.length,
        cell: ({ recommendations, openActions }) => ({ text: String(recommendations.length), note: openActions === 0 ? null : counted(openActions, 'open action') }),
      },
      state: { title: 'Where it stands', by: ({ state }) => state, cell: ({ state }) => ({ text: externalChallengeTags[state].text, tag: externalChallengeTags[state].colour }) },
      owner: { title: 'Owner', inFile: true, cell: ({ owner }) => ({ text: owner }) },
      kind: { title: 'Type', inFile: true, cell: ({ kind }) => ({ text: externalChallengeKinds[kind].title }) },
      body: { title: 'Who comes', inFile: true, cell: ({ body }) => ({ text: body }) },
    },
    filters: {
      kind: { title: 'Type', of: ({ kind }) => externalChallengeKinds[kind].title },
      state: { title: 'Where it stands', of: ({ state }) => externalChallengeTags[state].text },
      due: { title: 'Due', of: (one) => (isLate(one) ? 'Overdue' : 'In time') },
    },
    isLate,
    harm: (one) => Number(isLate(one)),
    empty: { why: 'No challenge from outside is in the register yet.', fills: 'The policy team enters peer challenges, inspections and accreditations, with the date of the last one.' },
  };
}

/** The register of challenges from outside: what comes, when the next is due, and what became of what was recommended. */
@Controller(externalChallengePaths.list)
export class ListExternalChallengesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'external-challenges.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { challenges, today, mayKeep } = accepted(await getExternalChallengeRegister(this.database, actor));
    const list = externalChallengeList(today);
    return listFile(list, challenges, query) ?? new Page('external-challenge/list', {
      heading: 'External challenges',
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.list }],
      list: listView(list, challenges, query),
      enter: mayKeep ? externalChallengePaths.enter : null,
    });
  }
}
