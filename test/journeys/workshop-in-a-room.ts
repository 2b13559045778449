import type { Browser, Page } from 'playwright-core';
import { type KnownPage, PageObject } from '../pages/page-object';
import type { Visit } from '../pages/visit';
import type { People } from '../stack/people';

/** Who is in the room. The last of them has no script in their browser. */
const room = { facilitator: 'Alistair Penhaligon', noteTaker: 'Siân Prosser', officers: ['Mei-Ling Chow', 'Gary Stubbings'], unscripted: 'Kwame Boateng', guest: 'Sam Reed' } as const;

const title = 'How we do in autumn';
const statement = 'Knowing how the service is doing';

const at = async (visit: Visit, known: KnownPage): Promise<PageObject> => {
  const page = new PageObject(visit, known);
  return known.path === undefined ? page.arrived() : page.open();
};

/** Each gives their own score on their own screen. */
async function score(page: Page, value: number): Promise<void> {
  await page.getByLabel(String(value), { exact: true }).check();
  await page.getByRole('button', { name: 'Keep my score' }).click();
  await page.getByText('Your score is kept. Nobody else sees it.').waitFor();
}

/** A workshop is set up and everybody invited; answers its address and the guest's link. */
async function prepare(visit: Visit): Promise<{ readonly address: string; readonly link: string }> {
  const setUp = await at(visit, { path: '/assessments/new', h1: 'Set up a workshop' });
  await setUp.choose('Planning: performance management');
  await setUp.fillDays({ 'When it meets': '2027-10-05' });
  await setUp.send({ Title: title }, 'Set up the workshop');
  const people: KnownPage = { h1: new RegExp(`^Invite people to WS-\\d+: ${title}$`) };
  const address = new URL(visit.page.url()).pathname.replace(/\/people$/, '');
  for (const [name, role] of [[room.noteTaker, 'Note-taker'], ...room.officers.map((one) => [one, 'Officer'] as const), [room.unscripted, 'Technical support']] as const) {
    const invite = await at(visit, people);
    await invite.choose('Somebody of this council', role);
    await invite.send({ Name: name }, 'Invite them');
  }
  const invite = await at(visit, people);
  await invite.choose('A guest without an account here', 'Officer');
  await invite.send({ Name: room.guest, 'Where they come from (optional)': 'Nextdoor Council' }, 'Invite them');
  return { address, link: await visit.page.locator('main code').innerText() };
}

/** What a room went through: what each saw before the scores were shown, and after. */
export interface WorkshopHeld {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly confirmed: string;
}

/**
 * Six people, each in a browser of their own, and one of them a guest, score a statement: nobody sees another's score before the facilitator shows how all
 * spread, which reaches every screen by itself, and without script by reloading. They cannot decide, and say why; somebody else confirms it.
 */
export async function holdWorkshop({ browser, people, unscripted, origin }: { readonly browser: Browser; readonly people: People; readonly unscripted: People; readonly origin: string }): Promise<WorkshopHeld> {
  const facilitator = await people.as(room.facilitator);
  const { address, link } = await prepare(facilitator);
  const lead = await at(facilitator, { path: `${address}/lead`, h1: /^Lead WS-/ });
  await lead.pick('The next statement', statement);
  await lead.follow('Open it for scores');
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link.replace(/^https?:\/\/[^/]+/, origin));
  const screens: Page[] = [guest];
  for (const name of [room.noteTaker, ...room.officers]) screens.push((await people.as(name)).page);
  screens.push((await unscripted.as(room.unscripted)).page);
  for (const screen of screens.slice(1)) await screen.goto(new URL(`${address}/room`, origin).href);
  for (const [index, screen] of screens.entries()) await score(screen, [1, 2, 2, 4, 5][index]!);
  const before = await Promise.all(screens.map((screen) => screen.locator('main').innerText()));
  await (await at(facilitator, { path: `${address}/lead`, h1: /^Lead WS-/ })).follow('Show how the scores spread');
  const spread = 'How 5 scores spread';
  await screens.at(-1)!.reload();
  await Promise.all(screens.map((screen) => screen.getByText(spread).first().waitFor()));
  const after = await Promise.all(screens.map((screen) => screen.locator('main').innerText()));
  const writing = await people.as(room.noteTaker);
  const notes = await at(writing, { path: `${address}/notes`, h1: /^Notes of WS-/ });
  await notes.choose('We cannot decide');
  for (const tip of [0, 1, 2]) await writing.page.locator(`#tips-${tip}-decision-2`).check();
  await notes.send({ 'Why you cannot decide': 'Those who decide and those who support see it three points apart.' }, 'Write it down');
  const confirm = await at(await people.as(room.officers[0]), { path: `${address}/notes`, h1: /^Notes of WS-/ });
  await confirm.follow('Confirm: this is what was said');
  const shown = await at(facilitator, { path: address, h1: new RegExp(`^Workshop WS-\\d+: ${title}$`) });
  return { before, after, confirmed: await shown.text() };
}
