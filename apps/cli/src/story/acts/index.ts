import type { Act } from '../act';
import { cabinetMoves } from './cabinet-moves';
import { deputyInDecember } from './deputy-in-december';
import { halfYearReport } from './half-year-report';
import { nextYear } from './next-year';
import { planningRecovery } from './planning-recovery';
import { plansInSpring } from './plans-in-spring';
import { quarterOne } from './quarter-one';
import { quarterThree } from './quarter-three';
import { quarterTwo } from './quarter-two';
import { repairsClinic } from './repairs-clinic';
import { repairsMonths } from './repairs-months';
import { yearBegins } from './year-begins';

const threads: readonly (readonly Act[])[] = [
  yearBegins, plansInSpring, quarterOne, repairsClinic, cabinetMoves, quarterTwo, repairsMonths, halfYearReport, planningRecovery, deputyInDecember,
  quarterThree, nextYear,
];

/** The story of the year, act by act, in the order of its days. What is not built yet, it leaves out. */
export const story: readonly Act[] = threads.flat().sort((a, b) => a.on.localeCompare(b.on));
