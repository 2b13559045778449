// Scripts only spare steps: every page works without them.
import * as govuk from './govuk-frontend.js';
import * as moj from './moj-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
govuk.initAll();
moj.initAll();

const pickers = document.querySelectorAll('main input[data-picker]');
if (pickers.length > 0) import('./pickers.js').then(({ enhancePickers }) => enhancePickers(pickers));

const figures = document.querySelectorAll('.gt-entry tbody tr');
if (figures.length > 0) import('./figures.js').then(({ warnWhileTyping }) => warnWhileTyping(figures));

// "/" leads to the search, wherever nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// What is being written is kept on the server a moment after the last stroke, so that it stands on the page after signing in again.
const notKept = ['_csrf', '_draft', '_restore', 'submission'];
// Says once that nothing is kept, and takes it back when something is again. A moment without network is no reason to worry anybody.
function sayWhetherKept(form, isKept) {
  const said = form.querySelector('p[data-unsaved]');
  if (isKept) return said?.remove();
  if (said) return;
  const warning = Object.assign(document.createElement('p'), { role: 'status', className: 'govuk-body gt-warning' });
  warning.dataset.unsaved = '';
  form.append(warning);
  // Read out only where it changes after it has come.
  setTimeout(() => { warning.textContent = 'What you write is not being kept. You may be signed out: sign in in another tab before you send.'; }, 50);
}
async function keepDraft(form) {
  const written = new FormData(form);
  const fields = [...written].filter(([name, value]) => typeof value === 'string' && !notKept.includes(name));
  const { pathname } = window.location;
  const sent = { _csrf: written.get('_csrf'), submission: written.get('submission'), page: pathname, action: new URL(form.action).pathname, fields: JSON.stringify(fields) };
  const answer = await fetch('/drafts', { method: 'POST', body: new URLSearchParams(sent) }).catch(() => null);
  const isRefused = answer !== null && (answer.redirected || [401, 403].includes(answer.status));
  if (isRefused) sayWhetherKept(form, false);
  if (!answer?.ok || isRefused) return;
  sayWhetherKept(form, true);
  const mark = form.querySelector('input[name="_draft"]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: '_draft' }));
  mark.value = pathname;
}
for (const form of document.querySelectorAll('main form[method="post"]:not([data-not-kept]):has([name="submission"])')) {
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keepDraft(form), 2000);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (form.querySelector('p[data-unsaved]') && !form.dataset.sure) sendOnceSignedIn(form, event);
  });
}

// What nobody kept is not sent to a sign-in page, which would lose it: it stays here until its writer is signed in again, also in another tab.
async function sendOnceSignedIn(form, event) {
  event.preventDefault();
  const answer = await fetch('/sign-in', { redirect: 'manual' }).catch(() => null);
  if (answer?.type !== 'opaqueredirect') return form.querySelector('p[data-unsaved]').scrollIntoView({ block: 'center' });
  form.dataset.sure = 'yes';
  form.requestSubmit(event.submitter);
}

// A screen in a room follows its workshop: it shows itself anew when something changes, and counts who has scored. Without this, reload the page.
const room = document.querySelector('[data-live]');
if (room && 'EventSource' in window) {
  new EventSource(room.dataset.live).addEventListener('message', ({ data }) => {
    const { version, scored } = JSON.parse(data);
    if (version !== Number(room.dataset.liveVersion)) return window.location.reload();
    for (const count of document.querySelectorAll('[data-live-count]')) count.textContent = scored;
  });
}
