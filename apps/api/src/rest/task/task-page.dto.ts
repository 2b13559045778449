import { pageOf } from '../shared';
import { TaskDto } from './task.dto';

/** A page of tasks. */
export class TaskPageDto extends pageOf(TaskDto) {}
