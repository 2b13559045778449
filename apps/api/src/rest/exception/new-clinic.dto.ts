import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId } from '../../http/is-id';
import { DayField, SaidField } from '../shared';

/** A clinic that is asked for. */
export class NewClinicDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A measure of the service; on its plan where it is left out.' })
  @IsOptional()
  @IsId({ message: 'measureId is the id of a measure.' })
  measureId?: string | null;

  @DayField('2026-08-14')
  meetsOn!: string;

  @SaidField(2000, { example: 'Relet times have been red for two quarters.' })
  reason!: string;
}
