import { GoToTaskController } from './go-to-task.controller';
import { ListMyTasksController } from './list-my-tasks.controller';

export const taskControllers = [ListMyTasksController, GoToTaskController];
