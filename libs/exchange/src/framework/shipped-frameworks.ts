import { type Framework, frameworkLimits } from '@golden-thread/domain/assessment/framework';
import { type FrameworkFault, judgeFramework } from '@golden-thread/domain/assessment/judge-framework';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBestValueDocument, readBestValueDocument } from './read-best-value-document';
import { isIdeaDocument, readIdeaDocument } from './read-idea-document';
import { isPasDocument, readPasDocument } from './read-pas-document';

/** Where the frameworks that come with the product lie, one open file each (docs/framework-pack.md). */
const folder = join(__dirname, '../../frameworks');

/**
 * The frameworks that come with the product, in the order of their names. Read when they are asked for: few pages ask.
 * @throws where a shipped file has a fault, which its spec would have found
 */
export function shippedFrameworks(): readonly Framework[] {
  return readdirSync(folder).sort().map((name) => {
    const judged = judgeFramework(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!judged.ok) throw new Error(`${name}: ${judged.faults.map(({ at, says }) => `${at}: ${says}`).join(' ')}`);
    return judged.framework;
  });
}

export type ReadFramework = { readonly ok: true; readonly framework: Framework } | { readonly ok: false; readonly faults: readonly FrameworkFault[] };

const wholeFile = (says: string): ReadFramework => ({ ok: false, faults: [{ at: 'file', says }] });

/**
 * A framework out of a file that somebody hands in: an open file of the format; or, saved as plain text and taken word for word, a section of the PAS toolkit, the
 * guidance on best value or the briefing whose Appendix A tells what is needed.
 */
export function readFrameworkFile(bytes: Uint8Array): ReadFramework {
  if (bytes.length > frameworkLimits.bytes) return wholeFile('A framework is at most 1 MB. Hand in the file of the framework alone.');
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isPasDocument(text)) return judgeFramework(readPasDocument(text));
  if (isIdeaDocument(text)) return judgeFramework(readIdeaDocument(text));
  if (isBestValueDocument(text)) return judgeFramework(readBestValueDocument(text));
  try {
    return judgeFramework(JSON.parse(text));
  } catch {
    return wholeFile('This is neither a framework file (JSON) nor a section of the PAS toolkit, the guidance on best value or “All in a day’s work”, saved as plain text.');
  }
}
