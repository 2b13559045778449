import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Why the change is made. */
export class ApplyChangeDto {
  @ApiProperty({ minLength: 1, maxLength: 2000, example: 'The Cabinet meets a week later.' })
  @IsString({ message: 'reason is text of at most 2000 characters.' })
  @IsNotEmpty({ message: 'reason is missing: those whose dates move are told why.' })
  @MaxLength(2000, { message: 'reason is text of at most 2000 characters.' })
  reason!: string;
}

/** What was done. */
export class AppliedChangeDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  stagesMoved!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  tasksMoved!: number;
}
