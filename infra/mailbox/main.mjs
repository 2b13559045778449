/**
 * The development mailbox: takes every e-mail by SMTP, keeps it, shows it on a page, and passes nothing on.
 * `/letters.json` gives the same to programs.
 */
import { address, pagesAddress, readSettings, text } from '@golden-thread/process/settings';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { Letters } from './letters.mjs';
import { letterPage, listPage, noSuchLetterPage } from './pages.mjs';

const settings = z.object({ MAILBOX_URL: address('smtp', 'smtps'), MAILBOX_PAGE_URL: pagesAddress(), MAILBOX_FILE: text('the file that keeps the e-mails') });
const { MAILBOX_URL, MAILBOX_PAGE_URL, MAILBOX_FILE } = readSettings(settings, process.env);
const letters = new Letters(MAILBOX_FILE);

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    buffer(stream)
      .then((raw) => letters.add(raw, session.envelope.rcptTo.map(({ address }) => address)))
      .then(() => done(), done);
  },
});
smtp.on('error', (error) => console.error(error));
smtp.listen(Number(new URL(MAILBOX_URL).port), 'localhost');

/** @param {URL} url @returns {[number, string, string]} status, kind of content, content */
function answer(url) {
  const html = 'text/html; charset=utf-8';
  if (url.pathname === '/health') return [200, 'text/plain', 'ready'];
  if (url.pathname === '/letters.json') return [200, 'application/json', JSON.stringify(letters.all)];
  if (url.pathname === '/') {
    return [200, html, listPage({ letters: letters.all, to: url.searchParams.get('to') ?? '', pageNumber: Number(url.searchParams.get('page')) || 1 })];
  }
  const letter = letters.find(Number(/^\/letters\/(\d+)$/.exec(url.pathname)?.[1]));
  return letter ? [200, html, letterPage(letter)] : [404, html, noSuchLetterPage()];
}

createServer((request, response) => {
  const [status, type, content] = answer(new URL(request.url ?? '/', 'http://localhost'));
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}).listen(Number(new URL(MAILBOX_PAGE_URL).port), 'localhost');

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
