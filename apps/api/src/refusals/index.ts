import type { RefusalWording } from './refusal-wording';
import { clockRefusals } from './clock';
import { timetableRefusals } from './timetable';
import { measureRefusals } from './measure';
import { recoveryRefusals } from './recovery';
import { sharedRefusals } from './shared';
import { taskRefusals } from './task';

/**
 * Every refusal of the product, worded once. Each area keeps its own file, exhaustive by its `<Area>Refusal` type
 * (`satisfies Record<RecoveryRefusal, RefusalWording>`), and is merged here.
 */
export const refusalWordings: Readonly<Record<string, RefusalWording>> = {
  ...sharedRefusals,
  ...clockRefusals,
  ...timetableRefusals,
  ...measureRefusals,
  ...recoveryRefusals,
  ...taskRefusals,
};
