import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { mayLinkRecords } from '@golden-thread/domain/assessment/decide-workshop-evidence';
import { participantRoles } from '@golden-thread/domain/assessment/participant';
import { actionSizes, evidenceOf, type WorkshopAction, workshopStateNames } from '@golden-thread/domain/assessment/workshop';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { evidencePaths } from '../evidence/paths';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { actionFateView } from './action-fate.view';
import { linkView } from './linked-records.view';
import { workshopMovement } from './movement.view';
import { assessmentPaths } from './paths';
import { statementView } from './statement.view';

/** What became of an action, in words. */
const actionView = (action: WorkshopAction, names: WorkshopView['names']): object => ({
  title: action.title, size: actionSizes[action.size], ...actionFateView(action, names), isOpen: action.state === 'proposed',
});

/** On what the score of a statement rests, as it stood and as it stands; and since when it no longer does. */
function restsOn(workshop: WorkshopView, key: string, mayLink: boolean): object {
  const { stale } = evidenceOf(workshop, key);
  return {
    stale: stale && { since: shortDate(stale.since), because: stale.because }, links: (workshop.links.get(key) ?? []).map(linkView),
    linksPage: mayLink ? assessmentPaths.statementLinksOf(workshop.reference, key) : null,
  };
}

/** The one thing this person can do next. */
function nextStep({ reference, state, me }: WorkshopView): { readonly href: string; readonly text: string } | null {
  if (state === 'closed' || me === null) return null;
  if (me.role === 'facilitator') return { href: assessmentPaths.of(reference, 'lead'), text: 'Lead the workshop' };
  return { href: assessmentPaths.of(reference, 'room'), text: me.role === 'note-taker' ? 'Go to the room, and write' : 'Go to the room' };
}

function showWorkshopView({ actor }: SignedIn, workshop: WorkshopView, connections: readonly object[]): Page {
  const { reference, title, state, participants, statements, actions, names, comments, me } = workshop;
  return new Page('assessment/show', {
    heading: `Workshop ${reference}: ${title}`,
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.of(reference), text: reference }],
    state: workshopStateNames[state],
    next: nextStep(workshop),
    facts: [
      { key: 'Framework', value: `${workshop.framework.title}, version ${workshop.framework.version}` },
      { key: 'Service', value: workshop.serviceName ?? 'The whole council' },
      { key: 'Meets', value: longDate(workshop.meetsOn) },
      ...(workshop.scoresUntil === null ? [] : [{ key: 'People who were away score until', value: longDate(workshop.scoresUntil) }]),
      ...(workshop.closedOn === null ? [] : [{ key: 'Closed', value: longDate(workshop.closedOn) }]),
      ...(workshop.followUpOn === null ? [] : [{ key: 'Follow-up', value: `${longDate(workshop.followUpOn)}${workshop.followUpStage === null ? '' : `, with “${workshop.followUpStage.title}” of ${workshop.followUpStage.year}: it moves with this stage`}` }]),
      { key: 'Source', value: `${workshop.framework.source.title}, ${workshop.framework.source.publisher}` },
    ],
    people: participants.map(({ name, role, from }) => ({ name, role: participantRoles[role], from })),
    statements: statements.map((one) => ({ ...statementView(workshop, one), ...restsOn(workshop, one.key, mayLinkRecords(workshop, actor)) })),
    actions: actions.map((one) => actionView(one, names)),
    movement: workshopMovement(workshop),
    comments,
    connections,
    links: [
      { href: assessmentPaths.of(reference, 'results'), text: 'Results by statement, also as a file' },
      { href: assessmentPaths.of(reference, 'dated-evidence'), text: 'Dated evidence by the headings of an audit, also as a file' },
      { href: documentPaths.workshopOf(workshop.id), text: 'Report to committee, as PDF and Word' },
      { href: evidencePaths.of('workshop', workshop.id), text: 'Evidence: files that show it' },
      ...(state !== 'closed' && may(actor, 'assessments.run') ? [{ href: assessmentPaths.of(reference, 'people'), text: 'Invite people' }] : []),
      ...(state !== 'closed' && me !== null ? [{ href: assessmentPaths.of(reference, 'actions'), text: 'Actions: propose and decide' }, { href: assessmentPaths.of(reference, 'comments'), text: 'Say something without a name' }] : []),
      ...(state === 'closed' && me?.role === 'facilitator' ? [{ href: assessmentPaths.of(reference, 'actions'), text: 'Actions: say what came of them' }] : []),
      ...(state === 'closed' && may(actor, 'assessments.run') ? [{ href: `${assessmentPaths.setUp}?follows=${workshop.id}`, text: 'Set up the follow-up' }] : []),
      ...(may(actor, 'assessments.run') ? [{ href: historyPaths.of('workshop', workshop.id), text: 'History of this workshop' }] : []),
    ],
  });
}

/** A workshop: who takes part, what was said of each statement, what is to be done, and how it moved since the one before. */
@Controller(assessmentPaths.workshop)
export class ShowWorkshopPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'workshop.open', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('workshop') named: string): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, person.actor, named));
    return showWorkshopView(person, workshop, await connectionsView(this.database, person.actor, { kind: 'workshop', id: workshop.id }));
  }
}
