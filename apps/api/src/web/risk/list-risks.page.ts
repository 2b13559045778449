import { getRiskRegister, type RiskSummary } from '@golden-thread/application/risk/get-risks';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { trendOf, trendTitles } from '@golden-thread/domain/risk/risk';
import { isAboveAppetite, type RiskMatrix, valueOf, zoneOf, zoneTitles } from '@golden-thread/domain/risk/risk-matrix';
import { riskRow, riskTableColumns } from '@golden-thread/domain/risk/risk-table';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { documentPaths } from '../document/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { heatMapView } from './heat-map.view';
import { corporateLabels, formatScore, riskStateTags, zoneColours } from './labels';
import { riskPaths } from './paths';

/** Closed risks have an address of their own: whoever opens the register means what can still happen. */
const parts = { open: { title: 'Those that can happen', closed: false }, all: { title: 'With closed ones', closed: true } } as const;
type Part = keyof typeof parts;

const reviewCell = ({ state, nextReviewOn }: RiskSummary, today: CalendarDate): Cell =>
  state === 'closed' ? { text: 'None' } : { text: shortDate(nextReviewOn), when: formatDueDate(nextReviewOn, today), late: nextReviewOn < today };

function riskList({ matrix, today, part }: { readonly matrix: RiskMatrix; readonly today: CalendarDate; readonly part: Part }): ListDefinition<RiskSummary> {
  const isLate = ({ state, nextReviewOn }: RiskSummary): boolean => state !== 'closed' && nextReviewOn < today;
  return {
    name: 'Risks',
    path: riskPaths.list,
    ...(part !== 'open' && { kept: { part } }),
    noun: 'risk',
    alsoCounted: (risks) => [`${risks.filter(({ state, residual }) => state === 'open' && isAboveAppetite(residual, matrix)).length} above appetite`, `${risks.filter(({ corporate }) => corporate === 'corporate').length} in the corporate register`],
    columns: {
      risk: { title: 'Risk', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: riskPaths.of(reference) }) },
      residual: { title: 'With its controls', by: ({ residual }) => -valueOf(residual), cell: ({ residual }) => ({ text: formatScore(residual, matrix), tag: zoneColours[zoneOf(residual, matrix)] }) },
      trend: { title: 'Trend', by: (risk) => trendOf(risk), cell: (risk) => ({ text: trendTitles[trendOf(risk)], note: risk.openActions === 0 ? null : `${risk.openActions} open action${risk.openActions === 1 ? '' : 's'}` }) },
      owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner, service }) => ({ text: owner, note: service }) },
      review: { title: 'Next review', by: ({ nextReviewOn }) => nextReviewOn, cell: (risk) => reviewCell(risk, today) },
      state: { title: 'Where it stands', by: ({ state }) => state, cell: ({ state, corporate }) => ({ text: riskStateTags[state].text, tag: riskStateTags[state].colour, note: corporate === 'none' ? null : corporateLabels[corporate] }) },
      ...Object.fromEntries(riskTableColumns.map((title, at) => [`paper${at}`, { title, inFile: true, cell: (risk: RiskSummary) => ({ text: riskRow(risk, matrix)[at]! }) }] as const)),
    },
    filters: {
      zone: { title: 'Zone', of: ({ residual }) => zoneTitles[zoneOf(residual, matrix)] },
      corporate: { title: 'Corporate register', of: ({ corporate }) => corporateLabels[corporate] },
      state: { title: 'Where it stands', of: ({ state }) => riskStateTags[state].text },
      service: { title: 'Service', of: ({ service }) => service ?? 'The council' },
    },
    isLate,
    harm: (risk) => valueOf(risk.residual) + Number(isLate(risk)),
    empty: { why: 'No risk is in the register yet.', fills: 'Whoever answers for a service or a unit enters what endangers its objectives.' },
  };
}

/** The register of risks, with the heat map of those that can happen. */
@Controller(riskPaths.list)
export class ListRisksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.see', audit: 'risks.list', navigation: { section: 'risks', trail: 'none' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const part: Part = query['part'] === 'all' ? 'all' : 'open';
    const { risks, matrix, today, mayEnter, maySetMatrix } = accepted(await getRiskRegister(this.database, actor, parts[part]));
    const list = riskList({ matrix, today, part });
    return listFile(list, risks, query) ?? new Page('risk/list', {
      heading: 'Risks',
      area: 'Risks',
      list: listView(list, risks, query),
      map: heatMapView(risks.filter(({ state }) => state !== 'closed'), matrix),
      parts: Object.entries(parts).map(([key, { title }]) => ({ text: title, href: key === 'open' ? riskPaths.list : `${riskPaths.list}?part=${key}`, active: key === part })),
      enter: mayEnter ? riskPaths.enter : null,
      matrix: maySetMatrix ? riskPaths.matrix : null,
      appetite: matrix.appetite,
      paper: documentPaths.corporateRisksOf(actor.councilId),
    });
  }
}
