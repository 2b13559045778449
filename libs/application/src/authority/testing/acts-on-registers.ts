/** Who may keep the registers of consultations and of challenges from outside, and what people told of services. */

import { usualFeedbackColumns } from '@golden-thread/domain/review/feedback';
import type { ConsultationId, ExternalChallengeId, Id, LessonId, RecognitionId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { enterConsultation, noteConsultationUse, recordConsultationResult, withdrawConsultation } from '../../consultation/keep-consultation';
import { answerRecommendation, cancelExternalChallenge, enterExternalChallenge, meetMilestone } from '../../external-challenge/keep-external-challenge';
import { answerLesson, noteLesson } from '../../lesson/keep-lesson';
import { tellLedger } from '../../money/load-ledger';
import { answerRecognition, recordRecognition } from '../../recognition/record-recognition';
import { loadFeedback, tellFeedback } from '../../review/load-feedback';
import { closeYear } from '../../timetable/close-year';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { type Relation, relations } from './writers';

const { posts } = placesOf('writers');
const text = 'A text that says something.';
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);
const [consultationId, challengeId] = [nothing<ConsultationId>('consultation'), nothing<ExternalChallengeId>('external-challenge')];

const policyTeam: readonly Relation[] = ['policy officer'];
const managers: readonly Relation[] = [
  'decider', 'deputy of the decider', 'above the decider', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before',
  'director of another', 'policy officer', 'writer', 'deputy of the writer', 'token of the writer', 'unit manager', 'head of another service', 'writer in another council',
];

/** Everybody who has a post or a seat today, in whatever council. */
const everybody = relations.filter((relation) => relation !== 'leaver' && relation !== 'HR feed');

/** Whose consultation or challenge it is, and who stands above them: registers.spec.ts. */
export const actsOnRegisters: readonly Act[] = [
  changes(enterConsultation)(managers, () => ({ title: text, method: 'survey', asked: text, owner: posts.unitManager, endsOn: '2026-10-31' }), ['ConsultationOwnerNotYours']),
  changes(recordConsultationResult)(managers, () => ({ consultationId, size: 10, result: text }), ['NoSuchConsultation']),
  changes(noteConsultationUse)(managers, () => ({ consultationId, named: 'HR01', how: text }), ['NoSuchConsultation', 'UsedInNotFound']),
  changes(withdrawConsultation)(managers, () => ({ consultationId, reason: text }), ['NoSuchConsultation']),
  changes(noteLesson)(managers, () => ({ year: '2031/32', title: text, learntFrom: text, owner: posts.unitManager }), ['NoSuchYear']),
  changes(answerLesson)(managers, () => ({ lessonId: nothing<LessonId>('lesson'), answer: 'changed', text }), ['NoSuchLesson']),
  changes(closeYear)(policyTeam, () => ({ year: '2031/32' }), ['NoSuchYear']),
  changes(enterExternalChallenge)(managers, () => ({ kind: 'peer-challenge', title: text, body: text, startsOn: '2026-11-03', everyYears: 5, owner: posts.unitManager, follows: null }), ['ExternalChallengeOwnerNotYours']),
  changes(meetMilestone)(managers, () => ({ challengeId, metOn: '2026-04-01', note: '' }), ['NoSuchExternalChallenge']),
  changes(answerRecommendation)(managers, () => ({ challengeId, text, answer: 'rejected', reason: text, action: null }), ['NoSuchExternalChallenge']),
  changes(cancelExternalChallenge)(managers, () => ({ challengeId, reason: text }), ['NoSuchExternalChallenge']),
  changes(recordRecognition)(managers, () => ({ kind: 'recognition', form: 'thanks', result: { kind: 'measure', id: nothing('measure') }, measure: '', person: null, service: 'nowhere', text, toPublic: false }), ['RecognisedServiceNotFound']),
  changes(answerRecognition)(everybody, () => ({ recognitionId: nothing<RecognitionId>('recognition'), move: 'agree' }), ['NoSuchRecognition']),
  changes(loadFeedback)(policyTeam, () => ({ period: '2031-Q1', columns: usualFeedbackColumns, file: { name: 'contacts.csv', bytes: Buffer.from('Service') } }), ['FeedbackUnreadable']),
  changes(tellLedger)(policyTeam, () => ({ month: 'none', lines: [] }), ['LedgerMonthMissing']),
  changes(tellFeedback)(policyTeam, () => ({ period: 'none', lines: [] }), ['FeedbackQuarterMissing']),
];
