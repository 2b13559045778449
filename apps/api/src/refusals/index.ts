import { deliveryRefusals } from './delivery';
import type { RefusalWording } from './refusal-wording';
import { clockRefusals } from './clock';
import { timetableRefusals } from './timetable';
import { measureRefusals } from './measure';
import { organisationRefusals } from './organisation';
import { planRefusals } from './plan';
import { recoveryRefusals } from './recovery';
import { exceptionRefusals } from './exception';
import { importRefusals } from './import';
import { reportRefusals } from './report';
import { reviewRefusals } from './review';
import { sharedRefusals } from './shared';
import { taskRefusals } from './task';
import { tokenRefusals } from './token';

/**
 * Every refusal of the product, worded once. Each area keeps its own file, exhaustive by its `<Area>Refusal` type
 * (`satisfies Record<RecoveryRefusal, RefusalWording>`), and is merged here.
 */
export const refusalWordings: Readonly<Record<string, RefusalWording>> = {
  ...sharedRefusals,
  ...deliveryRefusals,
  ...clockRefusals,
  ...timetableRefusals,
  ...measureRefusals,
  ...organisationRefusals,
  ...planRefusals,
  ...recoveryRefusals,
  ...exceptionRefusals,
  ...importRefusals,
  ...reportRefusals,
  ...reviewRefusals,
  ...taskRefusals,
  ...tokenRefusals,
};
