import type { Type } from '@nestjs/common';
import { clockControllers } from './clock';
import { timetableControllers } from './timetable';
import { deliveryControllers } from './delivery';
import { historyControllers } from './history';
import { exceptionControllers } from './exception';
import { homeControllers } from './home';
import { importControllers } from './import';
import { inboxControllers } from './inbox';
import { measureControllers } from './measure';
import { organisationControllers } from './organisation';
import { planControllers } from './plan';
import { recoveryControllers } from './recovery';
import { reportControllers } from './report';
import { reviewControllers } from './review';
import { signInControllers } from './sign-in';
import { taskControllers } from './task';
import { tokenControllers } from './token';

/** Every page. Each area exports its controllers from its index and adds one line here. */
export const webControllers: readonly Type[] = [
  ...deliveryControllers,
  ...clockControllers,
  ...timetableControllers,
  ...historyControllers,
  ...homeControllers,
  ...importControllers,
  ...inboxControllers,
  ...measureControllers,
  ...organisationControllers,
  ...planControllers,
  ...recoveryControllers,
  ...exceptionControllers,
  ...reportControllers,
  ...reviewControllers,
  ...signInControllers,
  ...taskControllers,
  ...tokenControllers,
];
