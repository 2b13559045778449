import { addEvidence, type EvidencePlaces } from '@golden-thread/application/evidence/add-evidence';
import { getEvidence, getEvidenceFile } from '@golden-thread/application/evidence/read-evidence';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type EvidencedThing, evidencedThings, wholeThing } from '@golden-thread/domain/evidence/evidence';
import type { EvidenceId, Id } from '@golden-thread/domain/shared/id';
import { Body, Inject, NotFoundException, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { onDisk, TakesFiles } from '../../http/uploads';
import { DATABASE, EVIDENCE_PLACES } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { EvidenceContentDto, EvidenceOfThingDto, NewEvidenceDto } from './evidence.dto';

/** The files themselves, of one kind of thing: added and given out. */
export function evidenceFilesOf(thing: EvidencedThing): Type {
  const { see: permission, title } = evidencedThings[thing];

  @RestController(`evidence/${thing}`, 'Evidence')
  class EvidenceFilesResource {
    constructor(
      @Inject(DATABASE) private readonly database: Database,
      @Inject(EVIDENCE_PLACES) private readonly places: EvidencePlaces,
    ) {}

    @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
    @TakesFiles()
    @RestPost(':id/files', { permission, audit: `evidence.add-to-${thing}`, summary: `Add a file that shows what a ${title} says; looked through as on its page`, answer: EvidenceOfThingDto, changes: 'new' })
    async add(@CurrentActor() actor: Actor, @IdParam('id') thingId: Id, @Submission() submission: SubmissionOfRequest, @Body() { part = wholeThing, shows, name, content }: NewEvidenceDto): Promise<EvidenceOfThingDto> {
      const add = (stored: { readonly path: string; readonly bytes: number }) => addEvidence(this.database, this.places, actor, { thing, thingId, part, shows, file: { name, stored }, submission });
      accepted(await onDisk(Buffer.from(content, 'base64'), add));
      return EvidenceOfThingDto.of(accepted(await getEvidence(this.database, actor, { thing, thingId })));
    }

    @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
    @RestGet(':id/files/:evidence', { permission, audit: `evidence.get-file-of-${thing}`, summary: 'A file, compared with its digest in the record as it is given out', answer: EvidenceContentDto })
    async file(@CurrentActor() actor: Actor, @IdParam('id') thingId: Id, @IdParam('evidence') evidenceId: EvidenceId): Promise<EvidenceContentDto> {
      const { evidence } = accepted(await getEvidence(this.database, actor, { thing, thingId }));
      const listed = evidence.find(({ id }) => id === evidenceId);
      if (!listed) throw new NotFoundException();
      const { bytes } = accepted(await getEvidenceFile(this.database, this.places.files, actor, evidenceId));
      return EvidenceContentDto.withBytes(listed, bytes);
    }
  }
  return EvidenceFilesResource;
}
