import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { ChallengeId, SnapshotId, YearId } from '../shared/id';
import type { CommitteeDecisionKind } from './committee-record';
import type { ChallengeBody, ReportHalf } from './performance-report';

export type ReportOpened = DomainEvent<
  'ReportOpened',
  { year: FinancialYear; half: ReportHalf; scrutinyOn: CalendarDate; cabinetOn: CalendarDate; publishOn: CalendarDate },
  'performance-report'
>;
export type ReportRetimed = DomainEvent<'ReportRetimed', { scrutinyOn: CalendarDate; cabinetOn: CalendarDate; publishOn: CalendarDate }, 'performance-report'>;
export type ReportComposed = DomainEvent<'ReportComposed', { hash: string; snapshotId: SnapshotId; again: boolean }, 'performance-report'>;
export type ReportChallenged = DomainEvent<'ReportChallenged', { challengeId: ChallengeId; number: number; body: ChallengeBody }, 'performance-report'>;
export type ChallengeAnswered = DomainEvent<'ChallengeAnswered', { challengeId: ChallengeId; number: number; body: ChallengeBody }, 'performance-report'>;
export type ReportChallengeConcluded = DomainEvent<'ReportChallengeConcluded', { body: ChallengeBody; challenges: number; last: boolean; decision?: CommitteeDecisionKind }, 'performance-report'>;
/** A Cabinet member supports the officer's recommendation in the composition of this digest, or does not. */
export type ReportSignedOff = DomainEvent<'ReportSignedOff', { hash: string; supported: boolean }, 'performance-report'>;
export type ReportPublished = DomainEvent<'ReportPublished', { yearId: YearId; year: FinancialYear; half: ReportHalf; hash: string }, 'performance-report'>;

/** Everything that happens to a half-yearly report (stream `performance-report`). */
export type ReportEvent =
  ReportOpened | ReportRetimed | ReportComposed | ReportChallenged | ChallengeAnswered | ReportChallengeConcluded | ReportSignedOff | ReportPublished;
