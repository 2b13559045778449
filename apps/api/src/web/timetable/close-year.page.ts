import type { Database } from '@golden-thread/application/shared/command';
import { closeYear, getYearClosing, type YearClosingView } from '@golden-thread/application/timetable/close-year';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { lessonPaths } from '../lesson/paths';
import { timetablePaths } from './paths';

/** Nothing is filled in: the year closes, or what keeps it is said. */
export class CloseYearForm {}

/** What keeps a year from closing, each with its name and a link to it. */
const closeYearView = ({ year, state, annualReportOn, open, mayClose }: YearClosingView, form: FilledForm<object>): Page =>
  new Page('timetable/close-year', {
    heading: `What keeps ${year} from closing`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
    ended: state === 'ended',
    report: annualReportOn === null ? 'It is not published yet.' : `Published on ${longDate(annualReportOn)}.`,
    open: open.map(({ reference, title }) => ({ href: lessonPaths.of(reference), text: `${reference}: ${title}` })),
    mayClose,
    lessons: lessonPaths.list,
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** What keeps a year from closing; the policy team closes it, or reads who still has to say what is changed. */
@Controller(timetablePaths.closing)
export class CloseYearPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.open-closing', navigation })
  async show(@CurrentActor() actor: Actor, @Param('year') named: string): Promise<Page> {
    const closing = accepted(await getYearClosing(this.database, actor, { year: yearNamed(named) }));
    return closeYearView(closing, blankForm({}, closing.version));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.close', navigation })
  async close(@CurrentActor() actor: Actor, @Param('year') named: string, @FormBody(CloseYearForm) form: FilledForm<CloseYearForm>): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    const again = async (shown: FilledForm<object>): Promise<Page> => closeYearView(accepted(await getYearClosing(this.database, actor, { year })), shown);
    if (!form.ok) return again(form);
    const closed = await closeYear(this.database, actor, { year, ...form.sent });
    if (!closed.ok) return again(form.refused(showRefusal(closed.refusal)));
    return new SeeOther(timetablePaths.of(year), `The year ${year} has closed.`);
  }
}
