import { exceptionKinds, type ExceptionState } from '@golden-thread/domain/exception';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../shared';

const kinds = Object.keys(exceptionKinds);
const states = ['raised', 'reported', 'decided'] as const satisfies readonly ExceptionState[];
const round = '^(latest|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$';

/** Which exceptions. */
export class ListExceptionsQuery extends PageQuery {
  @ApiPropertyOptional({ default: 'latest', pattern: round, description: 'The id of a round; the latest where none is named.' })
  @IsOptional()
  @Matches(new RegExp(round), { message: 'round is the id of a round, or latest.' })
  round = 'latest';

  @ApiPropertyOptional({ enum: kinds })
  @IsOptional()
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind?: string;

  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states, { message: `state is one of ${states.join(', ')}.` })
  state?: (typeof states)[number];
}
