import type { EvidenceId, Id, MeasureId, NoticeId, OutboxMessageId, PreviewId, RoundId, TokenId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { recordSessionsEnded } from '../../account/record-sessions-ended';
import { requestClockMove } from '../../clock/request-clock-move';
import { decideEmailInDoubt, retryFailedDelivery } from '../../delivery/resolve-failed-delivery';
import { askForDocument } from '../../document/ask-for-document';
import { withdrawEvidence } from '../../evidence/add-evidence';
import { setAudited } from '../../evidence/set-audited';
import { decideExceptionsTogether } from '../../exception/decide-exceptions-together';
import { requestClinic } from '../../exception/request-clinic';
import { endCalendarFeed, renewCalendarFeed } from '../../feed/calendar-feed';
import { discardFormDraft, keepFormDraft } from '../../form/form-drafts';
import { takeBackAct } from '../../history/take-back-act';
import { withholdText } from '../../history/withhold-text';
import { importCouncilPack } from '../../import/import-council-pack';
import { markInboxRead, openInboxItem } from '../../inbox/inbox';
import { changeMeasure, retireMeasure } from '../../measure/change-measure';
import { chaseFigureSheets } from '../../measure/chase-figure-sheets';
import { commentOnMeasure } from '../../measure/comment-on-measure';
import { chooseObjectivesOfMeasure } from '../../measure/choose-objectives';
import { correctFigure } from '../../measure/correct-figure';
import { measureOf } from '../../measure/testing/measures-and-tasks';
import { registerMeasure } from '../../measure/register-measure';
import { setTarget } from '../../measure/set-target';
import { setNotices } from '../../notice/notice-settings';
import { endOwnAbsence, nameOwnDeputy } from '../../organisation/own-absence';
import { erasePerson } from '../../personal-data/personal-data';
import { draftCouncilPlan } from '../../plan/draft-council-plan';
import { saveAim, savePriority } from '../../plan/framework';
import { meetRecoveryCondition } from '../../recovery/meet-recovery-condition';
import { chaseServiceReviews } from '../../review/chase-service-reviews';
import { raiseCorporateIssue } from '../../review/raise-corporate-issue';
import { recordAttendance } from '../../review/record-attendance';
import { applyTimetableChange } from '../../timetable/apply-timetable-change';
import { chooseNation, confirmBankHolidays, enterCouncilDays, takeOutCouncilDay } from '../../timetable/change-calendar';
import { draftYear, publishYear } from '../../timetable/draft-year';
import { previewTimetableChange, recheckTimetablePreview } from '../../timetable/preview-timetable-change';
import { addServiceAccount } from '../../token/service-accounts';
import { makeToken, revokeToken } from '../../token/tokens';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { type Relation, relations } from './writers';

const { serviceId, posts, person } = placesOf('writers');
const text = 'A text that says something.';
/** The id of nothing that is there. */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);
const [measureId, previewId] = [nothing<MeasureId>('measure'), nothing<PreviewId>('preview')];

const policyTeam: readonly Relation[] = ['policy officer'];
const administrators: readonly Relation[] = ['administrator', 'administrator of another council'];
const managementTeam: readonly Relation[] = [
  'decider', 'deputy of the decider', 'above the decider', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before',
  'director of another', 'policy officer',
];
const managers: readonly Relation[] = [...managementTeam, 'writer', 'deputy of the writer', 'token of the writer', 'unit manager', 'head of another service', 'writer in another council'];
const employees: readonly Relation[] = [...managers, 'author of before', 'employee of another service'];

/** Everybody who has a post or a seat today, in whatever council. */
const everybodyHere = relations.filter((relation) => relation !== 'leaver');

