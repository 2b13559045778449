import { composeReport } from '@golden-thread/application/report/compose-report';
import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { committeeHeadKeys, committeeHeadLimit, committeeHeads, type CommitteeNarrative, noNarrative } from '@golden-thread/domain/document/committee-paper';
import { challengeBodies, challengeBodyKeys, reportLimits } from '@golden-thread/domain/report/performance-report';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reportName } from './labels';
import { reportPaths } from './paths';
import { waitsForView } from './waits-for.view';

/** The composer's own words: the summary, and what stands under the committee's heads. */
export class ComposeReportForm implements CommitteeNarrative {
  @IsString()
  @UpTo(reportLimits.summary, 'The summary')
  summary = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.purpose)
  purpose = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.recommendations)
  recommendations = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.background)
  background = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.risk)
  risk = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.equality)
  equality = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.resources)
  resources = '';

  @IsString()
  @UpTo(committeeHeadLimit, committeeHeads.reasons)
  reasons = '';

  @IsIn(['check', 'compose'], { message: 'Choose whether to check the report or to compose it.' })
  then: 'check' | 'compose' = 'check';
}

/** What goes before scrutiny and Cabinet at once, looked at once more. */
const checkCompositionView = (view: ReportView, form: FilledForm<ComposeReportForm>): Page =>
  new Page('report/check-composition', {
    heading: 'Check the report before scrutiny and Cabinet read it',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id, 'compose'), text: 'Back to the summary' },
    form,
    summary: form.typed('summary'),
    heads: committeeHeadKeys.map((key) => ({ name: key, label: committeeHeads[key], text: form.typed(key) })),
    bodies: challengeBodyKeys.map((body) => challengeBodies[body].title),
    again: view.report.state === 'in-challenge',
  });

/** What the report will be composed from, and the composer's own words. */
const composeReportView = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/compose-report', {
    heading: 'Compose the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    ready: view.round?.state === 'concluded',
    again: view.report.state === 'in-challenge',
    waitsFor: waitsForView(view),
    heads: committeeHeadKeys.map((key) => ({ name: key, label: committeeHeads[key], hint: headHints[key] })),
  });

/** What each head is for, where the officer may not know. */
const headHints: Readonly<Record<keyof CommitteeNarrative, string>> = {
  purpose: 'Left empty, the report says that it is about the council’s performance, for challenge before it is published.',
  recommendations: 'What members are asked to agree, each in a paragraph of its own.',
  background: 'What members need to know before the figures.',
  risk: 'What may go wrong, how likely it is, what it would do, and what keeps it in hand.',
  equality: 'What the figures and decisions mean for people who share a protected characteristic.',
  resources: 'Money, people and anything else that the recommendations need.',
  reasons: 'Why members are asked to agree them.',
};

const writtenBefore = ({ composition }: ReportView): Readonly<Record<string, string>> => ({ ...noNarrative, ...composition?.content.narrative, summary: composition?.content.summary ?? '' });

const narrativeIn = (form: ComposeReportForm): CommitteeNarrative =>
  Object.fromEntries(committeeHeadKeys.map((key) => [key, normalText(form[key])])) as unknown as CommitteeNarrative;

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team composes the report from what is frozen and decided. */
@Controller(reportPaths.compose)
export class ComposeReportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-composition', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return composeReportView(view, blankForm(writtenBefore(view), view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.compose', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ComposeReportForm) form: FilledForm<ComposeReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getReport(this.database, actor, named));
      return redisplay((as) => composeReportView(view, as), shown, blankForm(writtenBefore(view)));
    };
    if (!form.ok) return again(form);
    if (form.values.then === 'check' && !isBlank(form.values.summary)) return checkCompositionView(accepted(await getReport(this.database, actor, named)), form);
    const command = { reportId: named, ...form.sent };
    const done = await composeReport(this.database, actor, { ...command, summary: normalText(form.values.summary), narrative: narrativeIn(form.values) });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The report is composed and before scrutiny and Cabinet.');
  }
}
