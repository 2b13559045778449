import { getKeyPlan, type KeyPlanView } from '@golden-thread/application/key-plan/get-key-plans';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { approversLeft } from '@golden-thread/domain/key-plan/key-plan';
import { formatOverrun, printedLines, linesPerPage } from '@golden-thread/domain/plan-type/plan-text';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { historyPaths } from '../history/paths';
import { thingAddress } from '../history/things';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { approvalsView, planTextView } from '../plan-type/plan-type.view';
import { keyPlanTags } from './labels';
import { keyPlanPaths } from './paths';

function showKeyPlanView(plan: KeyPlanView, connections: readonly object[]): Page {
  const { reference, type, text, state, overrun, access } = plan;
  return new Page('key-plan/show', {
    heading: `${reference}: ${plan.title}`,
    caption: type.title,
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: keyPlanPaths.list, text: 'Key plans' }, { href: keyPlanPaths.of(reference), text: reference }],
    tag: keyPlanTags[state],
    remark: plan.remark,
    acts: actsOf(plan),
    facts: factsOf(plan),
    missing: plan.missing,
    overrun: overrun && `There are ${formatOverrun(overrun)}`,
    length: access === 'whole' && type.pages !== null && overrun === null ? `${printedLines(type, text)} of the ${type.pages * linesPerPage} lines that ${type.pages === 1 ? 'its page holds' : `its ${type.pages} pages hold`}.` : null,
    isHidden: access === 'heading',
    sections: access === 'whole' ? planTextView(type, text) : [],
    teamDay: text.teamDay && { heldOn: longDate(text.teamDay.heldOn), attendees: text.teamDay.attendees, outputs: text.teamDay.outputs },
    refersTo: plan.refersTo.map(({ kind, id, title }) => ({ href: thingAddress(kind, id), text: title })),
    approvals: approvalsView({ approvals: plan.approvals, left: approversLeft(plan) }),
    reviews: [...plan.reviews].reverse().map(({ on, outcome, note }) => ({ on: shortDate(on), outcome: outcome === 'stands' ? 'No change' : 'A new version', note })),
    earlier: plan.earlier.map((one, at) => ({ ...one, version: at + 1 })).reverse().map(({ from, until, text: said, version }) => ({ title: `Version ${version}, in force from ${longDate(from)} to ${longDate(until)}`, sections: planTextView(type, said) })),
    connections,
    documents: state === 'drafting' || access === 'heading' ? null : documentPaths.keyPlanOf(plan.id),
    history: historyPaths.of('key-plan', plan.id),
  });
}

function actsOf({ reference, mayWrite, mayDecideFor, mayKeep, mayEnd, missing }: KeyPlanView): readonly object[] {
  return [
    mayWrite && missing.length === 0 && { href: keyPlanPaths.of(reference, 'submission'), text: 'Submit for approval' },
    mayWrite && { href: keyPlanPaths.of(reference, 'content'), text: 'Write the plan' },
    mayDecideFor.length > 0 && { href: keyPlanPaths.of(reference, 'approval'), text: 'Approve, or record an approval' },
    mayKeep && { href: keyPlanPaths.of(reference, 'review'), text: 'Look at it again' },
    mayKeep && { href: keyPlanPaths.of(reference, 'publication'), text: 'Record its publication' },
    mayEnd && { href: keyPlanPaths.of(reference, 'end'), text: 'End it' },
  ].filter((act) => act !== false);
}

const factsOf = ({ type, beginsIn, endsIn, owner, people, state, reviewOn, today, inForceOn, publishedOn, publishedAt, earlier }: KeyPlanView): readonly { readonly key: string; readonly text: string }[] => [
  { key: 'Version', text: String(earlier.length + 1) },
  { key: 'Years', text: beginsIn === endsIn ? beginsIn : `${beginsIn} to ${endsIn}` },
  { key: 'Asked for by', text: type.statutory ? 'A statute (s)' : 'No statute (ns)' },
  { key: 'Owner', text: `${owner} (${people || 'nobody in post: whoever is above answers for it'})` },
  ...(state === 'ended' ? [] : [{ key: 'Looked at again', text: `${longDate(reviewOn)}, ${formatDueDate(reviewOn, today)}` }]),
  ...(inForceOn === null ? [] : [{ key: 'In force since', text: longDate(inForceOn) }]),
  ...(type.publication === '' ? [] : [{ key: 'To be published', text: type.publication }]),
  ...(publishedOn === null ? [] : [{ key: 'Published', text: `${longDate(publishedOn)}: ${publishedAt}` }]),
];

/** A plan of the whole council: what it says, who has approved it, when it is looked at again. */
@Controller(keyPlanPaths.plan)
export class ShowKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'key-plan.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    return showKeyPlanView(plan, await connectionsView(this.database, actor, { kind: 'key-plan', id: plan.id }));
  }
}
