import type { ReportView } from '@golden-thread/application/report';
import { challengeBodies } from '@golden-thread/domain/report';
import { NotFoundException } from '@nestjs/common';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reportPaths } from './paths';
import { reportName } from './words';

/** The challenge as it was made, and the answer. */
export function presentAnswer({ report, challenges }: ReportView, challengeId: string, form: FilledForm<object>): Page {
  const challenge = challenges.find(({ id }) => id === challengeId);
  if (challenge === undefined) throw new NotFoundException();
  return new Page('report/answer-challenge', {
    heading: `Answer challenge ${challenge.number}`,
    area: 'Reports',
    caption: `${reportName(report)}, ${challengeBodies[challenge.body].title}`,
    back: { href: reportPaths.of(report.id), text: 'Back to the report' },
    form,
    text: challenge.text,
    answered: challenge.answer,
  });
}
