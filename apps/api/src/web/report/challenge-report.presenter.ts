import type { ReportView } from '@golden-thread/application/report';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { bodyChoice } from './body-choice';
import { reportPaths } from './paths';
import { presentReportContent } from './report-content.presenter';
import { reportName } from './words';

/** The report as it is, and the challenge. */
export const presentChallenge = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/challenge-report', {
    heading: 'Challenge the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    bodies: bodyChoice(view, form),
    content: view.composition && presentReportContent(view.composition.content),
  });
