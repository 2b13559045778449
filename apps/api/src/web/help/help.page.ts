import { Controller, Get, Inject } from '@nestjs/common';
import type { ApiConfig } from '../../config';
import { API_CONFIG } from '../../injection-tokens';
import { accountPaths } from '../account/paths';
import { Page, RoutePolicy } from '../kit';
import { howTo, statusMeanings, whereToBegin } from './help-topics';
import { footerLinks, helpPaths } from './paths';

const navigation = { section: 'none', trail: 'none' } as const;

/** Help, and what a public body says about its service; for anybody. */
@Controller()
export class HelpPages {
  constructor(@Inject(API_CONFIG) private readonly config: ApiConfig) {}

  @Get(helpPaths.help)
  @RoutePolicy({ permission: 'public', audit: 'help.open', navigation })
  help(): Page {
    return new Page('help/help', { heading: 'How to use Golden Thread', area: 'Help', begin: whereToBegin, howTo, statuses: statusMeanings, others: footerLinks.slice(1), access: accountPaths.access });
  }

  @Get(helpPaths.accessibility)
  @RoutePolicy({ permission: 'public', audit: 'accessibility.open', navigation })
  accessibility(): Page {
    return new Page('help/accessibility', { heading: 'How accessible this service is', area: 'Accessibility statement', contact: helpPaths.contact });
  }

  @Get(helpPaths.privacy)
  @RoutePolicy({ permission: 'public', audit: 'privacy.open', navigation })
  privacy(): Page {
    return new Page('help/privacy', { heading: 'Which personal data are kept, and why', area: 'Privacy notice', contact: helpPaths.contact });
  }

  @Get(helpPaths.contact)
  @RoutePolicy({ permission: 'public', audit: 'contact.open', navigation })
  contact(): Page {
    return new Page('help/contact', { heading: 'Whom to ask', area: 'Contact', security: this.config.securityContact });
  }
}
