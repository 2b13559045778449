import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { IsId } from '../../http/is-id';
import { TextField } from '../shared';

/** Whom to chase, and in what words. */
export class NewChaseDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: 500, description: 'Reviews of the round; everybody who has not handed in where it is left out.' })
  @IsOptional()
  @IsArray({ message: 'reviews is a list of ids of reviews.' })
  @ArrayMinSize(1, { message: 'reviews names at least one review; leave it out to chase all.' })
  @ArrayMaxSize(500, { message: 'reviews has at most 500 reviews.' })
  @IsId({ each: true, message: 'reviews holds ids of reviews.' })
  reviews?: string[];

  @TextField(500, { example: 'The corporate review meets on Thursday; we need yours by Tuesday.' })
  message!: string;
}
