import type { PowerRequestView } from '@golden-thread/application/organisation/get-power-requests';
import { type PowerRequestState, powerRequestTransitions } from '@golden-thread/domain/authority/power-request';
import { ApiProperty } from '@nestjs/swagger';
import { titleOfPowerRequest } from '../../web/authority/power-request.view';
import { pageOf } from '../shared/paging';

/** A change that gives somebody power, as it was asked for and decided. */
export class PowerRequestDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: Object.keys(powerRequestTransitions.moves) })
  state!: PowerRequestState;

  @ApiProperty({ description: 'What would change: "Appoint Jo Shaw as Head of Internal Audit".' })
  title!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'People.' })
  askedBy!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'People whose power it is.' })
  concerns!: string[];

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason!: string | null;

  static of(request: PowerRequestView): PowerRequestDto {
    const { id, state, reason, askedBy, concerns, askedAt, decidedAt, decisionReason } = request;
    return { id, state, title: titleOfPowerRequest(request), reason, askedBy: [...askedBy], concerns: [...concerns], askedAt, decidedAt, decisionReason };
  }
}

/** A page of changes that give power. */
export class PowerRequestPageDto extends pageOf(PowerRequestDto) {}
