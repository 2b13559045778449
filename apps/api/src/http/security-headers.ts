import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { contentReports } from './content-reports';

/** No page of ours asks for any of these; whatever else ran in one should not get them either. */
const permissions = [
  'accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'magnetometer',
  'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb', 'web-share', 'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Nothing runs or is drawn that we did not serve; forms go to ourselves, and to the identity provider for signing out. What a browser
 * refused for that it reports to us.
 */
export function securityHeaders(identityOrigin: string, secure: boolean): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", identityOrigin],
        reportUri: [contentReports.path],
        reportTo: [contentReports.group],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.set('permissions-policy', permissions).set('reporting-endpoints', `${contentReports.group}="${contentReports.path}"`);
    protect(request, response, next);
  };
}
