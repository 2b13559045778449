import type { Type } from '@nestjs/common';
import { clockControllers } from './clock';
import { timetableControllers } from './timetable';
import { homeControllers } from './home';
import { recoveryControllers } from './recovery';
import { signInControllers } from './sign-in';
import { taskControllers } from './task';

/** Every page. Each area exports its controllers from its index and adds one line here. */
export const webControllers: readonly Type[] = [
  ...clockControllers,
  ...timetableControllers,
  ...homeControllers,
  ...recoveryControllers,
  ...signInControllers,
  ...taskControllers,
];
