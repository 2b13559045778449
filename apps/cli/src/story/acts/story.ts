import type { Act } from '../cast';
import { annualReport } from './annual-report';
import { cabinetMoves } from './cabinet-moves';
import { deputyInDecember } from './deputy-in-december';
import { halfYearReport } from './half-year-report';
import { nextYear } from './next-year';
import { planningRecovery } from './planning-recovery';
import { plansInSpring } from './plans-in-spring';
import { quarterFour } from './quarter-four';
import { quarterOne } from './quarter-one';
import { quarterThree } from './quarter-three';
import { quarterTwo } from './quarter-two';
import { repairsClinic } from './repairs-clinic';
import { repairsMonths } from './repairs-months';
import { roleRefused, secondApprover } from './second-approver';
import { springAgain } from './spring-again';
import { yearBegins } from './year-begins';

const threads: readonly (readonly Act[])[] = [
  yearBegins, plansInSpring, quarterOne, repairsClinic, cabinetMoves, quarterTwo, repairsMonths, halfYearReport, planningRecovery, deputyInDecember,
  quarterThree, nextYear, secondApprover,
];

/** The story of the year, act by act, in the order of its days. What is not built yet, it leaves out. */
export const story: readonly Act[] = threads.flat().sort((a, b) => a.on.localeCompare(b.on));

/**
 * How the year goes on after the day on which a newcomer finds it: quarter 4, the annual report, the year's end. Not lived at the first
 * start, because that is the newcomer's own to live; by it a whole year can be run through.
 */
export const toTheEndOfJune: readonly Act[] = [roleRefused, springAgain, quarterFour, annualReport].flat().sort((a, b) => a.on.localeCompare(b.on));
