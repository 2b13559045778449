import type { Clash } from './clash';
import type { StageKey } from './stage-key';

/** Blocking clashes as a refusal tells of them: three lists side by side of codes, titles of stages, and limits ('' for none). */
export const clashDetails = (clashes: readonly Clash[], stages: readonly { readonly key: StageKey; readonly title: string }[]) => {
  const titles = new Map(stages.map(({ key, title }) => [key, title]));
  return {
    codes: clashes.map(({ code }) => code),
    stages: clashes.map(({ stage }) => titles.get(stage) ?? stage),
    limits: clashes.map(({ limit }) => limit ?? ''),
  };
};
