import type { Type } from '@nestjs/common';
import { descriptionControllers } from './description';
import { measureResources } from './measure';
import { planResources } from './plan';
import { recoveryResources } from './recovery';
import { reportResources } from './report';
import { reviewResources } from './review';
import { taskResources } from './task';
import { timetableResources } from './timetable';

/** Every REST resource. Each area exports its controllers from its index and adds one line here. */
export const restControllers: readonly Type[] = [
  ...descriptionControllers,
  ...measureResources,
  ...planResources,
  ...recoveryResources,
  ...reportResources,
  ...reviewResources,
  ...taskResources,
  ...timetableResources,
];
