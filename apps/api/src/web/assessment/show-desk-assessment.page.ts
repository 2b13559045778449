import { type CharacteristicView, type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { auditDecisions, deskDeadlines, deskStateNames, isWithLead, statutoryOfficerKeys, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import { officerStands, officersToAgree } from '@golden-thread/domain/assessment/decide-statutory-officer';
import { deadlinesOf } from '@golden-thread/domain/assessment/desk-schedule';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { evidencePaths } from '../evidence/paths';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { characteristicView } from './desk.view';
import { deskMovement } from './movement.view';
import { assessmentPaths } from './paths';

/** The one thing this person can do next; null where nothing is theirs. */
function nextStep(desk: DeskView): { readonly href: string; readonly text: string } | null {
  const { reference, state, runs, officerAs, characteristics } = desk;
  const agrees = state === 'management-team' && officerAs.some((officer) => officersToAgree(desk).includes(officer));
  if (agrees) return { href: assessmentPaths.deskOf(reference, 'agreement'), text: 'Agree as a statutory officer' };
  const toPropose = state === 'assessing' ? characteristics.find((one) => one.isLead && isWithLead(one)) : undefined;
  if (toPropose) return { href: assessmentPaths.characteristicOf(reference, toPropose.key), text: 'Propose your next score' };
  const toReview = state === 'assessing' ? characteristics.find((one) => one.isReviewer && one.state === 'proposed') : undefined;
  if (toReview) return { href: assessmentPaths.characteristicOf(reference, toReview.key, 'review'), text: 'Review the next score' };
  if (!runs || state === 'closed' || state === 'assessing') return null;
  return state === 'allocating'
    ? { href: assessmentPaths.deskOf(reference, 'allocation'), text: 'Say who leads and who reviews' }
    : { href: assessmentPaths.deskOf(reference, 'next-part'), text: 'Take it to its next part' };
}

function showDeskAssessmentView({ actor }: SignedIn, desk: DeskView, connections: readonly object[]): Page {
  const { reference, title, state, characteristics, framework, names, officers, audit } = desk;
  const of = (key: string): CharacteristicView | undefined => characteristics.find((one) => one.key === key);
  return new Page('assessment/desk', {
    heading: `Desk assessment ${reference}: ${title}`,
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.deskList, text: 'Desk assessments' }, { href: assessmentPaths.deskOf(reference), text: reference }],
    state: deskStateNames[state],
    next: nextStep(desk),
    facts: [
      { key: 'Framework', value: `${framework.title}, version ${framework.version}` },
      { key: 'Service', value: desk.serviceName ?? 'The whole council' },
      { key: 'Run by', value: names.get(desk.postId) ?? 'A post' },
      ...deadlinesOf(desk).map(({ deadline, day }) => ({ key: deskDeadlines[deadline], value: `${longDate(day)}${state !== 'closed' && desk.latenessTold.includes(deadline) ? ' (late)' : ''}` })),
      ...statutoryOfficerKeys.map((officer) => ({ key: statutoryOfficers[officer], value: `${names.get(officers[officer]) ?? 'A post'}: ${officerStands(desk, officer)}` })),
      ...(desk.findings === null ? [] : [{ key: 'What the comparison found', value: desk.findings }]),
      ...(desk.managementMinute === null ? [] : [{ key: 'Management team', value: desk.managementMinute }]),
      ...(audit === null ? [] : [{ key: 'Audit committee', value: `${auditDecisions[audit.decision]}, ${names.get(audit.committeeId) ?? 'a committee'}, ${longDate(audit.heldOn)}. ${audit.minute}` }]),
      ...(desk.closedOn === null ? [] : [{ key: 'Read by', value: desk.isPublic ? 'Everybody in the council' : 'Those who have a part in it' }]),
    ],
    sections: framework.sections.map((section) => ({
      title: section.title,
      characteristics: section.statements.flatMap(({ key }) => { const one = of(key); return one ? [characteristicView(desk, one)] : []; }),
    })),
    movement: deskMovement(desk),
    connections,
    links: [
      { href: assessmentPaths.deskOf(reference, 'results'), text: 'Heat map and results, also as a file' },
      { href: assessmentPaths.deskOf(reference, 'dated-evidence'), text: 'Dated evidence by the five audit headings' },
      { href: documentPaths.deskAssessmentOf(desk.id), text: 'Report to committee, as PDF and Word' },
      { href: evidencePaths.of('desk-assessment', desk.id), text: 'Evidence: files that show it' },
      ...(desk.runs && (state === 'allocating' || state === 'assessing') ? [{ href: assessmentPaths.deskOf(reference, 'allocation'), text: 'Who leads and who reviews' }] : []),
      ...(desk.runs && state === 'management-team' ? [{ href: assessmentPaths.deskOf(reference, 'deputy'), text: 'Name the deputy of a statutory officer' }] : []),
      ...(may(actor, 'assessments.run') ? [{ href: historyPaths.of('desk-assessment', desk.id), text: 'History of this assessment' }] : []),
    ],
  });
}

/** A desk assessment: where it stands, who has agreed, and each characteristic with its score and what it rests on. */
@Controller(assessmentPaths.desk)
export class ShowDeskAssessmentPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'desk-assessment.open', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('assessment') named: string): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, person.actor, named));
    return showDeskAssessmentView(person, desk, await connectionsView(this.database, person.actor, { kind: 'desk-assessment', id: desk.id }));
  }
}
