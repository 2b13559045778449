import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';
import { stagesNamedIn } from './stages-named-in';

/** Every stage that a definition counts from or needs, in its rule, its latest day and its list of needs. */
export const stagesNamedBy = (stage: StageDefinition): readonly StageKey[] => [
  ...stagesNamedIn(stage.rule),
  ...(stage.latest === undefined ? [] : stagesNamedIn(stage.latest)),
  ...(stage.needs ?? []),
];
