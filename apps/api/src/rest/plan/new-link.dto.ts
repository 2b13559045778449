import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

const text = { message: '$property is text of at most 300 characters.' };

/** Which objective serves which, and how. */
export class NewLinkDto {
  @ApiProperty({ format: 'uuid', description: 'An objective of this plan.' })
  @IsId({ message: 'objectiveId is the id of an objective.' })
  objectiveId!: string;

  @ApiProperty({ format: 'uuid', description: 'The objective that it serves.' })
  @IsId({ message: 'parentId is the id of an objective.' })
  parentId!: string;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  @IsIn(['direct', 'indirect'], { message: 'kind is direct or indirect.' })
  kind!: 'direct' | 'indirect';

  @ApiPropertyOptional({ maxLength: 300, description: 'Required for an indirect link.' })
  @IsOptional()
  @IsString(text)
  @MaxLength(300, text)
  partners?: string;

  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsString(text)
  @MaxLength(300, text)
  soThat?: string;
}
