import { createSourceFile, isNoSubstitutionTemplateLiteral, isStringLiteral, isTemplateExpression, type Node, ScriptTarget } from 'typescript';
import type { SourceFile } from './source-files';

/** What pages said that a council officer would not, and what they expect to read. */
export const pagePhrases: readonly { readonly said: RegExp; readonly example: string; readonly expected: string }[] = [
  { said: /How the council does in/, example: 'How the council does in Quarter 3', expected: 'How the council is doing: quarter 3, 2026/27' },
  { said: /\b[Rr]eckon(ed)?\b/, example: 'Reckon again from the calendar of meetings', expected: 'Recalculate dates from the meeting calendar' },
  { said: /, by (its|their) (code|reference)/, example: 'The post that owns it, by its code', expected: 'the post, with a hint that its title finds it' },
  { said: /[>'"`]Stands[<'"`]/, example: '<th>Stands</th>', expected: 'Where it stands' },
  { said: /\bup the line\b/, example: 'Brought up the line', expected: 'Escalated to (name)' },
  { said: /\bhad a hand in\b/, example: 'because you had a hand in it', expected: 'because you contributed to it' },
  { said: /Record your word/, example: 'Record your word', expected: 'Record the verdict' },
  { said: /[>'"`]\s*(Numerator|Denominator)\b/, example: '<th>Numerator</th>', expected: "the measure's own two names" },
  { said: /Value \(to check\)/, example: 'Value (to check)', expected: 'Value (checked against the two numbers)' },
  { said: /How firm/, example: 'How firm', expected: 'Provisional or final' },
  { said: /You verified 1 figures/, example: 'You verified 1 figures', expected: 'counts that agree with their nouns' },
  { said: /Number of what is challenged/, example: 'Number of what is challenged', expected: 'Report version' },
  { said: /\bin (\$\{[^}]+\}|\{\{[^}]+\}\}|\d+) steps\b/, example: 'in 33 steps', expected: 'nothing: it says nothing to whoever reads it' },
  { said: /(\}|\d) %(?![}>])/, example: '71.2 %', expected: '71.2%' },
  { said: /This would come before what it needs/, example: 'This would come before what it needs', expected: 'This would come before "Quarter 1 entry closes" (14 April)' },
];

const isOfPages = ({ path }: SourceFile): boolean => path.startsWith('apps/api/src/web/') || path.startsWith('apps/api/src/http/refusals/');

/** Phrases in templates, and in the texts within the code of pages; comments and logic are not read. */
export function pageTextFaults(files: readonly SourceFile[]): string[] {
  return files.filter(isOfPages).flatMap(({ path, text }) => {
    const shown = path.endsWith('.ts') ? textsOf({ path, text }) : text.replaceAll(/\{#[\s\S]*?#\}/g, '');
    return pagePhrases.filter(({ said }) => said.test(shown)).map(({ said, expected }) => `${path} says "${said.exec(shown)?.[0] ?? ''}"; expected: ${expected}.`);
  });
}

/** Every text in a source, in its quotes, a line each. */
function textsOf({ path, text }: SourceFile): string {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isTemplateExpression(node)) found.push(node.getText());
    node.forEachChild(visit);
  };
  visit(createSourceFile(path, text, ScriptTarget.Latest, true));
  return found.join('\n');
}
