import type { Type } from '@nestjs/common';
import { clockResources } from './clock';
import { descriptionControllers } from './description';
import { exceptionResources } from './exception';
import { historyResources } from './history';
import { inboxResources } from './inbox';
import { measureResources } from './measure';
import { planResources } from './plan';
import { recoveryResources } from './recovery';
import { reportResources } from './report';
import { reviewResources } from './review';
import { taskResources } from './task';
import { timetableResources } from './timetable';

/** Every REST resource. Each area exports its controllers from its index and adds one line here. */
export const restControllers: readonly Type[] = [
  ...clockResources,
  ...descriptionControllers,
  ...exceptionResources,
  ...historyResources,
  ...inboxResources,
  ...measureResources,
  ...planResources,
  ...recoveryResources,
  ...reportResources,
  ...reviewResources,
  ...taskResources,
  ...timetableResources,
];
