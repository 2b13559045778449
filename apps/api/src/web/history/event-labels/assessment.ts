import { auditDecisions, deskDeadlines, deskStateNames, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import type { AssessmentEvent } from '@golden-thread/domain/assessment/events';
import { linkedKinds } from '@golden-thread/domain/assessment/linked-record';
import { participantRoles } from '@golden-thread/domain/assessment/participant';
import { practiceKinds } from '@golden-thread/domain/assessment/practice';
import { actionSizes } from '@golden-thread/domain/assessment/workshop';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { EventLabels } from './event-label';

export const assessmentEventLabels = {
  FrameworkInstalled: ({ version }) => ({ title: 'Framework installed', detail: `Version ${version}.` }),
  FrameworkDrafted: ({ version, fromId }) => ({ title: fromId === null ? 'Draft begun from the blank' : 'Draft of a change begun', detail: `To become version ${version}.` }),
  FrameworkDraftChanged: ({ part }) => ({ title: part === null ? 'Draft changed' : `Draft changed: ${part}` }),
  FrameworkDraftDiscarded: () => ({ title: 'Draft discarded' }),
  PlanningApplicationsTakenIn: ({ applications, open }) => ({ title: 'Planning applications taken in', detail: `${applications}, ${open} of them open.` }),
  PlanningThresholdsSet: ({ from, to }) => ({
    title: `What planning is judged by, from ${longDate(to.from)} on`,
    changes: [
      { what: 'Speed', before: `${from.speed.major}% and ${from.speed['non-major']}% over ${from.speedMonths} months`, after: `${to.speed.major}% and ${to.speed['non-major']}% over ${to.speedMonths} months` },
      { what: 'Quality', before: `${from.quality}% over ${from.qualityMonths} months, ${from.qualityLagMonths} for appeals`, after: `${to.quality}% over ${to.qualityMonths} months, ${to.qualityLagMonths} for appeals` },
      { what: 'Planning guarantee', before: `${from.guaranteeWeeks.major} and ${from.guaranteeWeeks['non-major']} weeks`, after: `${to.guaranteeWeeks.major} and ${to.guaranteeWeeks['non-major']} weeks` },
    ].filter(({ before, after }) => before !== after),
  }),
  PlanningApplicationTold: ({ reference, added }) => ({ title: `${added ? 'First told of' : 'Told of otherwise than before'}: ${reference}` }),
  PlanningExtensionAgreed: ({ reference, from, to }) => ({ title: `More time agreed for ${reference}`, changes: [{ what: 'Due', before: longDate(from), after: longDate(to) }] }),
  WorkshopSetUp: ({ meetsOn, sections, framework, version }) => ({ title: 'Workshop set up', detail: `It meets on ${longDate(meetsOn)}: ${framework}, version ${version}, ${sections.length === 1 ? 'one section' : `${sections.length} sections`}.` }),
  WorkshopPersonInvited: ({ personId, as }, name) => ({ title: `${name(personId)} invited`, detail: `As ${participantRoles[as].toLowerCase()}.` }),
  WorkshopGuestInvited: ({ as }) => ({ title: 'A guest invited', detail: `As ${participantRoles[as].toLowerCase()}.` }),
  WorkshopStatementOpened: ({ statement }) => ({ title: `Statement ${statement} opened for scoring` }),
  WorkshopStatementSkipped: ({ statement }) => ({ title: `Statement ${statement} skipped` }),
  WorkshopScoresRevealed: ({ statement, counts }) => ({ title: `Scores of ${statement} shown`, detail: `${counts.reduce((all, one) => all + one, 0)} had scored.` }),
  WorkshopStatementWritten: ({ statement, score }) => ({ title: `Statement ${statement} written down`, ...(score === null && { detail: 'They could not decide on a score.' }) }),
  WorkshopStatementConfirmed: ({ statement }) => ({ title: `Notes of ${statement} confirmed` }),
  WorkshopRested: ({ minutes }) => ({ title: 'Adjourned to another day', detail: `The section has run ${minutes} minutes.` }),
  WorkshopResumed: () => ({ title: 'Resumed' }),
  WorkshopActionProposed: ({ size }) => ({ title: 'Action proposed', detail: `${actionSizes[size]}.` }),
  WorkshopActionTakenOn: ({ ownerPostId, dueOn }, name) => ({ title: `Action taken on by ${name(ownerPostId)}`, detail: `Due on ${longDate(dueOn)}.` }),
  WorkshopActionDropped: () => ({ title: 'Action dropped' }),
  WorkshopActionBecame: ({ kind, named }) => ({ title: `Action became ${kind === 'stage' ? 'a stage in the timetable' : `${kind} ${named}`}` }),
  WorkshopRecordLinked: ({ statement, kind }) => ({ title: `${linkedKinds[kind]} linked to ${statement}` }),
  WorkshopRecordUnlinked: ({ statement, kind }) => ({ title: `${linkedKinds[kind]} no longer linked to ${statement}` }),
  WorkshopScoreStale: ({ statement, kind }) => ({ title: `Score of ${statement} is stale`, detail: `Its evidence no longer holds: ${linkedKinds[kind].toLowerCase()}.` }),
  WorkshopLateScoresJoined: ({ statements }) => ({ title: 'Scoring ended', detail: statements.length === 0 ? 'No late scores joined; single scores are deleted.' : 'Late scores joined; single scores are deleted.' }),
  WorkshopClosed: ({ followUpOn, isPublic = true }) => ({ title: isPublic ? 'Workshop closed' : 'Workshop closed, for those who took part', ...(followUpOn !== null && { detail: `The follow-up is on ${longDate(followUpOn)}.` }) }),
  WorkshopFollowUpDue: () => ({ title: 'Follow-up due' }),
  PracticeAgreed: ({ kind, ownerPostId, nextReviewOn }, name) => ({ title: `Agreed: ${practiceKinds[kind].toLowerCase()}`, detail: `${name(ownerPostId)} owns it. It is looked at again on ${longDate(nextReviewOn)}.` }),
  PracticeReviewed: ({ changed, nextReviewOn }) => ({ title: changed ? 'Looked at again, and worded anew' : 'Looked at again: it stands', detail: `The next time is on ${longDate(nextReviewOn)}.` }),
  PracticeEnded: () => ({ title: 'Ended' }),
  PracticeRequested: ({ dueOn }) => ({ title: 'Something was asked for', detail: `It is due on ${longDate(dueOn)}.` }),
  PracticeRequestMet: ({ inTime }) => ({ title: inTime ? 'Given in time' : 'Given late' }),
  DeskAssessmentSetUp: ({ framework, version, sections }) => ({ title: 'Desk assessment set up', detail: `${framework}, version ${version}, ${sections.length === 1 ? 'one section' : `${sections.length} sections`}.` }),
  CharacteristicsAllocated: ({ statements, leadPostId, reviewerPostId }, name) => ({ title: `${statements.length === 1 ? `Characteristic ${statements[0]}` : `${statements.length} characteristics`} allocated`, detail: `${name(leadPostId)} leads, ${name(reviewerPostId)} reviews.` }),
  DeskAssessmentBegun: () => ({ title: 'The leads were asked' }),
  ScoreProposed: ({ statement, reviewerPostId }, name) => ({ title: `Score of ${statement} proposed`, detail: `${name(reviewerPostId)} reviews it.` }),
  RecordLinked: ({ statement, kind }) => ({ title: `${linkedKinds[kind]} linked to ${statement}` }),
  RecordUnlinked: ({ statement, kind }) => ({ title: `${linkedKinds[kind]} no longer linked to ${statement}` }),
  ScoreAgreed: ({ statement }) => ({ title: `Score of ${statement} agreed by its reviewer` }),
  ScoresSentBack: ({ statements, by }) => ({ title: `Sent back: ${statements.join(', ')}`, detail: `${deskStateNames[by]}.` }),
  ScoresCompared: () => ({ title: 'Compared across leads' }),
  AssessmentOfficerStoodAside: ({ officer, statements }) => ({ title: `The ${statutoryOfficers[officer]} stood aside`, detail: `Led on ${statements.map((key) => key.toUpperCase()).join(', ')}: the other two agree.` }),
  AssessmentDeputyNamed: ({ officer }) => ({ title: `Deputy of the ${statutoryOfficers[officer]} named, to agree in their place` }),
  AssessmentAgreedByOfficer: ({ officer }) => ({ title: `Agreed by the ${statutoryOfficers[officer]}` }),
  AssessmentAgreedByManagement: ({ improvements }) => ({ title: 'Agreed by the management team', detail: improvements === 0 ? 'No action follows.' : `${improvements === 1 ? 'One action stands' : `${improvements} actions stand`} in the register.` }),
  AssessmentDecidedByCommittee: ({ decision, committeeId, heldOn, isPublic }, name) => ({ title: `${auditDecisions[decision]} by ${name(committeeId)}`, detail: `On ${longDate(heldOn)}.${isPublic ? ' Everybody in the council may read it.' : ''}` }),
  DeskAssessmentLate: ({ deadline, statements }) => ({ title: `Late: ${deskDeadlines[deadline].toLowerCase()}`, ...(statements.length > 0 && { detail: `${statements.join(', ')}.` }) }),
  ScoreStale: ({ statement, kind }) => ({ title: `Score of ${statement} is stale`, detail: `Its evidence no longer holds: ${linkedKinds[kind].toLowerCase()}.` }),
} satisfies EventLabels<AssessmentEvent>;
