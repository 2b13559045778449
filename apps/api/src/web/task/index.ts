import { ListMyTasksController } from './list-my-tasks.controller';

export const taskControllers = [ListMyTasksController];
