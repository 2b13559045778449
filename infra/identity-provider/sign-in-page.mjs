/** The order of roles on the page, and the words for them. */
const ROLES = [
  ['policy-officer', 'Policy officers'],
  ['director', 'Directors'],
  ['service-manager', 'Service managers'],
  ['unit-manager', 'Unit managers'],
  ['employee', 'Employees'],
  ['lead-member', 'Lead members'],
  ['committee-chair', 'Committee chairs'],
  ['scrutiny-member', 'Scrutiny members'],
  ['auditor', 'Auditors'],
  ['administrator', 'Administrators'],
  ['operator', 'Operators'],
];

/** @param {unknown} text */
const escape = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** @typedef {import('./sign-in-people.mjs').Person} Person */

/**
 * Everybody under the first role of the list that they have; those without a role under "Others".
 * @param {Person[]} people
 * @returns {[string, Person[]][]}
 */
const byRole = (people) => {
  const rank = (/** @type {Person} */ person) => ROLES.findIndex(([role]) => person.roles.includes(role ?? ''));
  const groups = ROLES.map(([, heading], at) => /** @type {[string, Person[]]} */ ([heading, people.filter((person) => rank(person) === at)]));
  return [...groups, /** @type {[string, Person[]]} */ (['Others', people.filter((person) => rank(person) < 0)])].filter(([, members]) => members.length > 0);
};

/** What to try as this person: their part in the year, and what waits for them. @param {Person} person */
const whatToTry = ({ introduction, waiting }) =>
  [introduction, waiting > 0 && `${waiting} ${waiting === 1 ? 'task waits' : 'tasks wait'}: sign in and open it from Home.`].filter(Boolean).join(' ');

/** @param {Person} person @param {string} action */
const row = (person, action) => `
  <li>
    <form method="post" action="${escape(action)}">
      <button name="subject" value="${escape(person.subject)}">Sign in as ${escape(person.name)}</button>
    </form>
    <p><b>${escape(person.posts.join(', ') || 'No post at present')}</b>, ${escape(person.council)}${whatToTry(person) ? `<br>${escape(whatToTry(person))}` : ''}</p>
  </li>`;

const STYLE = `
  body { font: 1.1rem/1.5 Arial, Helvetica, sans-serif; margin: 0; color: #0b0c0c; background: #fff }
  main, header div { max-width: 60rem; margin: 0 auto; padding: 0 1rem }
  header { background: #1d3557; color: #fff; padding: .8rem 0 }
  ul { list-style: none; padding: 0 } li { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; border-bottom: 1px solid #b1b4b6; padding: .6rem 0 }
  li form { flex: 0 0 17rem } li p { margin: 0; flex: 1 1 20rem }
  button { font: inherit; padding: .4rem .8rem; background: #00633a; color: #fff; border: 2px solid #00633a; cursor: pointer; text-align: left }
  button:focus, input:focus { outline: 3px solid #fd0; outline-offset: 0; border-color: #0b0c0c }
  input { font: inherit; padding: .35rem; border: 2px solid #0b0c0c; max-width: 100% } label { display: block; font-weight: bold }`;

/**
 * The sign-in page: who can be signed in as, by role, one click each; and a search for anybody else. Works without JavaScript.
 * @param {{ people: Person[], search: string, action: string }} view
 */
export function signInPage({ people, search, action }) {
  const found = search ? `<h2>${people.length} found for “${escape(search)}”</h2>` : '';
  const nobody = search ? 'Nobody has a name or post with these words.' : 'Nobody is here yet: the example council has not been brought in. It comes with the first start.';
  const groups = byRole(people).map(([heading, members]) => `<h2>${heading}</h2><ul>${members.map((person) => row(person, action)).join('')}</ul>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Choose who to be – Golden Thread development sign-in</title><style>${STYLE}</style></head>
<body>
<header><div>Golden Thread: development sign-in</div></header>
<main>
<h1>Choose who to be</h1>
<p>This page stands in for the council's own sign-in while developing and trying out. It asks for no password.</p>
${found}${people.length ? groups.join('\n') : `<p>${nobody}</p>`}
<h2>Somebody else</h2>
<form method="get" action="${escape(action)}">
<p><label for="search">Name or post</label><input id="search" name="search" value="${escape(search)}"> <button>Find</button></p>
</form>
</main>
</body>
</html>`;
}
