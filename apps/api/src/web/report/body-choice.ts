import type { ReportView } from '@golden-thread/application/report';
import { challengeBodies, challengeBodyKeys } from '@golden-thread/domain/report';
import type { FilledForm } from '../form/filled-form';

/** For which body a member speaks: those they sit on that have not finished. */
export const bodyChoice = ({ sitsOn, report }: ReportView, form: FilledForm<object>): readonly object[] =>
  challengeBodyKeys
    .filter((body) => sitsOn.includes(body) && !report.concluded.includes(body))
    .map((body) => ({ value: body, text: challengeBodies[body].title, checked: form.typed('body') === body }));
