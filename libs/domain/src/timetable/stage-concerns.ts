/** Which stages concern a role as such, or a service, whoever holds it today; `stages-of-people.ts` says which are somebody's. */

import type { Role } from '../authority/actor';
import { type StageDefinition, workOf } from './stage-definition';
import { asksSomebody, type AudienceKind } from './stage-work';
import { concernsThem, type Responsibilities } from './stages-of-people';

const nothing: Responsibilities = { roles: [], posts: [], services: [], directorates: [], committees: [], measures: [] };

/** Whose holders are asked where an audience names no role: who heads what it names. */
const rolesAsked: Partial<Readonly<Record<AudienceKind, readonly Role[]>>> = {
  services: ['service-manager'], directorates: ['director'], committees: ['committee-chair'], measures: ['service-manager', 'unit-manager'],
};

export function concernsRole(stage: StageDefinition, role: Role): boolean {
  const work = workOf(stage);
  return concernsThem(stage, { ...nothing, roles: [role] }) || (asksSomebody(work) && rolesAsked[work.audience.of]?.includes(role) === true);
}

/** By the service's code: what is asked of it, and what concerns the managers of every service. */
export const concernsService = (stage: StageDefinition, code: string): boolean => concernsThem(stage, { ...nothing, roles: ['service-manager', 'unit-manager'], services: [code] });
