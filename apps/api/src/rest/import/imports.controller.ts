import { discardImport } from '@golden-thread/application/import/apply-import';
import { importApart } from '@golden-thread/application/import/import-apart';
import { proposeImport } from '@golden-thread/application/import/propose-import';
import { undoImport } from '@golden-thread/application/import/undo-import';
import { listImports, showImport } from '@golden-thread/application/import/show-import';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { InvalidRequest } from '../shared/problem.dto';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { AppliedImportDto, ApplyImportDto, ImportDto, ImportsDto, ImportSummaryDto, NewImportDto, UndoImportDto, UndoneImportDto } from './import.dto';

/** Council packs: looked at first, then applied exactly so. Small ones; a large pack is handed in on its page, or by the command. */
@RestController('imports', 'Imports')
export class ImportsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'imports.run', audit: 'imports.propose', summary: 'Hand in a council pack and see what it would do; every fault at once where it has any', answer: ImportDto, changes: 'new' })
  async propose(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { files, holdsFrom }: NewImportDto): Promise<ImportDto> {
    const given = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
    const proposed = accepted(await proposeImport(this.database, actor, { files: given, submission, ...(holdsFrom && { holdsFrom }) }));
    if (proposed.state === 'proposed') return this.get(actor, proposed.id);
    throw new InvalidRequest(
      proposed.faults.map(({ file, row, column, found, accepted: right }) => ({
        field: [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', '),
        message: `Found: ${found}. Accepted: ${right}.`,
      })),
      422,
    );
  }

  @RestGet('', { permission: 'imports.run', audit: 'imports.list', summary: 'The newest imports, how each stands and what each brings', answer: ImportsDto })
  async list(@CurrentActor() actor: Actor): Promise<ImportsDto> {
    return { imports: accepted(await listImports(this.database, actor)).map((one) => ImportSummaryDto.of(one)) };
  }

  @RestGet(':import', { permission: 'imports.run', audit: 'imports.get', summary: 'An import and what its preview showed', answer: ImportDto })
  async get(@CurrentActor() actor: Actor, @IdParam('import') importId: ImportId): Promise<ImportDto> {
    return ImportDto.of(accepted(await showImport(this.database, actor, { importId })));
  }

  @RestPost(':import/application', { permission: 'imports.run', audit: 'imports.apply', summary: 'Apply what the preview showed; refused when anything has changed since', answer: AppliedImportDto, changes: 'existing' })
  async apply(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @IfMatch() version: number,
    @IdParam('import') importId: ImportId,
    @Body() { confirmed, reason, holdsFrom }: ApplyImportDto,
  ): Promise<AppliedImportDto> {
    return AppliedImportDto.of(accepted(await importApart(this.database, actor, { act: 'apply', importId, version, confirmed, submission, ...(reason !== undefined && { reason }), ...(holdsFrom && { holdsFrom }) })));
  }

  @RestPost(':import/discarding', { permission: 'imports.run', audit: 'imports.discard', summary: 'End an import that nobody wants applied', answer: ImportDto, changes: 'existing' })
  async discard(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @IfMatch() version: number, @IdParam('import') importId: ImportId): Promise<ImportDto> {
    accepted(await discardImport(this.database, actor, { importId, version, submission }));
    return this.get(actor, importId);
  }

  @RestPost(':import/undoing', { permission: 'imports.run', audit: 'imports.undo', summary: 'Undo an applied import as a whole; refused once anybody has built on it, who and on what', answer: UndoneImportDto, changes: 'existing' })
  async undo(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @IfMatch() version: number,
    @IdParam('import') importId: ImportId,
    @Body() { reason }: UndoImportDto,
  ): Promise<UndoneImportDto> {
    return UndoneImportDto.of(accepted(await undoImport(this.database, actor, { importId, version, reason, submission })));
  }
}
