import { type ExceptionView, getException } from '@golden-thread/application/exception/get-exception';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { wholePaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { addActionLink } from '../action/add-action.page';
import { exemptionNote } from '../authority/mark-exempt.page';
import { connectionsView } from '../connection/connections.view';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { recognitionLink } from '../recognition/record-recognition.page';
import { measurePaths } from '../measure/paths';
import { recoveryPaths } from '../recovery/paths';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';
import { findTakeBackLink } from '../task/take-back-act.page';
import { exceptionFacts } from './exception.view';
import { exceptionStateLabels } from './labels';
import { exceptionPaths } from './paths';

/** An exception with the one thing this person can do about it now. */
function showExceptionView(view: ExceptionView, connections: readonly object[]): Page {
  const { exception, round } = view;
  return new Page('exception/show-exception', {
    heading: `Exception ${exception.reference}: ${exception.title}`,
    area: 'Reviews',
    caption: `${exception.service}, ${roundName(round)}`,
    breadcrumbs: [
      { href: reviewPaths.rounds, text: 'Reviews' },
      { href: reviewPaths.corporateOf(round.id), text: `Corporate review, ${roundName(round)}` },
    ],
    tag: exceptionStateLabels[exception.state],
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
    connections,
    history: `/history/exception/${exception.id}`,
  });
}

function nextStep({ exception, round, mayReport, mayDecide, isSelfApproval: ownHand }: ExceptionView): readonly { href: string; text: string }[] {
  if (exception.state === 'decided' || exception.state === 'withdrawn') return [];
  const { reportNeeded } = exceptionKinds[exception.kind];
  const report = {
    href: exceptionPaths.of(exception.reference, 'report'),
    text: exception.report ? 'Rewrite the report' : 'Write the report',
  };
  const decide = { href: exceptionPaths.of(exception.reference, 'decision'), text: 'Decide this exception' };
  return [...(mayReport && reportNeeded ? [report] : []), ...(mayDecide && !ownHand && round.state === 'closed' ? [decide] : [])];
}

/** One exception: why it was picked, the manager's report, and what was decided. */
@Controller(exceptionPaths.exception)
export class ShowExceptionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'exception.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    const view = accepted(await getException(this.database, actor, named));
    const connections = await connectionsView(this.database, actor, { kind: 'exception', id: view.exception.id });
    const takeBack = await findTakeBackLink(this.database, actor, { type: 'exception', id: view.exception.id });
    return showExceptionView(view, connections).with({ takeBack, addAction: addActionLink(actor, 'exception', view.exception.id), recognise: recognitionLink(actor, 'exception', view.exception.id), ...exemptionNote({ paper: 'exception', id: view.exception.id, part: wholePaper, exemption: view.exemption }, may(actor, 'reports.exempt')) });
  }
}
