import type { ReportView } from '@golden-thread/application/report';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reportPaths } from './paths';
import { presentReportContent } from './report-content.presenter';
import { reportName } from './words';

/** The report exactly as the public will see it. */
export const presentPublication = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/publish-report', {
    heading: 'Publish the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    ready: view.report.state === 'ready' && view.intact,
    hash: view.report.hash?.slice(0, 16),
    content: view.composition && presentReportContent(view.composition.content),
  });
