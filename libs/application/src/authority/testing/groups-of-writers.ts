/** Who may be asked about together: those of a row of the writing matrix. */

import { type Relation, relations } from './writers';

export const policyTeam: readonly Relation[] = ['policy officer'];
export const administrators: readonly Relation[] = ['administrator', 'administrator of another council'];
export const managementTeam: readonly Relation[] = [
  'decider', 'deputy of the decider', 'above the decider', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before',
  'director of another', 'policy officer',
];
export const managers: readonly Relation[] = [...managementTeam, 'writer', 'deputy of the writer', 'token of the writer', 'unit manager', 'head of another service', 'writer in another council'];
/** Whoever manages somebody who may look after the timetable. */
export const approvers: readonly Relation[] = managers.filter((relation) => relation !== 'unit manager');
export const employees: readonly Relation[] = [...managers, 'author of before', 'employee of another service'];

/** Everybody with an officer’s post. */
export const officers: readonly Relation[] = [...employees, ...administrators, 'operator'];

/** Everybody who has a post or a seat today, in whatever council. */
export const everybodyHere = relations.filter((relation) => relation !== 'leaver' && relation !== 'HR feed');
