import { getFrameworkFile, installFramework } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import { frameworkLimits } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Body, Inject } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { SaidField } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';

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

  @RestPost('', { permission: 'assessments.run', audit: 'framework.install', summary: 'Install the file of a framework', answer: FrameworkFileDto, changes: 'new' })
  async install(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { text }: NewFrameworkFileDto): Promise<FrameworkFileDto> {
    const { id } = accepted(await installFramework(this.database, actor, { of: { file: { name: 'framework.json', bytes: new TextEncoder().encode(text) } }, submission }));
    return this.get(actor, id);
  }

  @RestGet(':framework', { permission: 'assessments.see', audit: 'framework.download', summary: 'An installed framework as its file', answer: FrameworkFileDto })
  async get(@CurrentActor() actor: Actor, @IdParam('framework') id: FrameworkId): Promise<FrameworkFileDto> {
    return { id, ...accepted(await getFrameworkFile(this.database, actor, id)) };
  }
}
