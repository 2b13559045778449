/** Stages that ask services by their codes, once services have merged or split. */

import type { StageDefinition } from './stage-definition';
import { asksSomebody } from './stage-work';

/**
 * The definitions with the code of each service that ended replaced by that of the one it went to; of a service that was split (`stays`), the new one's added.
 * Stages that ask every service, or none of these, stay as they are.
 */
export const withServicesReorganised = (definitions: readonly StageDefinition[], { from, into, stays }: { readonly from: readonly string[]; readonly into: string; readonly stays: boolean }): readonly StageDefinition[] =>
  definitions.map((definition) => {
    const { work } = definition;
    if (work === undefined || !asksSomebody(work) || work.audience.of !== 'services' || !work.audience.named.some((code) => from.includes(code))) return definition;
    const named = [...new Set(work.audience.named.flatMap((code) => (from.includes(code) ? (stays ? [code, into] : [into]) : [code])))];
    return { ...definition, work: { ...work, audience: { ...work.audience, named } } };
  });
