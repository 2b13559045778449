import { type ConsultationView, getConsultation } from '@golden-thread/application/consultation/get-consultations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { consultationMethods } from '@golden-thread/domain/consultation/consultation';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { consultationTags } from './labels';
import { consultationPaths } from './paths';

/** A consultation: who was asked, how and how many, what they said, and what became of it. */
function showConsultationView(one: ConsultationView, connections: readonly object[]): Page {
  const { reference, state, usedIn, result } = one;
  return new Page('consultation/show', {
    heading: `${reference}: ${one.title}`,
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: consultationPaths.list, text: 'Consultations' }, { href: consultationPaths.of(reference), text: reference }],
    tag: consultationTags[state],
    acts: actsOf(one),
    facts: factsOf(one),
    resultTitle: state === 'withdrawn' ? 'Why it was withdrawn' : 'What people said',
    result,
    uses: usedIn.map(({ how, on }) => ({ how, on: shortDate(on) })),
    connections,
    history: historyPaths.of('consultation', one.id),
  });
}

function actsOf({ reference, state, mayChange }: ConsultationView): readonly object[] {
  if (!mayChange || state === 'withdrawn') return [];
  return state === 'under-way'
    ? [{ href: consultationPaths.of(reference, 'result'), text: 'Record what people said' }, { href: consultationPaths.of(reference, 'withdrawal'), text: 'Withdraw it' }]
    : [{ href: consultationPaths.of(reference, 'uses'), text: 'Link it to what it is used in' }, { href: consultationPaths.of(reference, 'result'), text: 'Put the result right' }];
}

const factsOf = ({ method, asked, size, endsOn, owner, state, resultDueOn, today }: ConsultationView): readonly { readonly key: string; readonly text: string }[] => [
  { key: 'Method', text: consultationMethods[method] },
  { key: 'Who was asked', text: asked },
  { key: 'How many answered', text: size === null ? 'Not known yet' : size.toLocaleString('en-GB') },
  { key: 'Answers until', text: longDate(endsOn) },
  { key: 'Owner', text: owner },
  ...(state === 'under-way' ? [{ key: 'Result due', text: `${longDate(resultDueOn)}, ${formatDueDate(resultDueOn, today)}` }] : []),
];

/** One consultation of the register. */
@Controller(consultationPaths.one)
export class ShowConsultationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'consultation.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('consultation') named: string): Promise<Page> {
    const one = accepted(await getConsultation(this.database, actor, named));
    return showConsultationView(one, await connectionsView(this.database, actor, { kind: 'consultation', id: one.id }));
  }
}
