import type { ReportView } from '@golden-thread/application/report';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { bodyChoice } from './body-choice';
import { reportPaths } from './paths';
import { reportName } from './words';

/** Which body has finished, and what it says. */
export const presentConclusion = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/conclude-challenge', {
    heading: 'Finish the challenge',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    bodies: bodyChoice(view, form),
    unanswered: view.challenges.filter(({ answer }) => answer === null).length,
  });
