import { type PageHelp, readers } from './readers';

/** What is one’s own, and the ways in and out. */
export const helpOfAccount = {
  'task/list-my-tasks': {
    purpose: 'What waits for you, by when, and what you wait for from others.',
    readers: readers.you,
    next: 'Each task leads to the page where it is done, and goes from the list once it is.',
  },
  'task/passed-task': {
    purpose: 'Says what became of a task that an e-mail or notice led to.',
    readers: readers.you,
    next: 'Where the thing is yours to see, go on to it from here.',
  },
  'task/take-back-act': {
    purpose: 'Takes back what you did last about a thing, until somebody has acted on it.',
    readers: readers.you,
    next: 'It stands as it did before. Those who were asked because of it are told, with your reason.',
  },
  'inbox/list-inbox': {
    purpose: 'What you were told, the newest first.',
    readers: readers.you,
    next: 'A notice leads to what it is about. Marking all as read changes nothing else.',
  },
  'search/search': {
    purpose: 'Finds measures, plans, reviews, recovery plans, reports, services, posts, committees and people by the beginnings of their words.',
    readers: 'You, as far as you may see each thing: a draft is found by its name by those in its circle, and by its text only by those who may read it.',
    next: 'A result leads to its page. Press / on any page to come back to the search.',
  },
  'search/names': {
    purpose: 'Finds how a person, a post, a service or a measure is named in a form: by name, code or reference.',
    readers: 'You, as far as you may see each of them.',
    next: 'Type what stands in the first column into the form that you left.',
  },
  'account/own-access': {
    purpose: 'Your posts today, what you may read of each kind of paper and by which rule, what you may do, and who may do the rest.',
    readers: readers.you,
    next: 'When a post, a deputy or the council’s rules change, this page changes on the same day.',
  },
  'account/absence': {
    purpose: 'Names who stands in while you are away, or somebody who works directly for you.',
    readers: readers.you,
    next: 'The deputy is told, and sees the work of the post beside its holder. For a post with special powers a second person decides first.',
  },
  'account/notices': {
    purpose: 'Sets what comes to you by e-mail: at once, once a day, or not at all.',
    readers: readers.you,
    next: 'It holds from the next notice on. Everything stands in your inbox whatever you set.',
  },
  'account/calendar': {
    purpose: 'Puts your dates into the calendar of your phone or computer.',
    readers: readers.you,
    next: 'Give the address to your calendar. It sees what you would see on that day, and nothing once you have left.',
  },
  'account/list-sessions': {
    purpose: 'What you settle for yourself, and where you are signed in; or where somebody else is.',
    readers: 'You; of others, administrators.',
    next: 'End the sessions that should not be; those signed in there have to sign in again.',
  },
  'account/end-sessions': {
    purpose: 'Ends the sessions of a person.',
    readers: 'You; of others, administrators.',
    next: 'Whoever is signed in there has to sign in again. It is recorded.',
  },
  'personal-data/own-data': {
    purpose: 'What the council keeps about you here, to read and to take along.',
    readers: readers.you,
    next: 'Download it as a file. Ask the data protection officer where something is wrong.',
  },
  'token/list-own-tokens': {
    purpose: 'The tokens with which programs act in your name.',
    readers: readers.you,
    next: 'Make one, or end one that is no longer used.',
  },
  'token/made-token': {
    purpose: 'Shows a token once.',
    readers: 'Whoever made it, once.',
    next: 'Copy it now: it cannot be shown again.',
  },
  'token/make-token': {
    purpose: 'Makes a token for a program, as narrow as its work.',
    readers: 'Whoever makes it.',
    next: 'The token is shown once; it ends by itself.',
  },
  'token/end-token': {
    purpose: 'Ends a token at once.',
    readers: 'Its owner and administrators.',
    next: 'The program that used it is refused from then on.',
  },
  'sign-in/sign-in': {
    purpose: 'Signs you in with your council account.',
    readers: readers.anybody,
    next: 'You come back to where you were going.',
  },
  'sign-in/signed-out': {
    purpose: 'Says that you are signed out.',
    readers: readers.anybody,
    next: 'Sign in again, or read the published reports.',
  },
  'sign-in/not-signed-in': {
    purpose: 'Says why signing in did not work.',
    readers: readers.anybody,
    next: 'Try again, or ask your service desk.',
  },
  'sign-in/choose-council': {
    purpose: 'Chooses the council to work in, where you belong to several.',
    readers: readers.you,
    next: 'You work in that council until you sign out.',
  },
  'sign-in/act-on-behalf': {
    purpose: 'Starts or stops acting for somebody whose deputy you are.',
    readers: readers.you,
    next: 'What you decide is recorded as yours, for them.',
  },
  'errors/error': {
    purpose: 'Says what could not be done, why, and the way out.',
    readers: 'Whoever asked for it.',
    next: 'Go back, or go to your tasks. If it happens again, tell the contact below with the time.',
  },
  'errors/form-kept': {
    purpose: 'Says that a form was opened before you signed in again, so that it was not sent, and keeps what you wrote in it.',
    readers: readers.you,
    next: 'You look at it once more and send it. It is offered on its page until you do.',
  },
  'help/help': {
    purpose: 'Explains Golden Thread by what people do in it, the status rules, and where to ask.',
    readers: readers.anybody,
    next: 'Every page has its own help under “?”.',
  },
  'help/accessibility': {
    purpose: 'Says how accessible the service is and how to report a barrier.',
    readers: readers.anybody,
    next: 'Tell the contact about anything you cannot use; you may ask for it in another form.',
  },
  'help/privacy': {
    purpose: 'Says which personal data are kept, why, for how long and what your rights are.',
    readers: readers.anybody,
    next: 'See and download your own data when signed in.',
  },
  'help/contact': {
    purpose: 'Says whom to ask about what.',
    readers: readers.anybody,
    next: 'Name the page, what you did and the time.',
  },
  'api-docs/api-docs': {
    purpose: 'Describes the interface for programs.',
    readers: readers.anybody,
    next: 'Ask an administrator for a token.',
  },
  'list/saved-views': {
    purpose: 'The lists that you want to see again as you filtered and sorted them.',
    readers: readers.you,
    next: 'Each opens its list. A new one is saved from the list itself.',
  },
  'home/home': {
    purpose: 'What needs you, what is late in what you answer for, how the council and your services are doing, and what comes next.',
    readers: readers.you,
    next: 'Each line leads to the task, the thing or the report.',
  },
  'home/public-home': {
    purpose: 'What councils have published, and the way to sign in.',
    readers: readers.anybody,
    next: 'Open a council’s reports, or sign in.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;