const measures: readonly Act[] = [
  changes(registerMeasure)(policyTeam, () => ({ definition: measureOf({ serviceId, posts }, 'NEW') })),
  changes(changeMeasure)(policyTeam, () => ({ measureId, changes: {}, fromPeriod: '', reason: text }), ['NoSuchMeasure']),
  changes(retireMeasure)(policyTeam, () => ({ measureId, reason: text }), ['NoSuchMeasure']),
  changes(chooseObjectivesOfMeasure)(policyTeam, () => ({ measureId, objectiveIds: [] }), ['NoSuchMeasure']),
  changes(setTarget)(policyTeam, () => ({ measureId, targets: [], reason: text }), ['NoSuchMeasure']),
  changes(correctFigure)(employees, () => ({ measureId, period: '2026-Q1' as never, typed: { value: '1', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as never, reason: text }), ['NoSuchMeasure']),
  changes(commentOnMeasure)(everybodyHere, () => ({ measureId, period: null, text, mentions: [] }), ['NoSuchMeasure']),
  changes(setAudited)(policyTeam, () => ({ measureId, audited: true }), ['NoSuchMeasure']),
  // Whoever may read everything in it may have it written; whose evidence it is, its thing says: document.spec.ts and evidence.spec.ts.
  changes(askForDocument)(everybodyHere, () => ({ kind: 'scorecard', thingId: nothing<RoundId>('round') }), ['NothingToWrite']),
  changes(withdrawEvidence)(relations, () => ({ evidenceId: nothing<EvidenceId>('evidence'), reason: text }), ['EvidenceNotFound']),
  changes(chaseFigureSheets)(policyTeam, () => ({ year: '2026/27', quarter: 1, sheetIds: 'all', message: text }), ['NoSheetToChase']),
];

const reviews: readonly Act[] = [
  changes(chaseServiceReviews)(policyTeam, () => ({ roundId: 'latest', reviewIds: 'all', message: text }), ['NoReviewToChase', 'RoundNotFound']),
  changes(raiseCorporateIssue)(managementTeam, () => ({ roundId: 'latest', text, serviceIds: [serviceId] }), ['RoundNotClosed']),
  changes(recordAttendance)(managementTeam, () => ({ roundId: nothing<RoundId>('round'), people: [] }), ['RoundNotFound']),
  changes(decideExceptionsTogether)(managementTeam, () => ({ roundId: 'latest', exceptions: [], decision: 'note', reason: text, withoutReport: null }), ['NothingToDecide']),
  // Whoever answers for the condition: recovery.spec.ts.
  changes(meetRecoveryCondition)(everybodyHere, () => ({ planId: nothing('plan'), number: 1, how: text }), ['NoSuchRecoveryPlan']),
  // Of its own service, or for the whole council.
  changes(requestClinic)([...managementTeam, 'writer', 'deputy of the writer', 'token of the writer', 'scrutiny'], () => ({ serviceId, measureId: null, meetsOn: '2026-09-15', reason: text }), ['ClinicCalledAlready']),
  changes(draftCouncilPlan)(policyTeam, () => ({ year: '2031/32', title: text })),
  changes(saveAim)(policyTeam, () => ({ aimId: null, title: text })),
  changes(savePriority)(policyTeam, () => ({ priorityId: null, title: text, aimId: null })),
];

const timetable: readonly Act[] = [
  changes(draftYear)(policyTeam, () => ({ year: '2031/32' })),
  changes(publishYear)(policyTeam, () => ({ year: '2031/32' }), ['NoSuchYear']),
  changes(previewTimetableChange)(policyTeam, () => ({ year: '2031/32', edit: { kind: 'refresh' } }), ['NoSuchYear']),
  changes(recheckTimetablePreview)(policyTeam, () => ({ previewId }), ['NoSuchPreview']),
  changes(applyTimetableChange)(policyTeam, () => ({ previewId, reason: text }), ['NoSuchPreview']),
  changes(enterCouncilDays)(policyTeam, () => ({ startsOn: '2026-12-29', endsOn: '2026-12-29', title: text, works: false })),
  changes(takeOutCouncilDay)(policyTeam, () => ({ day: '2026-12-29' }), ['CouncilDayNotThere']),
  changes(chooseNation)(policyTeam, () => ({ nation: 'wales' })),
  changes(confirmBankHolidays)(policyTeam, () => ({ until: '2028-12-31' }), ['BankHolidaysConfirmed']),
  changes(requestClockMove)(policyTeam, () => ({ target: { kind: 'week' } })),
];

/** What is a person's own, or the machinery's. A session and a token end by their person, by an administrator, and with their person's time here. */
const accounts: readonly Act[] = [
  changes(keepFormDraft)(relations, () => ({ page: '/plans', action: '/plans', fields: {} as never })),
  changes(discardFormDraft)(relations, () => '/plans'),
  changes(markInboxRead)(relations, () => ({ seenUntil: '2026-09-01T08:00:00.000Z' as never })),
  changes(openInboxItem)(relations, () => nothing<NoticeId>('notice'), ['NotFound']),
  changes(setNotices)(relations, () => ({ asked: 'daily', told: 'in-app' })),
  changes(nameOwnDeputy)(everybodyHere, () => ({ postId: posts.officer, person: person('unitManager'), startsOn: '2026-10-01', endsOn: '2026-10-02', reason: text }), ['HolderNotInPost', 'DeputisesForThemselves', 'NotFound']),
  changes(endOwnAbsence)(everybodyHere, () => ({ deputyId: nothing('deputy') }), ['NotFound']),
  changes(renewCalendarFeed)(relations, () => null),
  changes(endCalendarFeed)(relations, () => null),
  changes(makeToken)(['writer', 'leaver'], () => ({ personId: person('serviceManager'), label: text, days: 1 })),
  changes(revokeToken)(relations, () => ({ tokenId: nothing<TokenId>('token') }), ['NoSuchToken']),
  changes(addServiceAccount)(administrators, () => ({ name: text })),
  changes(recordSessionsEnded)(['administrator'], () => ({ personId: person('officer'), sessions: 1 })),
  changes(withholdText)(administrators, () => ({ eventId: nothing('event'), field: 'reason', reason: text }), ['NoSuchText']),
  changes(erasePerson)(['administrator'], () => ({ personId: person('officer'), reason: text }), ['PersonStillHere']),
  changes(takeBackAct)(employees, () => ({ type: 'service-plan', id: nothing('plan'), reason: text }), ['NothingToTakeBack']),
  changes(retryFailedDelivery)(['operator'], () => ({ deliveryId: nothing<OutboxMessageId>('delivery') }), ['NoSuchDelivery']),
  changes(decideEmailInDoubt)(['operator'], () => ({ letterId: nothing('letter') as never, decision: 'leave' }), ['NoSuchLetter']),
  changes(importCouncilPack)(['policy officer', ...administrators], () => ({ files: [] })),
];

/** Who changes what belongs to no paper. Whoever is in no row changes nothing. */
export const actsOnTheCouncil: readonly Act[] = [...measures, ...reviews, ...timetable, ...accounts];
