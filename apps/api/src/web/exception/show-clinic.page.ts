import { type ClinicView, getClinic } from '@golden-thread/application/exception/get-clinics';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { wholePaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import {
  causeCodes,
  clinicOutcomes,
  clinicQuestionKeys,
  clinicQuestions,
  type ClinicRecord,
  clinicSeats,
} from '@golden-thread/domain/exception/clinic';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { addActionLink } from '../action/add-action.page';
import { exemptionNote } from '../authority/mark-exempt.page';
import { connectionsView } from '../connection/connections.view';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { recognitionLink } from '../recognition/record-recognition.page';
import { trendChartView } from '../status/chart/chart.view';
import { statusView } from '../status/labels';
import { measurePaths } from '../measure/paths';
import { recoveryPaths } from '../recovery/paths';
import { reviewPaths } from '../review/paths';
import { formatRequester } from './labels';
import { exceptionPaths } from './paths';

/** A clinic called, with who must be there; or held, as minutes. */
function showClinicView({ clinic, seats, standing, today, mayRecord, mayBrief }: ClinicView, connections: readonly object[]): Page {
  const called = clinic.state === 'called';
  return new Page('exception/show-clinic', {
    heading: `Clinic ${clinic.reference}: ${clinic.title}`,
    area: 'Reviews',
    caption: clinic.service,
    breadcrumbs: [
      { href: reviewPaths.rounds, text: 'Reviews' },
      { href: exceptionPaths.clinics, text: 'Clinics' },
      ...(clinic.exceptionReference ? [{ href: exceptionPaths.of(clinic.exceptionReference), text: clinic.exceptionReference }] : []),
    ],
    called,
    withdrawn: clinic.state === 'withdrawn',
    askedBy: formatRequester(clinic),
    reason: clinic.reason,
    questions: clinicQuestionKeys.map((question) => clinicQuestions[question]),
    chart: standing && trendChartView(standing, 'large'),
    standing: standing && { ...statusView(standing.status), period: standing.periodLabel },
    measure: clinic.measureRef && measurePaths.of(clinic.measureRef),
    meets: longDate(clinic.meetsOn),
    meetsIn: called ? formatDueDate(clinic.meetsOn, today) : null,
    late: called && clinic.meetsOn < today,
    seats: seats.map(({ seat, post, name }) => ({ seat: clinicSeats[seat], post, name: name ?? 'nobody today' })),
    record: clinic.record && recordRows(clinic.record),
    mayRecord: mayRecord && called && clinic.meetsOn <= today ? exceptionPaths.clinicOf(clinic.reference, 'record') : null,
    mayMove: mayRecord && called ? exceptionPaths.clinicOf(clinic.reference, 'day') : null,
    briefing: clinic.briefing && { text: clinic.briefing.text, on: shortDate(clinic.briefing.writtenOn) },
    mayBrief: mayBrief ? { href: exceptionPaths.clinicOf(clinic.reference, 'briefing'), text: clinic.briefing ? 'Change the briefing' : 'Write the briefing' } : null,
    plan: clinic.recoveryPlanReference && {
      href: recoveryPaths.of(clinic.recoveryPlanReference),
      text: `Recovery plan ${clinic.recoveryPlanReference}`,
    },
    connections,
    history: `/history/clinic/${clinic.id}`,
  });
}

const recordRows = (record: ClinicRecord): object => ({
  attendees: record.attendees.map(({ seat, name, substituteFor }) => ({
    seat: clinicSeats[seat],
    name: substituteFor ? `${name}, in place of ${substituteFor}` : name,
  })),
  answers: clinicQuestionKeys.map((question) => ({ question: clinicQuestions[question], answer: record.answers[question] })),
  causes: record.causeCodes.map((code) => causeCodes[code]),
  outcomes: record.outcomes.map((outcome) => clinicOutcomes[outcome]),
  actions: record.actions,
});

/** A clinic: when it meets and who must be there, or its record. */
@Controller(exceptionPaths.clinic)
export class ShowClinicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'clinic.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const view = accepted(await getClinic(this.database, actor, named));
    const connections = await connectionsView(this.database, actor, { kind: 'clinic', id: view.clinic.id });
    const exempt = exemptionNote({ paper: 'clinic', id: view.clinic.id, part: wholePaper, exemption: view.exemption }, may(actor, 'reports.exempt'));
    return showClinicView(view, connections).with(exempt).with({ addAction: addActionLink(actor, 'clinic', view.clinic.id), recognise: recognitionLink(actor, 'clinic', view.clinic.id) });
  }
}
