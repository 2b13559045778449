import { ApiProperty } from '@nestjs/swagger';

/** What came of a chase. */
export class ChasedDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many services were chased.' })
  chased!: number;
}
