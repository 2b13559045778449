import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import { idFor } from '@golden-thread/persistence';

/** The task that asks for one month's update: a late month and the next one are two tasks, which end apart. */
export const updateTaskId = (plan: RecoveryPlan, month: string): string => idFor(plan.id, 'update', month);
