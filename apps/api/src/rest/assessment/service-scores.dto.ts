import { frameworkKeyPattern, frameworkLimits } from '@golden-thread/domain/assessment/framework';
import type { ServiceScore } from '@golden-thread/domain/assessment/results';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const key = { message: 'framework is a key of a framework, such as "pas-performance-management".' };

/** On which framework. */
export class ServiceScoresQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, pattern: frameworkKeyPattern.source, maxLength: frameworkLimits.key, description: 'Left out, or one that nothing was assessed by: the first that something was.' })
  @IsOptional()
  @Matches(frameworkKeyPattern, key)
  @MaxLength(frameworkLimits.key, key)
  framework?: string;
}

/** How a service was scored on a statement, when it was assessed last. */
export class ServiceScoreDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the whole council.' })
  serviceId!: string | null;

  @ApiProperty()
  serviceName!: string;

  @ApiProperty({ example: 'WS-2' })
  assessment!: string;

  @ApiProperty({ format: 'date' })
  closedOn!: string;

  @ApiProperty({ example: 'pas-performance-management' })
  framework!: string;

  @ApiProperty()
  section!: string;

  @ApiProperty({ example: 'pm-1' })
  statement!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'On the framework’s scale; null where there is none.' })
  score!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  wanted!: number | null;

  static of({ serviceId, serviceName, reference, closedOn, framework, section, statement, score, wanted }: ServiceScore): ServiceScoreDto {
    return { serviceId, serviceName, assessment: reference, closedOn, framework: framework.key, section, statement, score, wanted };
  }
}

/** A page of scores of services. */
export class ServiceScorePageDto extends pageOf(ServiceScoreDto) {}
