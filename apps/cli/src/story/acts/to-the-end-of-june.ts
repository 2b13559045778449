import type { Act } from '../act';
import { annualReport } from './annual-report';
import { quarterFour } from './quarter-four';
import { springAgain } from './spring-again';

/**
 * How the year goes on after the day on which a newcomer finds it: quarter 4, the annual report, the year's end. Not lived at the first
 * start, because that is the newcomer's own to live; by it a whole year can be run through.
 */
export const toTheEndOfJune: readonly Act[] = [springAgain, quarterFour, annualReport].flat().sort((a, b) => a.on.localeCompare(b.on));
