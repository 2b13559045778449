import { askForDocument } from '@golden-thread/application/document/ask-for-document';
import { makeDocument } from '@golden-thread/application/document/make-document';
import { canBeExempt, wholePaper } from '@golden-thread/domain/authority/exemption';
import { blankServicePlan } from '@golden-thread/domain/plan/service-plan-content';
import type { DocumentId, Id } from '@golden-thread/domain/shared/id';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { textOfPdf, textOfWord } from '@golden-thread/exchange/testing/document-text';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type StartedApi } from '../../testing/start-api';

const kinds = ['recovery-plan', 'service-plan'] as const;
const readers = ['officer', 'serviceManager', 'committeeChair', 'auditor'] as const;
const plain = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** A paper's document, as it was made. */
interface Made {
  readonly kind: (typeof kinds)[number];
  readonly state: string;
  readonly id: Id;
  readonly documentId: DocumentId;
}

describe('a document, as PDF and as Word', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let papers: readonly PaperInState[];
  let filesFolder: string;
  let documents: readonly Made[];

  beforeAll(async () => {
    filesFolder = mkdtempSync(join(tmpdir(), 'files-'));
    api = await startApi({ requestsPerMinute: 1_000_000, filesFolder });
    council = await smallCouncil(api.fresh, 'documented', '2026-09-01T08:00:00.000Z');
    const at = await addCommittees(api.fresh, council);
    papers = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    // Somebody of another service, who reads what is decided and nothing else.
    await api.fresh.asOwner('update post set line_manager_post_id = null, service_id = $2 where id = $1', [council.posts.officer, at.otherServiceId]);
    await api.fresh.asOwner(`update plan set content = $2 where council_id = $1 and kind = 'service-plan'`, [council.id, JSON.stringify(blankServicePlan)]);
    const asked = papers.flatMap(({ paper, state, id }) => kinds.filter((kind) => kind === paper).map((kind) => ({ kind, state, id })));
    documents = await Promise.all(asked.map(async (of) => ({ ...of, documentId: await make(of) })));
  });
  afterAll(async () => {
    await api.stop();
    rmSync(filesFolder, { recursive: true });
  });

  async function make({ kind, id }: Omit<Made, 'documentId'>): Promise<DocumentId> {
    const asked = await askForDocument(api.fresh.database, council.engine, { kind, thingId: id });
    if (!asked.ok) throw new Error(`${kind}: ${asked.refusal.code}`);
    await makeDocument(api.fresh.database, new FolderOfFiles(filesFolder), { councilId: council.id, documentId: asked.value.documentId });
    return asked.value.documentId;
  }

  /** Every document in both formats by every reader: what is not as it should be, and how many were read. */
  async function walk(): Promise<{ readonly faults: readonly string[]; readonly read: number }> {
    const faults: string[] = [];
    let read = 0;
    for (const post of readers) {
      const actor = { ...council.actor(post), ...(post === 'officer' && { postIds: [council.posts.officer] }) };
      const access = await api.fresh.database.read(council.id, async (reading) => new Map((await Promise.all(kinds.map((kind) => findAccessByPaper(reading, actor, kind)))).flatMap((one) => [...one])));
      const cookie = (await api.signIn(`documented/${post}`)).cookiesHeld().map(({ name, value }) => `${name}=${value}`).join('; ');
      for (const { kind, state, id, documentId } of documents) {
        for (const format of ['pdf', 'docx'] as const) {
          const fault = (says: string): unknown => faults.push(`${post}, ${kind} ${state} as ${format}: ${says}`);
          const answer = await fetch(`${api.address}/documents/${documentId}/${format}`, { headers: { cookie }, redirect: 'manual' });
          const bytes = Buffer.from(await answer.arrayBuffer());
          if (answer.status !== (access.get(id) === 'whole' ? 200 : 404)) fault(String(answer.status));
          if (answer.status !== 200) continue;
          read += 1;
          const text = plain(format === 'pdf' ? textOfPdf(bytes) : textOfWord(bytes));
          if (!text.includes(plain(wordsOf(id)))) fault('its words are not found');
          if (papers.some((other) => other.id !== id && text.includes(plain(wordsOf(other.id))))) fault('words of another paper');
        }
      }
    }
    return { faults, read };
  }

  it('is read by whoever reads the whole paper, in its every word, and for everybody else it is not there, nor once it is exempt', async () => {
    const open = await walk();
    expect(open.faults).toEqual([]);
    expect(open.read).toBeGreaterThan(10);
    for (const { kind, id } of documents.filter(({ kind: of }) => canBeExempt(of, wholePaper))) {
      await api.fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, paragraph, until, marked_on) values ($1, $2, $3, 3, '2999-12-31', '2020-01-01')`, [council.id, kind, id]);
    }
    const exempt = await walk();
    expect(exempt.faults).toEqual([]);
    expect(exempt.read).toBeLessThan(open.read);
  });
});
