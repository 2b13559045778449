import type { ReportView } from '@golden-thread/application/report';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reportPaths } from './paths';
import { reportName } from './words';

/** What the report will be composed from, and the composer's own words. */
export const presentComposition = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/compose-report', {
    heading: 'Compose the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    ready: view.round?.state === 'concluded',
    again: view.report.state === 'in-challenge',
  });
