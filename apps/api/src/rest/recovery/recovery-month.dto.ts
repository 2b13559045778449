import { type RecoveryMonth, recoveryVerdicts } from '@golden-thread/domain/recovery';
import { ApiProperty } from '@nestjs/swagger';
import { RecoveryUpdateDto } from './recovery-update.dto';

/** One month of a plan: what was asked, what came, what the panel said. */
export class RecoveryMonthDto {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: ['asked', 'missed', 'submitted', 'judged'] })
  state!: string;

  @ApiProperty({ description: 'The update came after its due date.' })
  late!: boolean;

  @ApiProperty({ type: RecoveryUpdateDto, nullable: true })
  update!: RecoveryUpdateDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn!: string | null;

  @ApiProperty({ type: String, enum: [...recoveryVerdicts, null], nullable: true })
  verdict!: string | null;

  @ApiProperty({ type: String, nullable: true })
  verdictReason!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  judgedOn!: string | null;

  static of({ month, dueOn, state, late, update, submittedOn, verdict, verdictReason, judgedOn }: RecoveryMonth): RecoveryMonthDto {
    return { month, dueOn, state, late, update, submittedOn, verdict, verdictReason, judgedOn };
  }
}
