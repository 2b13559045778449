import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { readPlanTypes } from '@golden-thread/domain/plan-type/plan-type-text';
import type { TextAbout } from '@golden-thread/domain/shared/lines-of-text';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the packs of plan types that come with the product lie, one text each (docs/plan-type-text.md). */
const folder = join(__dirname, '../../plan-types');

/** The plan types of a council that others may take over. `text`: as it can be read, changed and drafted from. */
export interface PlanTypePack extends TextAbout {
  readonly key: string;
  readonly types: readonly PlanType[];
  readonly text: string;
}

/**
 * The packs that come with the product, in the order of their keys. Read when they are asked for: few pages ask.
 * @throws where a shipped text has a fault, which its spec would have found
 */
export const shippedPlanTypePacks = (): readonly PlanTypePack[] =>
  readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file): PlanTypePack => {
    const text = readFileSync(join(folder, file), 'utf8');
    const read = readPlanTypes(text);
    if (read.faults) throw new Error(`${file}: ${read.faults.map(({ line, message }) => `${line}: ${message}`).join(' ')}`);
    return { ...read.about, key: file.replace(/\.txt$/, ''), types: read.types, text };
  });
