/** Acknowledges a request that goes no further, where it is of a kind that waits for that. */
export async function acknowledge(call: object): Promise<void> {
  if ('ack' in call && typeof call.ack === 'function') await call.ack();
}
