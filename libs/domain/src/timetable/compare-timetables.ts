/** How the rules of one year differ from another's: what was cloned, and what was changed since. */

import { formatRule } from './format-rule';
import { type StageDefinition, workOf } from './stage-definition';
import type { StageKey } from './stage-key';
import { asksSomebody, questionsOf, type StageWork } from './stage-work';

/** A part of a stage that is otherwise, in words; '' where there is none. */
export interface PartDifference {
  readonly part: 'title' | 'phase' | 'track' | 'date' | 'repeats' | 'latest' | 'needs' | 'not in' | 'work';
  readonly before: string;
  readonly after: string;
}

export interface StageDifference {
  readonly stage: StageKey;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed stage. */
  readonly parts: readonly PartDifference[];
}

/** Every stage that is new, gone or otherwise, in the order of the later year, those that are gone last. */
export function compareTimetables(before: readonly StageDefinition[], after: readonly StageDefinition[]): readonly StageDifference[] {
  const were = new Map(before.map((stage) => [stage.key, stage]));
  const are = new Map(after.map((stage) => [stage.key, stage]));
  const titles = (key: StageKey): string => (are.get(key) ?? were.get(key))?.title ?? key;
  const came = after.flatMap((stage): StageDifference[] => {
    const was = were.get(stage.key);
    if (was === undefined) return [{ stage: stage.key, title: stage.title, change: 'added', parts: [] }];
    const parts = partsBetween(was, stage, titles);
    return parts.length === 0 ? [] : [{ stage: stage.key, title: stage.title, change: 'changed', parts }];
  });
  const went = before.filter(({ key }) => !are.has(key)).map(({ key, title }): StageDifference => ({ stage: key, title, change: 'removed', parts: [] }));
  return [...came, ...went];
}

const partsOf = (stage: StageDefinition, titles: (key: StageKey) => string): Readonly<Record<PartDifference['part'], string>> => ({
  title: stage.title,
  phase: stage.phase,
  track: stage.track,
  date: formatRule(stage.rule, titles),
  repeats: stage.repeats === undefined ? '' : `every ${stage.repeats.every} ${stage.repeats.unit}, ${stage.repeats.times} times`,
  latest: stage.latest === undefined ? '' : formatRule(stage.latest, titles),
  needs: (stage.needs ?? []).map(titles).join(', '),
  'not in': (stage.notIn ?? []).join(', '),
  work: workText(workOf(stage)),
});

/** What a stage asks in a line; two that ask otherwise never read the same. */
const workText = (work: StageWork): string =>
  asksSomebody(work)
    ? [
        work.kind, `of ${[work.audience.of, ...(work.audience.inTurnOf === undefined ? [] : [`in turn of ${work.audience.inTurnOf}`]), ...work.audience.named].join(' ')}`, `${work.window} working days before`, `grace ${work.grace}`, `reminders ${work.reminders}`, `signed off by ${work.signOff}`,
        `owner ${work.owner.named}`, ...questionsOf(work).map(({ asks, type, required, choices = [], hint = '', each = '', filled = '' }) => [asks, type, required ? 'required' : 'optional', each && `each ${each}`, filled && `filled with its ${filled}`, ...choices, hint].filter(Boolean).join(' ')),
        work.framework === undefined ? '' : `on ${work.framework}`, work.guidance, work.link ?? '', work.measures === undefined ? '' : `of measures answered ${work.measures.answers.join(' or ')} to ${work.measures.question} of ${work.measures.stage}`,
      ].filter((part) => part !== '').join('; ')
    : work.owner === undefined ? work.kind : `${work.kind}, owner ${work.owner.named}`;

function partsBetween(was: StageDefinition, is: StageDefinition, titles: (key: StageKey) => string): readonly PartDifference[] {
  const [before, after] = [partsOf(was, titles), partsOf(is, titles)];
  return (Object.keys(before) as PartDifference['part'][]).flatMap((part) => (before[part] === after[part] ? [] : [{ part, before: before[part], after: after[part] }]));
}
