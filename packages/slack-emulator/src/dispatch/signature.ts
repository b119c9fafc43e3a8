import { createHmac } from 'node:crypto';

/** The two headers with which Slack signs a request (docs.slack.dev, "Verifying requests"). */
export function signatureHeaders(secret: string, body: string, seconds: number) {
  const mac = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${mac}` };
}
