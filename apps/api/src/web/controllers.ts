import type { Type } from '@nestjs/common';
import { clockControllers } from './clock';
import { timetableControllers } from './timetable';
import { deliveryControllers } from './delivery';
import { homeControllers } from './home';
import { measureControllers } from './measure';
import { recoveryControllers } from './recovery';
import { signInControllers } from './sign-in';
import { taskControllers } from './task';

/** Every page. Each area exports its controllers from its index and adds one line here. */
export const webControllers: readonly Type[] = [
  ...deliveryControllers,
  ...clockControllers,
  ...timetableControllers,
  ...homeControllers,
  ...measureControllers,
  ...recoveryControllers,
  ...signInControllers,
  ...taskControllers,
];
