import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatParagraph } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { committeeDecisions } from '@golden-thread/domain/report/committee-record';
import { challengeBodies, type ChallengeBody, challengeBodyKeys } from '@golden-thread/domain/report/performance-report';
import type { ReportForReader } from '@golden-thread/domain/report/report-content';
import { type ReportText, reportTexts } from '@golden-thread/domain/report/report-texts';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type CouncilDirectory, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { authorityPaths } from '../authority/paths';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { evidencePaths } from '../evidence/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { findTakeBackLink } from '../task/take-back-act.page';
import { reportName, reportStateLabels } from './labels';
import { reportPaths } from './paths';
import { reportContentView } from './report-content.view';
import { waitsForView } from './waits-for.view';

/** A report with the steps this person can take, its content, and the record of the challenge. */
function showReportView(view: ReportView, { councilSlug, connections, mayMark }: { readonly councilSlug: string; readonly connections: readonly object[]; readonly mayMark: boolean }): Page {
  const { report, composition } = view;
  return new Page('report/show-report', {
    heading: reportName(report),
    area: 'Reports',
    breadcrumbs: [
      { href: reportPaths.list, text: 'Reports' },
      { href: reportPaths.of(report.id), text: reportName(report) },
    ],
    tag: reportStateLabels[report.state],
    dates: [
      { key: 'Composed', value: composition ? longDate(londonDate(composition.composedAt)) : `From ${longDate(report.composeOn)}` },
      ...challengeBodyKeys.map((body) => ({
        key: challengeBodies[body].title,
        value: `${longDate(body === 'scrutiny' ? report.scrutinyOn : report.cabinetOn)}${report.concluded.includes(body) ? ', finished' : ''}`,
      })),
      { key: 'Publication', value: report.publishedAt ? longDate(londonDate(report.publishedAt)) : longDate(report.publishOn) },
      ...(composition ? [{ key: 'Report version', value: String(composition.number) }] : []),
    ],
    checksum: report.hash?.slice(0, 16) ?? null,
    damaged: composition !== null && !view.intact,
    waitsFor: view.report.state === 'awaiting-composition' ? waitsForView(view) : null,
    steps: stepsOf(view),
    challenges: challengesOf(view),
    decided: decidedOf(view),
    content: view.content && reportContentView(view.content),
    published: report.state === 'published' ? reportPaths.publishedOf(councilSlug, report.year, report.half) : null,
    connections,
    evidence: evidencePaths.of('performance-report', report.id),
    kept: view.keptFromPublic.map(({ text, paragraph }) => `${reportTexts[text]}. ${formatParagraph(paragraph)}.`),
    exemptTexts: mayMark && view.content ? exemptTextsOf(view.content, report.id) : [],
    documents: composition && documentPaths.reportOf(report.id),
    history: `/history/performance-report/${report.id}`,
  });
}

/** The officer's texts that say something, each leading to where it is kept from the public. */
const exemptTextsOf = ({ summary, narrative }: ReportForReader, id: ReportId): readonly { href: string; text: string }[] =>
  Object.entries({ summary, ...narrative })
    .filter(([, said]) => said !== '')
    .map(([part]) => ({ href: authorityPaths.exemptionOf({ paper: 'performance-report', id, part }), text: reportTexts[part as ReportText] }));

/** What the committees decided, and whether the recommendation is supported: as the paper's own block has it. */
const decidedOf = ({ decisions, signOff }: ReportView): readonly { key: string; value: string }[] => [
  ...(signOff ? [{ key: 'Officer recommendation', value: `${signOff.supported ? 'Supported' : 'Not supported'}. Signed ${signOff.signedBy}, ${longDate(signOff.signedOn)}. ${signOff.comments}` }] : []),
  ...decisions.map(({ body, decision, statement, decidedOn }) => ({ key: challengeBodies[body].title, value: `${committeeDecisions[decision]}, ${longDate(decidedOn)}. ${statement}` })),
];

function stepsOf({ report, mayCompose, mayChallenge, sitsOn, concludes, signOff }: ReportView): readonly { href: string; text: string }[] {
  const { id, state, concluded } = report;
  const composing = state === 'awaiting-composition' || (state === 'in-challenge' && concluded.length === 0);
  const isOpen = (bodies: readonly ChallengeBody[]): boolean => state === 'in-challenge' && bodies.some((body) => !concluded.includes(body));
  return [
    ...(mayCompose && composing
      ? [{ href: reportPaths.of(id, 'compose'), text: state === 'in-challenge' ? 'Compose again' : 'Compose the report' }]
      : []),
    ...(mayChallenge && isOpen(sitsOn) ? [{ href: reportPaths.of(id, 'challenge'), text: 'Challenge the report' }] : []),
    ...(mayChallenge && isOpen(concludes) ? [{ href: reportPaths.of(id, 'conclusion'), text: 'Finish the challenge' }] : []),
    ...(mayChallenge && sitsOn.includes('cabinet') && signOff === null && (state === 'in-challenge' || state === 'ready') ? [{ href: reportPaths.of(id, 'sign-off'), text: 'Sign the recommendation' }] : []),
    ...(mayCompose && state === 'ready' ? [{ href: reportPaths.of(id, 'publication'), text: 'Publish the report' }] : []),
  ];
}

const challengesOf = ({ challenges, report, mayCompose }: ReportView): readonly object[] =>
  challenges.map((challenge) => ({
    number: challenge.number,
    body: challengeBodies[challenge.body].title,
    on: shortDate(londonDate(challenge.raisedAt)),
    text: challenge.text,
    answer: challenge.answer,
    answeredOn: challenge.answeredAt && shortDate(londonDate(challenge.answeredAt)),
    href: mayCompose && challenge.answer === null ? reportPaths.answerOf(report.id, challenge.id) : null,
  }));

/** A report: where it stands, what it says, what was challenged and answered. */
@Controller(reportPaths.report)
export class ShowReportPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'reports.see', audit: 'report.open', navigation: { section: 'reports', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    const connections = await connectionsView(this.database, actor, { kind: 'performance-report', id: view.report.id });
    const takeBack = await findTakeBackLink(this.database, actor, { type: 'performance-report', id: view.report.id });
    const councilSlug = (await this.councils.findSlugOfCouncil(actor.councilId)) ?? '';
    return showReportView(view, { councilSlug, connections, mayMark: may(actor, 'reports.exempt') }).with({ takeBack });
  }
}
