import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';

/** A framework in a list: an installed version, or the draft of one. */
export class FrameworkLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Performance management (PAS)' })
  title!: string;

  @ApiProperty({ example: '2', description: 'The version that it is, or becomes.' })
  version!: string;

  static of({ id, title, version }: FrameworkLineDto): FrameworkLineDto {
    return { id, title, version };
  }
}

/** A page of frameworks. */
export class FrameworkPageDto extends pageOf(FrameworkLineDto) {}
