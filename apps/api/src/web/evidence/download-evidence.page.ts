import type { EvidencePlaces } from '@golden-thread/application/evidence/add-evidence';
import { getEvidenceFile } from '@golden-thread/application/evidence/read-evidence';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EvidenceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { EVIDENCE_PLACES } from '../../injection-tokens';
import { accepted, CurrentActor, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { evidencePaths } from './paths';

/** A file of evidence, saved and never shown in the page: what people hand in is not run here. */
@Controller(evidencePaths.file)
export class DownloadEvidencePage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(EVIDENCE_PLACES) private readonly places: EvidencePlaces,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'evidence.download', navigation: { section: 'none', trail: 'none' } })
  async download(@CurrentActor() actor: Actor, @Param('evidence', ParseId) evidenceId: EvidenceId): Promise<Download> {
    const { type, bytes, name } = accepted(await getEvidenceFile(this.database, this.places.files, actor, evidenceId));
    return new Download(type, bytes, name);
  }
}
