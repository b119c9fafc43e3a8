import type { IncomingMessage } from 'node:http';

/**
 * Whether a request is answered. Refused are pages of other sites, and host names of others that
 * point to 127.0.0.1 (DNS rebinding): they must not use the workspace through the user's browser.
 */
export function isOurs(request: IncomingMessage, port: number): boolean {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  const { host, origin } = request.headers;
  if (!host || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    return request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  }
  return true;
}

/** No inline scripts, no frames. `style` attributes are allowed: charts take their colours from them. */
export const PAGE_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: https:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
