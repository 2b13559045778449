import { stopRehearsal } from '@golden-thread/application/rehearsal/ask-for-rehearsal';
import { getRehearsal, type NamesById, type RehearsalView } from '@golden-thread/application/rehearsal/read-rehearsals';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { RehearsalRecord } from '@golden-thread/domain/rehearsal/rehearsal-record';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { nobodyKnown } from '@golden-thread/domain/rehearsal/rehearsal-report';
import { isId, type PersonId, type RehearsalId } from '@golden-thread/domain/shared/id';
import { type TaskKind, taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther } from '../kit';
import { rehearsalStateNames } from '../timetable/labels';
import { timetablePaths } from '../timetable/paths';
import { comparisonOf, latencyTable, loadTable, needsTable, paperTable, remindersTable, roleTable, serviceTable } from './rehearsal.view';

/** Nothing is asked of whoever stops a rehearsal. */
export class StopRehearsalForm {}

/** What was taken for granted, in words. */
function assumptionsOf({ rehearsal: { chosen, runs, report }, names }: RehearsalView): readonly string[] {
  const nameOf = (personId: PersonId): string => names.people.get(personId) ?? nobodyKnown;
  const measured = (Object.entries(report?.measured ?? {}) as [TaskKind, number][]).sort(([, one], [, other]) => other - one);
  return [
    chosen.lateness === 'as-before'
      ? 'Each service is as late as it was in its last four rounds; whoever was away then, with a deputy named, is away at the same time of the year.'
      : 'Everybody does everything on its day.',
    ...chosen.set.map((late) => `${lateOf(late, names)} ${counted(late.workingDays, 'working day')} after its date.`),
    ...chosen.absences.map(({ personId, from, to }) => `Away from ${longDate(from)} to ${longDate(to)}: ${nameOf(personId)}.`),
    'Figures, and what is decided of them, come out as in the last four rounds; nothing is sent back.',
    ...(runs === 0 ? [] : [`Rehearsed ${runs} more times by other chances.`]),
    measured.length === 0
      ? 'A task takes as long as its page says beforehand: not enough of any were finished here to measure them.'
      : `${counted(measured.length, 'kind of task takes', 'kinds of tasks take')} as long as they took here, from the first opening of the form to its submission; the others as long as their pages say beforehand.`,
    ...(measured.length === 0 ? [] : [`As measured: ${measured.map(([kind, minutes]) => `“${taskKinds[kind].asks}” ${counted(minutes, 'minute')}`).join('; ')}.`]),
    chosen.lateness === 'as-before'
      ? 'Changes of plans ask again what they asked in the last twelve months, with the confirmations below, at the same time of the year; what is proposed then, nobody knows beforehand.'
      : 'Left out: changes of plans with the confirmations that they ask for below. Their work comes on top of what is shown.',
    'Left out: actions and risks that people may bring up, corrections, extensions, rounds added and services merged later, recovery plans that run already as the year begins, objectives of people in no service, and changes of staff that are not entered yet.',
  ];
}

const lateOf = ({ kind, serviceId, personId }: RehearsalRecord['chosen']['set'][number], { people, services }: NamesById): string => {
  const what = kind === null ? 'Every task' : `“${taskKinds[kind].asks}”`;
  const where = serviceId === null ? '' : ` of ${services.get(serviceId) ?? 'a service'}`;
  return `${what}${where}${personId === null ? '' : ` that ${people.get(personId) ?? nobodyKnown} answers for`} is done`;
};

function showRehearsalView(view: RehearsalView, other: RehearsalView | null): Page {
  const { rehearsal, names, findings, others } = view;
  const { id, name, year, state, progress, report } = rehearsal;
  return new Page('rehearsal/rehearsal', {
    heading: `${name}: rehearsal of ${year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year, 'rehearsals'), text: 'Back to the rehearsals' },
    form: blankForm({}),
    stands: state === 'running' ? `${rehearsalStateNames.running}: ${Math.round(progress * 100)}%` : rehearsalStateNames[state],
    isGoing: state === 'asked' || state === 'running',
    stop: timetablePaths.rehearsalOf(id, 'stop'),
    findings,
    assumptions: assumptionsOf(view),
    papers: report && paperTable(report),
    load: report && loadTable(report, names),
    needs: report && (report.needsMissed ?? []).length > 0 ? needsTable(report) : null,
    weeks: report && [roleTable(report), serviceTable(report, names), ...(report.byKind === undefined ? [] : [remindersTable(report)])],
    latency: report && latencyTable(report),
    days: report && `Rehearsed from ${longDate(report.from)} to ${longDate(report.to)}.`,
    emails: report && timetablePaths.rehearsalOf(id, 'emails'),
    others: others.map((one) => ({ value: one.id, text: `${one.name} (${shortDate(londonDate(one.askedAt))})`, selected: one.id === other?.rehearsal.id })),
    beside: other && comparisonOf(rehearsal, other),
    path: timetablePaths.rehearsalOf(id),
    history: historyPaths.of('rehearsal', id),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** One rehearsal: sentences first, then what they rest on; another beside it. */
@Controller()
export class ShowRehearsalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(timetablePaths.rehearsal)
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsal.show', navigation })
  async show(@CurrentActor() actor: Actor, @Param('rehearsal', ParseId) rehearsalId: RehearsalId, @Query('with') other?: string): Promise<Page> {
    const shown = accepted(await getRehearsal(this.database, actor, { rehearsalId }));
    const beside = isId<RehearsalId>(other) ? accepted(await getRehearsal(this.database, actor, { rehearsalId: other })) : null;
    return showRehearsalView(shown, beside);
  }

  @Post(timetablePaths.stopRehearsal)
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsal.stop', navigation: 'machine' })
  async stop(@CurrentActor() actor: Actor, @Param('rehearsal', ParseId) rehearsalId: RehearsalId, @FormBody(StopRehearsalForm) form: FilledForm<StopRehearsalForm>): Promise<SeeOther> {
    accepted(await stopRehearsal(this.database, actor, { rehearsalId, submission: form.submission }));
    return new SeeOther(timetablePaths.rehearsalOf(rehearsalId), 'The rehearsal is stopped.');
  }
}
