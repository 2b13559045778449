import type { Framework } from '@golden-thread/application/plan/framework';
import type { PostId } from '@golden-thread/domain/shared/id';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';

/** An aim of the community strategy. */
export class AimDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'AIM-1' })
  reference!: string;

  @ApiProperty()
  title!: string;
}

/** A priority with who leads on it. */
export class LedPriorityDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PR-1' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The aim that it serves.' })
  aimId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The post of the councillor who leads on it; null while nobody does.' })
  leadMemberPostId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The post with who holds it today.' })
  leadMember!: string | null;
}

/** A post that may lead. */
export class LeadingPostDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;
}

/** Aims, priorities, and who may lead. */
export class FrameworkDto {
  @ApiProperty({ type: [AimDto] })
  aims!: AimDto[];

  @ApiProperty({ type: [LedPriorityDto] })
  priorities!: LedPriorityDto[];

  @ApiProperty({ type: [LeadingPostDto], description: 'The posts with the role of a lead member.' })
  leadMembers!: LeadingPostDto[];

  static of({ aims, priorities, leadMembers }: Framework): FrameworkDto {
    return {
      aims: aims.map(({ id, reference, title }) => ({ id, reference, title })),
      priorities: priorities.map(({ id, reference, title, aimId, leadMemberPostId, leadMember }) => ({ id, reference, title, aimId, leadMemberPostId, leadMember })),
      leadMembers: leadMembers.map(({ id, title }) => ({ id, title })),
    };
  }
}

/** Who leads on a priority. */
export class LeadMemberDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The id of a post of leadMembers; null where nobody leads any more.' })
  @ValidateIf((_, value) => value !== null)
  @IsId({ message: 'postId is the id of a post, or null.' })
  postId!: PostId | null;
}
