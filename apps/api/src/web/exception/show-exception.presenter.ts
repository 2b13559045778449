import type { ExceptionView } from '@golden-thread/application/exception';
import { exceptionKinds } from '@golden-thread/domain/exception';
import { measurePaths } from '../measure/paths';
import { Page } from '../page';
import { recoveryPaths } from '../recovery/paths';
import { reviewPaths } from '../review/paths';
import { roundName } from '../review/round-name';
import { exceptionFacts } from './exception-facts';
import { exceptionPaths } from './paths';
import { exceptionStates } from './words';

/** An exception with the one thing this person can do about it now. */
export function presentException(view: ExceptionView): Page {
  const { exception, round } = view;
  return new Page('exception/show-exception', {
    heading: `Exception ${exception.reference}: ${exception.title}`,
    area: 'Reviews',
    caption: `${exception.service}, ${roundName(round)}`,
    breadcrumbs: [
      { href: reviewPaths.rounds, text: 'Reviews' },
      { href: reviewPaths.corporateOf(round.id), text: `Corporate review, ${roundName(round)}` },
    ],
    tag: exceptionStates[exception.state],
    ...exceptionFacts(view),
    next: nextStep(view),
    clinic: exception.clinicReference && {
      href: exceptionPaths.clinicOf(exception.clinicReference),
      text: `Clinic ${exception.clinicReference}`,
    },
    plan: exception.recoveryPlanReference && {
      href: recoveryPaths.of(exception.recoveryPlanReference),
      text: `Recovery plan ${exception.recoveryPlanReference}`,
    },
    askForClinic: view.mayRequestClinic && exception.measureRef ? exceptionPaths.requestOn(exception.measureRef) : null,
    measure: exception.measureRef && measurePaths.of(exception.measureRef),
    history: `/history/exception/${exception.id}`,
  });
}

function nextStep({ exception, round, mayReport, mayDecide, ownHand }: ExceptionView): readonly { href: string; text: string }[] {
  if (exception.state === 'decided' || exception.state === 'withdrawn') return [];
  const { reportNeeded } = exceptionKinds[exception.kind];
  const report = {
    href: exceptionPaths.of(exception.reference, 'report'),
    text: exception.report ? 'Rewrite the report' : 'Write the report',
  };
  const decide = { href: exceptionPaths.of(exception.reference, 'decision'), text: 'Decide this exception' };
  return [...(mayReport && reportNeeded ? [report] : []), ...(mayDecide && !ownHand && round.state === 'closed' ? [decide] : [])];
}
