import { keyPlanDocument } from '@golden-thread/domain/document/key-plan-document';
import type { KeyPlan } from '@golden-thread/domain/key-plan/key-plan';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { charactersPerLine, linesPerPage, overrunOf, type PlanText } from '@golden-thread/domain/plan-type/plan-text';
import { shippedPlanTypePacks } from '../plan-type/shipped-plan-types';
import { writePdf } from './write-pdf';

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type ?\/Page\b/g)].length;

const print = (type: PlanType, text: PlanText): number => {
  const plan = { reference: 'KP-1', title: 'Housing', type, text, beginsIn: '2026/27', endsIn: '2026/27', inForceOn: null, approvals: [], version: 1 } as unknown as KeyPlan;
  return pagesOf(writePdf(keyPlanDocument({ council: 'Larkmere', plan, owner: 'Dee Shah, Director', standing: 'Waits for approval', refersTo: [] }), new Date('2026-06-12T09:00:00Z')));
};

/** Prose of so many characters, as people write it. */
const prose = (characters: number): string => 'The service lets homes sooner and keeps them warm, with fewer visits each. '.repeat(Math.ceil(characters / 75)).slice(0, characters);

describe('a plan with a limit in pages', () => {
  const types = shippedPlanTypePacks().find(({ key }) => key === 'spelthorne')!.types;
  const filled = (type: PlanType, characters: number): PlanText => ({ sections: Object.fromEntries(type.sections.map(({ key }) => [key, prose(characters)])), none: [], teamDay: null, references: [] });
  /** As much text in each section as the rule lets through. */
  const fullest = (type: PlanType): PlanText => {
    let text = filled(type, charactersPerLine);
    for (let lines = 1; overrunOf(type, filled(type, lines * charactersPerLine)) === null; lines += 1) text = filled(type, lines * charactersPerLine);
    return text;
  };

  it.each(['business-plan', 'companion'])('T: prints on as many A4 pages as its type allows, filled to the last line that the rule lets through: %s', (key) => {
    const type = types.find((one) => one.key === key)!;
    expect(print(type, fullest(type))).toBeLessThanOrEqual(type.pages!);
  });

  it('takes more pages where the rule says so', () => {
    const type = types.find((one) => one.key === 'business-plan')!;
    const long = filled(type, charactersPerLine * linesPerPage);
    expect(overrunOf(type, long)).not.toBeNull();
    expect(print(type, long)).toBeGreaterThan(1);
  });
});
