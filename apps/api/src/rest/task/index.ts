import { TasksController } from './tasks.controller';

export const taskResources = [TasksController];
