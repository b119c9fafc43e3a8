/**
 * Acknowledges a request that goes no further, where its kind has an `ack`: Slack shows its sender
 * an error unless it hears one within 3 seconds.
 */
export async function acknowledge(args: object): Promise<void> {
  if ('ack' in args && typeof args.ack === 'function') await args.ack();
}
