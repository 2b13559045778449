import { type ApplicationsTakenIn, type CaseOfReader, getPlanningWeek, type PlanningWeekView, takeInApplications } from '@golden-thread/application/assessment/planning-week';
import type { Database } from '@golden-thread/application/shared/command';
import type { FrameworkFault } from '@golden-thread/domain/assessment/judge-framework';
import type { Share } from '@golden-thread/domain/assessment/planning-performance';
import { dueDayOf } from '@golden-thread/domain/assessment/planning-week';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { counted } from '../../http/paging';
import { dayAsked } from '../form/typed-day';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** The file of applications comes beside the fields; there are none. */
export class TakeInApplicationsForm {}

const caseLabels = { major: 'Major', 'non-major': 'Non-major', other: 'Advert or trees' } as const;
const kindLabels = { major: 'Majors', 'non-major': 'Non-majors' } as const;
const views = {
  'high-level': 'How the service stands, and the cases in danger.', team: 'Every open case of the service.', 'own-cases': 'Your own open cases.',
} as const;

/** "75 of 100 (75.0%)": cut off, never rounded up over a threshold. */
function shareText({ of, all }: Share): string {
  if (all === 0) return 'None decided';
  const tenths = Math.floor((of * 1000) / all);
  return `${of} of ${all} (${Math.floor(tenths / 10)}.${tenths % 10}%)`;
}

const periodText = ([first, last]: readonly [string, string]): string => `${shortDate(first as `${number}-${number}-${number}`)} to ${shortDate(last as `${number}-${number}-${number}`)}`;
const daysText = (days: number): string => (days < 0 ? `${counted(-days, 'day')} late` : days === 0 ? 'today' : `in ${counted(days, 'day')}`);

/** Weeks before it are asked of nobody: no system of planning applications tells of them. */
const firstDay: CalendarDate = '2000-01-01';

/** As many references as a sentence holds. */
const referencesTold = 5;

/** What was taken in, and which extensions nobody gave a reason for: a warning, for the file is taken in all the same. */
function takenInText({ applications, tellsReasons, withoutReason }: ApplicationsTakenIn): string {
  const taken = `${counted(applications, 'application')} taken in.`;
  if (withoutReason.length === 0) return taken;
  const rest = withoutReason.length - referencesTold;
  const named = `${withoutReason.slice(0, referencesTold).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const cause = tellsReasons ? 'Give it in the planning system and take the file in again.' : 'The file has no column for it: add “extension_reason” and take it in again.';
  return `${taken} Why more time was agreed is not said of ${named}. ${cause}`;
}

const caseView = (one: CaseOfReader): object => ({
  extend: one.mayExtend ? assessmentPaths.planningExtensionOf(one.id) : null,
  reference: one.reference, kind: caseLabels[one.kind], officer: one.caseOfficer, due: shortDate(dueDayOf(one)), left: daysText(one.daysLeft), late: one.daysLeft < 0,
  extension: one.extendedTo === null ? null : `Extended to ${shortDate(one.extendedTo)}${one.extensionReason === '' ? ', without a reason' : `: ${one.extensionReason}`}`,
  guarantee: one.kind === 'other' ? 'None of this kind' : one.guarantee === null ? 'Ended by an agreed extension' : `${shortDate(one.guarantee.endsOn)}, ${daysText(one.guarantee.daysLeft)}`, guaranteeLate: (one.guarantee?.daysLeft ?? 0) < 0,
});

/** What is shown beside the week itself: a file that was refused, and a day that was asked for and is none that is over. */
interface AskedOfWeek {
  readonly faults?: readonly FrameworkFault[];
  readonly asked?: string;
}

function planningWeekView(actor: Actor, { speed, quality, open, view, allOpen, on, today }: PlanningWeekView, form: FilledForm<object>, { faults = [], asked = '' }: AskedOfWeek = {}): Page {
  const isPast = on < today;
  return new Page('assessment/planning-week', {
    heading: isPast ? `Planning performance on ${longDate(on)}` : 'Planning performance',
    past: isPast ? { today: assessmentPaths.planning } : null,
    on: asked === '' ? (isPast ? on : '') : asked,
    wrongDay: asked === '' ? null : { text: `Give a day from 1 January 2000 to today, ${longDate(today)}.` },
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.planning, text: 'Planning performance' }],
    form,
    faults,
    mayTakeIn: !isPast && may(actor, 'assessments.run'),
    thresholds: assessmentPaths.planningThresholds,
    about: views[view],
    speed: speed.map((one) => ({
      kind: kindLabels[one.kind], period: periodText(one.period), official: shareText(one.official), without: shareText(one.withoutExtensions), atLeast: `at least ${one.atLeast}%`, fastEnough: one.fastEnough,
      cushion: one.official.all === 0 ? 'Nothing decided yet' : one.cushion >= 0 ? `${counted(one.cushion, 'decision')} may still miss` : `${counted(-one.cushion, 'decision')} too few in time`,
      needed: one.needed.open === 0 ? 'No open case' : one.needed.inTime === null ? `Not even all ${one.needed.open} open cases in time would do` : `${one.needed.inTime} of ${counted(one.needed.open, 'open case')} in time`,
    })),
    quality: quality.map((one) => ({ kind: kindLabels[one.kind], period: periodText(one.period), overturned: shareText(one.overturned), atMost: `at most ${one.atMost}%`, tooMany: one.tooMany })),
    cases: open.map(caseView),
    allOpen,
  });
}

const navigation = { section: 'assessments', trail: 'breadcrumbs' } as const;

/** How the planning service stands by the Government's measures, each reader with the cases that are theirs to watch; fed by a file of applications. */
@Controller(assessmentPaths.planning)
export class PlanningWeekPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'planning-performance.open', navigation })
  async show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const on = dayAsked(query, 'on');
    const week = isCalendarDate(on) && on >= firstDay ? await getPlanningWeek(this.database, actor, { on }) : null;
    if (week?.ok) return planningWeekView(actor, week.value, blankForm());
    return planningWeekView(actor, accepted(await getPlanningWeek(this.database, actor)), blankForm(), { asked: on });
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'assessments.run', audit: 'planning-performance.take-in', navigation })
  async takeIn(
    @CurrentActor() actor: Actor, @FormBody(TakeInApplicationsForm) form: FilledForm<TakeInApplicationsForm>, @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>, faults: readonly FrameworkFault[] = []): Promise<Page> => planningWeekView(actor, accepted(await getPlanningWeek(this.database, actor)), filled, { faults });
    if (!form.ok) return again(form);
    const [file] = storedFiles(request.files);
    if (file === undefined) return again(form.withError('file', 'Choose the file of applications.'));
    const taken = await takeInApplications(this.database, actor, { file, submission: form.submission });
    if (taken.ok) return new SeeOther(assessmentPaths.planning, takenInText(taken.value));
    return again(form.refused(showRefusal(taken.refusal)), taken.refusal.code === 'ApplicationsFaulty' ? taken.refusal.details.faults : []);
  }
}
