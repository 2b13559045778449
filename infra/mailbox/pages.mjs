const PER_PAGE = 50;

/** @param {unknown} text */
const escape = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** An address in an e-mail becomes a link; everything else stays text. @param {string} text */
const withLinks = (text) => escape(text).replace(/https?:\/\/[^\s<>&]+/g, (url) => `<a href="${url}">${url}</a>`);

const STYLE = `
  body { font: 1.1rem/1.5 Arial, Helvetica, sans-serif; margin: 0; color: #0b0c0c }
  main, header div { max-width: 70rem; margin: 0 auto; padding: 0 1rem }
  header { background: #1d3557; color: #fff; padding: .8rem 0 }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #b1b4b6; padding: 1rem }
  input, button { font: inherit; padding: .35rem .6rem } label { display: block; font-weight: bold }`;

/** @param {string} heading @param {string} body */
const page = (heading, body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading} – Golden Thread development mailbox</title><style>${STYLE}</style></head>
<body><header><div>Golden Thread: development mailbox</div></header><main><h1>${heading}</h1>${body}</main></body>
</html>`;

/** @typedef {import('./letters.mjs').Letter} Letter */

/** @param {Letter} letter */
const row = ({ number, receivedAt, to, subject }) =>
  `<tr><td><a href="/letters/${number}">${escape(subject)}</a></td><td>${escape(to.join(', '))}</td><td>${escape(receivedAt.slice(0, 19).replace('T', ' '))}</td></tr>`;

/**
 * All e-mails, the newest first, in pages of fifty; or those to addresses that hold some words.
 * @param {{ letters: Letter[], to: string, pageNumber: number }} view
 */
export function listPage({ letters, to, pageNumber }) {
  const found = letters.filter((letter) => !to || letter.to.some((address) => address.includes(to)));
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const at = Math.min(Math.max(1, pageNumber), pages);
  const link = (/** @type {number} */ n, /** @type {string} */ words) => (n < 1 || n > pages ? '' : `<a href="/?to=${encodeURIComponent(to)}&amp;page=${n}">${words}</a> `);
  const rows = found.slice((at - 1) * PER_PAGE, at * PER_PAGE).map(row).join('\n');
  const table = `<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received (UTC)</th></tr></thead><tbody>${rows}</tbody></table>`;
  const none = '<p>No letters yet. What Golden Thread sends by e-mail on this machine arrives here and goes nowhere else.</p>';
  return page(
    `${found.length} ${found.length === 1 ? 'letter' : 'letters'}`,
    `<form><p><label for="to">To</label><input id="to" name="to" value="${escape(to)}"> <button>Filter</button></p></form>
${found.length ? table : none}
<p>${link(at - 1, 'Newer')}Page ${at} of ${pages} ${link(at + 1, 'Older')}</p>`,
  );
}

/** One e-mail as its reader sees it. @param {Letter} letter */
export const letterPage = ({ subject, from, to, receivedAt, messageId, text }) =>
  page(
    escape(subject),
    `<p><a href="/">All letters</a></p><p>From ${escape(from)} to ${escape(to.join(', '))}<br>Received ${escape(receivedAt)}<br>Message-ID ${escape(messageId)}</p><pre>${withLinks(text)}</pre>`,
  );

export const noSuchLetterPage = () => page('No such letter', '<p>The mailbox holds no letter of this number. <a href="/">All letters</a></p>');
