import type { ExceptionView } from '@golden-thread/application/exception';
import { type DecisionKind, decisionKinds, exceptionKinds } from '@golden-thread/domain/exception';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reviewPaths } from '../review/paths';
import { roundName } from '../review/round-name';
import { exceptionFacts } from './exception-facts';

/** What stands about the exception, and the decisions that are open to its kind. */
export function presentExceptionDecision(view: ExceptionView, form: FilledForm<object>): Page {
  const { exception, round } = view;
  const kinds: readonly DecisionKind[] = exceptionKinds[exception.kind].decisions;
  const ticked = [form.typed('services')].flat();
  return new Page('exception/decide-exception', {
    heading: `Decide ${exception.reference}: ${exception.title}`,
    area: 'Reviews',
    caption: `${exception.service}, corporate review, ${roundName(round)}`,
    back: { href: reviewPaths.corporateOf(round.id), text: 'Back to the corporate review' },
    form,
    ...exceptionFacts(view),
    open: exception.state === 'raised' || exception.state === 'reported',
    ownHand: view.ownHand,
    mayCallClinic: kinds.includes('clinic'),
    decisions: kinds.map((value) => ({
      value,
      text: decisionKinds[value].says,
      hint: { text: decisionKinds[value].means },
      checked: form.typed('decision') === value,
    })),
    options: (exception.report?.options ?? []).map(({ title }, index) => ({
      value: String(index),
      text: `${index + 1}. ${title}`,
      checked: form.typed('option') === String(index),
    })),
    services: view.services.map(({ serviceId, name }) => ({ value: serviceId, text: name, checked: ticked.includes(serviceId) })),
  });
}
