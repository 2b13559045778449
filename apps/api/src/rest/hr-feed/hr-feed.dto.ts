import type { HrFeedView } from '@golden-thread/application/hr-feed/hr-feed-rules';
import { type FeedAllowance, feedAllowances } from '@golden-thread/domain/hr-feed/hr-feed';
import { ApiProperty } from '@nestjs/swagger';

/** How the standing HR feed stands. */
export class HrFeedDto {
  @ApiProperty({ description: 'Whether rules are in force; while none are, nothing that the HR system sends is taken.' })
  inForce!: boolean;

  @ApiProperty({ enum: [...feedAllowances], isArray: true, description: 'What it may do without asking.' })
  allows!: FeedAllowance[];

  @ApiProperty({ type: String, nullable: true, description: 'The identity provider whose names newcomers sign in under.' })
  issuer!: string | null;

  @ApiProperty({ type: [String] })
  approvedBy!: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The request for other rules that waits for a second person.' })
  requested!: string | null;

  static of({ rules, approvedBy, approvedAt, requested }: HrFeedView): HrFeedDto {
    return { inForce: rules !== null, allows: [...(rules?.allows ?? [])], issuer: rules?.issuer ?? null, approvedBy: [...approvedBy], approvedAt, requested };
  }
}
