/** Slack escapes these three in what people type (docs.slack.dev, formatting message text). */
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&' };

/**
 * The text of a message as its author typed it: Slack's entities decoded, the bot's own mention
 * taken out, other mentions left as Slack writes them (`<@U…>`).
 */
export const messageText = (text: string, botUser = ''): string =>
  (botUser ? text.replaceAll(`<@${botUser}>`, ' ') : text)
    .replaceAll(/&(lt|gt|amp);/g, (_, name: string) => entities[name] ?? '')
    .trim();
