import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';

/** A framework that is being drafted, in a list. */
export class FrameworkDraftLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Performance management (PAS)' })
  title!: string;

  @ApiProperty({ example: '2', description: 'The version that it becomes.' })
  version!: string;

  static of({ id, title, version }: FrameworkDraftLineDto): FrameworkDraftLineDto {
    return { id, title, version };
  }
}

/** A page of drafts. */
export class FrameworkDraftPageDto extends pageOf(FrameworkDraftLineDto) {}
