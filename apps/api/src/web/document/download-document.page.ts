import type { Files } from '@golden-thread/application/document/open-file-store';
import { getDocumentFile } from '@golden-thread/application/document/read-documents';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isDocumentFormat } from '@golden-thread/domain/document/document';
import type { DocumentId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { FILES } from '../../injection-tokens';
import { accepted, CurrentActor, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { documentPaths } from './paths';

/** A document's file, for whoever may read everything in it. */
@Controller(documentPaths.file)
export class DownloadDocumentPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(FILES) private readonly files: Files,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'document.download', navigation: { section: 'none', trail: 'none' } })
  async download(@CurrentActor() actor: Actor, @Param('document', ParseId) documentId: DocumentId, @Param('format') format: string): Promise<Download> {
    if (!isDocumentFormat(format)) throw new NotFoundException();
    const { type, bytes, name } = accepted(await getDocumentFile(this.database, actor, { files: this.files, documentId, format }));
    return new Download(type, bytes, name);
  }
}
