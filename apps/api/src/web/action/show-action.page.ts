import { type ActionNamed, type ActionView, getAction } from '@golden-thread/application/action/get-actions';
import type { Database } from '@golden-thread/application/shared/command';
import { actionOrigins, actionStatuses, isOverdue, isUnderWay, slipsOf } from '@golden-thread/domain/action/action';
import { daysPastDue, forecastOf } from '@golden-thread/domain/action/action-forecast';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { counted } from '../../http/paging';
import { commentsBeside } from '../comment/comment-on-thing.page';
import { connectionsView } from '../connection/connections.view';
import { evidencePaths } from '../evidence/paths';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { actionTag, formatSlips } from './labels';
import { actionPaths } from './paths';

/** An action: what, by whom, by when, how it stands, and every day that was promised for it. */
function showActionView(action: ActionView, connections: readonly object[]): Page {
  const { reference, today, status } = action;
  const open = actionStatuses[status].open;
  return new Page('action/show', {
    heading: `${reference}: ${action.title}`,
    caption: action.service ?? 'The council',
    area: 'Actions',
    breadcrumbs: [{ href: actionPaths.list, text: 'Actions' }, { href: actionPaths.of(reference), text: reference }],
    tag: actionTag(action),
    reason: action.statusReason,
    said: `${action.progress}% done, as said on ${shortDate(action.saidOn)}.`,
    steps: action.steps,
    facts: factsOf(action),
    overdue: isOverdue(action, today),
    moves: [...action.moves].reverse().map(({ from, to, on, reason }) => ({ from: shortDate(from), to: shortDate(to), on: shortDate(on), reason })),
    slips: formatSlips(slipsOf(action)),
    waitsFor: action.waitsForActions.map(linkOf),
    waitedForBy: action.waitedForBy.map(linkOf),
    acts: !action.mayReport ? [] : [
      ...(status === 'deleted' ? [] : [{ text: open ? 'Say how it stands' : 'Say that it goes on', href: actionPaths.of(reference, 'report') }]),
      ...(open ? [{ text: 'Change what it says or who owns it', href: actionPaths.of(reference, 'change') }, { text: 'Say what it waits for', href: actionPaths.of(reference, 'dependencies') }] : []),
    ],
    connections,
    evidence: evidencePaths.of('action', action.id),
    history: historyPaths.of('action', action.id),
  });
}

function factsOf(action: ActionView): readonly { readonly key: string; readonly text: string }[] {
  const [forecast, pastDue] = [forecastOf(action), daysPastDue(action)];
  const { owner, people, startsOn, dueOn, originalDueOn, today, origin, prediction, measure } = action;
  return [
    { key: 'Owner', text: `${owner.title} (${people || 'nobody in post: whoever is above answers for it'})` },
    { key: 'From', text: longDate(startsOn) },
    { key: 'Due', text: isUnderWay(action) ? `${longDate(dueOn)}, ${formatDueDate(dueOn, today)}` : longDate(dueOn) },
    { key: 'First promised for', text: longDate(originalDueOn) },
    ...(forecast === null ? [] : [{ key: 'At this pace', text: `Done on ${longDate(forecast)}${pastDue === 0 ? '' : `, ${counted(pastDue!, 'day')} after its day`}` }]),
    ...(origin === null ? [] : [{ key: 'Agreed in', text: actionOrigins[origin.kind] }]),
    ...(prediction === null ? [] : [{ key: 'Should change', text: [measure && `${measure.ref} ${measure.title}`, prediction.howMuch, prediction.by && `by ${longDate(prediction.by)}`].filter(Boolean).join(', ') }]),
  ];
}

const linkOf = (action: ActionNamed): object => ({ href: actionPaths.of(action.reference), text: `${action.reference}: ${action.title}`, says: statusTitle(action) });

/** One action of the register. */
@Controller(actionPaths.action)
export class ShowActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.see', audit: 'action.open', navigation: { section: 'actions', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('action') named: string): Promise<Page> {
    const action = accepted(await getAction(this.database, person.actor, named));
    const page = showActionView(action, await connectionsView(this.database, person.actor, { kind: 'action', id: action.id, without: ['action'] }));
    return page.with(await commentsBeside(this.database, person, 'action', action.id));
  }
}
