import { pageHelp } from '../../apps/api/src/web/help/page-help';
import type { SourceFile } from './source-files';

const views = 'apps/api/src/web/views/';

/** Pages without a line in the table of help, and lines of pages that are not there any more. */
export function pageHelpFaults(files: readonly SourceFile[]): string[] {
  const pages = files
    .filter(({ path, text }) => path.startsWith(views) && path.endsWith('.njk') && text.includes('{% extends "'))
    .map(({ path }) => path.slice(views.length, -'.njk'.length));
  const explained = Object.keys(pageHelp);
  return [
    ...pages.filter((page) => !explained.includes(page)).map((page) => `${page} has no help. Say in apps/api/src/web/help what it is for, who sees it and what happens next.`),
    ...explained.filter((page) => !pages.includes(page)).map((page) => `There is help for ${page}, which is no page.`),
  ];
}
