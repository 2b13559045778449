/** Addresses of help and of what a public body says about its service. */
export const helpPaths = { help: '/help', accessibility: '/accessibility', privacy: '/privacy', contact: '/contact' } as const;

/** What the footer of every page leads to. */
export const footerLinks = [
  { href: helpPaths.help, text: 'Help' },
  { href: helpPaths.accessibility, text: 'Accessibility statement' },
  { href: helpPaths.privacy, text: 'Privacy notice' },
  { href: helpPaths.contact, text: 'Contact' },
] as const;
