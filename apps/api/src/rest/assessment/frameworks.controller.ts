import { getFrameworkFile, installFramework, listFrameworksView } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import { frameworkLimits } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery, SaidField } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { FrameworkLineDto, FrameworkPageDto } from './framework-line.dto';

/** A framework as its open file (docs/framework-pack.md). */
export class FrameworkFileDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'pas-performance-management-2.json' })
  name!: string;

  @ApiProperty({ description: 'The whole file, as text.' })
  text!: string;
}

/** The file of a framework. */
export class NewFrameworkFileDto {
  @SaidField(frameworkLimits.bytes, { description: 'The whole file, as text.' })
  text!: string;
}

/** Frameworks as files: what one council takes out, another installs. */
@RestController('assessments/frameworks', 'Assessments')
export class FrameworksResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'assessments.see', audit: 'frameworks.list', summary: 'The installed frameworks, by title, the newest version of each first', answer: FrameworkPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<FrameworkPageDto> {
    return pageFrom(accepted(await listFrameworksView(this.database, actor)).installed, page, (one) => FrameworkLineDto.of(one));
  }

  @RestPost('', { permission: 'assessments.run', audit: 'framework.install', summary: 'Install the file of a framework', answer: FrameworkFileDto, changes: 'new' })
  async install(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { text }: NewFrameworkFileDto): Promise<FrameworkFileDto> {
    const { id } = accepted(await installFramework(this.database, actor, { of: { file: new TextEncoder().encode(text) }, submission }));
    return this.get(actor, id);
  }

  @RestGet(':framework', { permission: 'assessments.see', audit: 'framework.download', summary: 'An installed framework as its file', answer: FrameworkFileDto })
  async get(@CurrentActor() actor: Actor, @IdParam('framework') id: FrameworkId): Promise<FrameworkFileDto> {
    return { id, ...accepted(await getFrameworkFile(this.database, actor, id)) };
  }
}
