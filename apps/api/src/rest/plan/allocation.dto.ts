import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

/** The one service that leads on a deliverable. */
export class AllocationDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The service that leads now, where another takes over.' })
  @IsOptional()
  @IsId({ message: 'insteadOf is the id of a service.' })
  insteadOf?: string;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Required where another service takes over.' })
  @IsOptional()
  @IsString({ message: 'reason is text of at most 1000 characters.' })
  @MaxLength(1000, { message: 'reason is text of at most 1000 characters.' })
  reason?: string;
}
