import { createSourceFile, type ExportDeclaration, isExportDeclaration, isNamedExports, isVariableStatement, ScriptTarget, type Statement, SyntaxKind } from 'typescript';
import { isMigration, type SourceFile } from './source-files';

/** A word of our own, or a sequence of them, as whole words of a camel-case name; and what the field says. */
interface PrivateWord {
  readonly said: string;
  readonly expected: string;
  /** Names of the field that hold the word all the same, and names that are recorded or published. */
  readonly but?: RegExp;
}

/** What a reader of the field would not understand, and what they expect instead (docs/GLOSSARY.md says what each means). */
export const privateWords: readonly PrivateWord[] = [
  { said: 'errand', expected: 'outbox message' },
  { said: 'errands', expected: 'outbox messages' },
  { said: 'delivery', expected: 'outbox message', but: /failed/i },
  { said: 'deliveries', expected: 'outbox messages', but: /failed/i },
  { said: 'ring', expected: 'notify' },
  { said: 'bell', expected: 'notify' },
  { said: 'carry', expected: 'dispatch', but: /carryForward/i },
  { said: 'parked', expected: 'dead-lettered' },
  { said: 'nudge', expected: 'signal' },
  { said: 'nudger', expected: 'signal' },
  { said: 'nudged', expected: 'signalled' },
  { said: 'heard', expected: 'acknowledged' },
  { said: 'settle', expected: 'idle' },
  { said: 'settled', expected: 'idle' },
  { said: 'unsettled', expected: 'not idle' },
  { said: 'turn', expected: 'run, or the name of the step' },
  { said: 'turns', expected: 'runs' },
  { said: 'see to', expected: 'reconcile, or the name of the step' },
  { said: 'look', expected: 'poll' },
  { said: 'chapter', expected: 'run boundary' },
  { said: 'wave', expected: 'bulk' },
  { said: 'stranded', expected: 'orphaned' },
  { said: 'behind', expected: 'lagging' },
  { said: 'engine room', expected: 'background services' },
  { said: 'caretakers', expected: 'maintenance' },
  { said: 'watch', expected: 'monitor', but: /relapse/i },
  { said: 'sign in desk', expected: 'sign-in service' },
  { said: 'hands', expected: 'contributors' },
  { said: 'hands of', expected: 'contributors' },
  { said: 'own hand', expected: 'is self-approval' },
  { said: 'had a hand', expected: 'contributed to' },
  { said: 'told', expected: 'recipients' },
  { said: 'tells', expected: 'notice' },
  { said: 'whom', expected: 'audience' },
  { said: 'letter', expected: 'e-mail', but: /deadLetter/i },
  { said: 'letters', expected: 'e-mails' },
  { said: 'kept', expected: 'record', but: /^(ServiceReview|Basket)Kept$/ },
  { said: 'held', expected: 'loaded for update', but: /(clinic|meeting)Held/i },
  { said: 'shown', expected: 'expected version' },
  { said: 'words', expected: 'labels, or format…' },
  { said: 'opener', expected: 'load for update' },
  { said: 'hold', expected: 'load for update' },
  { said: 'standing', expected: 'position against target', but: /^StandingDto$/ },
  { said: 'miss', expected: 'variance' },
  { said: 'reach', expected: 'tolerance limit', but: /^Reach$|^reachKeys$|approvalByReach/i },
  { said: 'telling', expected: 'distinguishing' },
  { said: 'insist', expected: 'assert' },
  { said: 'worth another try', expected: 'retryable codes' },
  { said: 'tries at most', expected: 'max attempts' },
  { said: 'program', expected: 'API client' },
  { said: 'programs', expected: 'API clients' },
  { said: 'door', expected: 'interface' },
  { said: 'in one breath', expected: 'in one round trip' },
  { said: 'in one packet', expected: 'in one round trip' },
];

const questionNames = /(^|\/)(those|what|who|whose|is)-[^/]+$/;

/** Exported names that hold a word of our own, and files named by a question instead of a thing. Names of migrations are recorded where they ran. */
export function wordFaults(files: readonly SourceFile[]): string[] {
  return files.filter((file) => !isMigration(file)).flatMap((file) => [
    ...(questionNames.test(file.path) ? [`${file.path} is named by a question; name the thing.`] : []),
    ...exportedNames(file).flatMap((name) =>
      privateWords.filter((word) => holds(name, word)).map(({ said, expected }) => `${name} in ${file.path} says "${said}"; expected: ${expected}.`),
    ),
  ]);
}

/** `takeTurnOf` holds "turn"; `returned` does not. */
function holds(name: string, { said, but }: PrivateWord): boolean {
  const words = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').replaceAll(/[_-]/g, ' ').toLowerCase();
  return ` ${words} `.includes(` ${said} `) && !(but?.test(name) ?? false);
}

function exportedNames({ path, text }: SourceFile): string[] {
  return createSourceFile(path, text, ScriptTarget.Latest, true).statements.flatMap((statement) => {
    if (isExportDeclaration(statement)) return namesPassedOn(statement);
    const modifiers = (statement as Statement & { readonly modifiers?: readonly { readonly kind: SyntaxKind }[] }).modifiers ?? [];
    if (!modifiers.some(({ kind }) => kind === SyntaxKind.ExportKeyword)) return [];
    if (isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as Statement & { readonly name?: { getText(): string } };
    return name === undefined ? [] : [name.getText()];
  });
}

const namesPassedOn = ({ exportClause }: ExportDeclaration): string[] =>
  exportClause !== undefined && isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];

/** Phrases of our own that crept back into comments, and what the field says. What stands in quotes or backticks is a stored name. */
export const privatePhrases: readonly { readonly said: RegExp; readonly example: string; readonly expected: string }[] = [
  { said: /\berrands?\b/, example: 'an errand that waits', expected: 'outbox message' },
  { said: /\bnudge[sd]?\b/, example: 'nudges the workflow', expected: 'signal' },
  { said: /\bparked\b/, example: 'those that are parked', expected: 'dead-lettered' },
  { said: /\blook(?:s|ed)? again\b/, example: 'has the round look again', expected: 'signal, poll or check again' },
  { said: /\bup the line\b/, example: 'goes up the line', expected: 'those above, the management chain, escalated' },
  { said: /\bhad a hand in\b/, example: 'whoever had a hand in it', expected: 'contributed to' },
  { said: /\bin one (?:breath|packet)\b/, example: 'read in one breath', expected: 'in one round trip' },
  { said: /\bengine room\b|\bcaretakers?\b/, example: 'the engine room', expected: 'background services, maintenance' },
];

/** Comments that say a phrase of our own; those of migrations stay as they ran. */
export function commentFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isMigration(file) && !file.path.startsWith('test/house'))
    .flatMap(({ path, text }) => {
      const comments = (text.match(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? []).join(' ').replaceAll(/\s+\*?\s*/g, ' ').replaceAll(/`[^`]*`|'[^' ]*'/g, '');
      return privatePhrases.filter(({ said }) => said.test(comments)).map(({ said, expected }) => `A comment in ${path} says "${said.exec(comments)?.[0] ?? ''}"; expected: ${expected}.`);
    });
}
