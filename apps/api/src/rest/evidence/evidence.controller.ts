import { withdrawEvidence } from '@golden-thread/application/evidence/add-evidence';
import { getEvidence } from '@golden-thread/application/evidence/read-evidence';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type EvidencedThing, evidencedThings, evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import type { EvidenceId, Id } from '@golden-thread/domain/shared/id';
import { Body, Inject, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { SaidField } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { evidenceFilesOf } from './evidence-files.controller';
import { EvidenceOfThingDto } from './evidence.dto';

/** Why a file is withdrawn. */
class EvidenceWithdrawalDto {
  @SaidField(evidenceLimits.reason, { example: 'It names a tenant.' })
  reason!: string;
}

/** The evidence of one kind of thing, by the thing's id. */
function evidenceOf(thing: EvidencedThing): Type {
  const { see: permission, title } = evidencedThings[thing];

  @RestController(`evidence/${thing}`, 'Evidence')
  class EvidenceResource {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
    @RestGet(':id', { permission, audit: `evidence.get-of-${thing}`, summary: `The files that show what a ${title} says`, answer: EvidenceOfThingDto })
    async get(@CurrentActor() actor: Actor, @IdParam('id') thingId: Id): Promise<EvidenceOfThingDto> {
      return EvidenceOfThingDto.of(accepted(await getEvidence(this.database, actor, { thing, thingId })));
    }

    @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
    @RestPost(':id/files/:evidence/withdrawal', { permission, audit: `evidence.withdraw-of-${thing}`, summary: 'Withdraw a file; the record keeps that it was there', answer: EvidenceOfThingDto, changes: 'new' })
    async withdraw(
      @CurrentActor() actor: Actor, @IdParam('id') thingId: Id, @IdParam('evidence') evidenceId: EvidenceId, @Submission() submission: SubmissionOfRequest,
      @Body() { reason }: EvidenceWithdrawalDto,
    ): Promise<EvidenceOfThingDto> {
      const act = (database: Database) => withdrawEvidence(database, actor, { evidenceId, reason, submission });
      return EvidenceOfThingDto.of(accepted(await this.database.actThenAsk(act, (database) => getEvidence(database, actor, { thing, thingId }))));
    }
  }
  return EvidenceResource;
}

export const evidenceResources = (Object.keys(evidencedThings) as EvidencedThing[]).flatMap((thing) => [evidenceOf(thing), evidenceFilesOf(thing)]);
