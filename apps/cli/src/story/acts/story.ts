import type { Act } from '../cast';
import { annualReport } from './annual-report';
import { cabinetMoves } from './cabinet-moves';
import { changeApproved } from './change-approved';
import { corporateRisks, corporateRisksToJune } from './corporate-risks';
import { deputyInDecember } from './deputy-in-december';
import { equalityReturn, equalityReturnAgain } from './equality-return';
import { halfYearReport } from './half-year-report';
import { keyPlans, keyPlansReviewed } from './key-plans';
import { lessons, lessonsAnswered } from './lessons';
import { lateClearance } from './late-clearance';
import { meetingProposed } from './meeting-proposed';
import { membersAndAudit } from './members-and-audit';
import { moneyAndThread } from './money-and-thread';
import { nextYear } from './next-year';
import { performanceSelfAssessment } from './performance-self-assessment';
import { planningPractice, planningPracticeEnded } from './planning-practice';
import { planningRecovery } from './planning-recovery';
import { planningWorkshop } from './planning-workshop';
import { plansInSpring } from './plans-in-spring';
import { policyTeamReturns, policyTeamReturnsToJune } from './policy-team-returns';
import { promises, promisesFulfilled } from './promises';
import { quarterFour } from './quarter-four';
import { quarterOne } from './quarter-one';
import { quarterThree } from './quarter-three';
import { quarterTwo } from './quarter-two';
import { recoveryActions } from './recovery-actions';
import { recyclingThanked } from './recycling-thanked';
import { registers, registersToJune } from './registers';
import { rehearsals } from './rehearsals';
import { repairsClinic } from './repairs-clinic';
import { repairsMonths } from './repairs-months';
import { savingsLowered } from './savings-lowered';
import { roleRefused, secondApprover } from './second-approver';
import { servicesMerge } from './services-merge';
import { sharedReview } from './shared-review';
import { springAgain } from './spring-again';
import { workingPapers, workingPapersToJune } from './working-papers';
import { yearBegins } from './year-begins';

const threads: readonly (readonly Act[])[] = [
  yearBegins, plansInSpring, quarterOne, repairsClinic, cabinetMoves, quarterTwo, repairsMonths, halfYearReport, planningRecovery, recoveryActions, deputyInDecember,
  quarterThree, servicesMerge, sharedReview, nextYear, rehearsals, secondApprover, planningWorkshop, planningPractice, performanceSelfAssessment,
  keyPlans, promises, savingsLowered, moneyAndThread, equalityReturn, policyTeamReturns, registers, lessons, lateClearance, changeApproved, membersAndAudit, workingPapers, recyclingThanked, meetingProposed, corporateRisks,
];

/** The story of the year, act by act, in the order of its days. What is not built yet, it leaves out. */
export const story: readonly Act[] = threads.flat().sort((a, b) => a.on.localeCompare(b.on));

/**
 * How the year goes on after the day on which a newcomer finds it: quarter 4, the annual report, the year's end. Not lived at the first
 * start, because that is the newcomer's own to live; by it a whole year can be run through.
 */
export const toTheEndOfJune: readonly Act[] = [roleRefused, corporateRisksToJune, keyPlansReviewed, promisesFulfilled, planningPracticeEnded, springAgain, quarterFour, annualReport, equalityReturnAgain, policyTeamReturnsToJune, registersToJune, lessonsAnswered, workingPapersToJune].flat().sort((a, b) => a.on.localeCompare(b.on));
