import { getRisk, type RiskView } from '@golden-thread/application/risk/get-risks';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { trendOf, trendTitles } from '@golden-thread/domain/risk/risk';
import { isAboveAppetite, zoneOf } from '@golden-thread/domain/risk/risk-matrix';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { addActionLink } from '../action/add-action.page';
import { actionPaths } from '../action/paths';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { corporateLabels, formatScore, riskStateTags, zoneColours } from './labels';
import { riskPaths } from './paths';

/** A risk: what may happen and why, how it scores, what is done about it, and every time it was looked at. */
function showRiskView(actor: Actor, risk: RiskView, connections: readonly object[]): Page {
  const { reference, matrix, residual, state } = risk;
  return new Page('risk/show', {
    heading: `${reference}: ${risk.title}`,
    caption: risk.service ?? 'The council',
    area: 'Risks',
    breadcrumbs: [{ href: riskPaths.list, text: 'Risks' }, { href: riskPaths.of(reference), text: reference }],
    score: { text: formatScore(residual, matrix), colour: zoneColours[zoneOf(residual, matrix)] },
    stands: `${riskStateTags[state].text}. ${corporateLabels[risk.corporate]}. Trend: ${trendTitles[trendOf(risk)].toLowerCase()}.${isAboveAppetite(residual, matrix) ? ' It is above what the council accepts.' : ''}`,
    stateReason: risk.stateReason,
    acts: actsOf(risk),
    facts: factsOf(risk),
    reviews: [...risk.reviews].reverse().map(({ on, residual: score, reason }) => ({ on: shortDate(on), score: formatScore(score, matrix), reason })),
    actions: risk.actions.map((one) => ({ href: actionPaths.of(one.reference), text: `${one.reference}: ${one.title}`, says: statusTitle(one) })),
    addAction: addActionLink(actor, 'risk', risk.id),
    connections,
    history: historyPaths.of('risk', risk.id),
  });
}

function actsOf({ reference, state, mayReview, mayDecideCorporate, corporate }: RiskView): readonly object[] {
  return [
    mayReview && state !== 'closed' && { href: riskPaths.of(reference, 'review'), text: 'Review this risk' },
    mayReview && { href: riskPaths.of(reference, 'state'), text: state === 'closed' ? 'Reopen it' : 'Accept or close it' },
    mayDecideCorporate && (corporate === 'proposed' || corporate === 'corporate') && { href: riskPaths.of(reference, 'corporate'), text: corporate === 'proposed' ? 'Decide on the corporate register' : 'Take it off the corporate register' },
  ].filter((act) => act !== false);
}

const factsOf = ({ cause, event, effect, controls, objective, owner, people, inherent, target, matrix, nextReviewOn, state, today }: RiskView): readonly { readonly key: string; readonly text: string }[] => [
  { key: 'What may happen', text: event },
  { key: 'Because', text: cause || 'Not said yet' },
  { key: 'With the effect', text: effect || 'Not said yet' },
  { key: 'What is in place', text: controls || 'Nothing yet' },
  { key: 'Endangers', text: objective === null ? 'No objective in particular' : `${objective.reference}: ${objective.title}` },
  { key: 'Owner', text: `${owner} (${people || 'nobody in post: whoever is above answers for it'})` },
  { key: 'Without controls', text: formatScore(inherent, matrix) },
  { key: 'As it is to become', text: formatScore(target, matrix) },
  ...(state === 'closed' ? [] : [{ key: 'Next review', text: `${longDate(nextReviewOn)}, ${formatDueDate(nextReviewOn, today)}` }]),
];

/** One risk of the register. */
@Controller(riskPaths.risk)
export class ShowRiskPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.see', audit: 'risk.open', navigation: { section: 'risks', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('risk') named: string): Promise<Page> {
    const risk = accepted(await getRisk(this.database, actor, named));
    return showRiskView(actor, risk, await connectionsView(this.database, actor, { kind: 'risk', id: risk.id, without: ['action'] }));
  }
}
