import { pageOf } from '../shared';
import { StageDto } from './stage.dto';

/** A page of stages. */
export class StagePageDto extends pageOf(StageDto) {}
