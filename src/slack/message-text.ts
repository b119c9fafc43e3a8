/** Slack writes these three as entities in what people type (docs.slack.dev, formatting). */
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&' };

/** What was said to the bot: without the bot's name and Slack's entities; other names stay. */
export const saidToBot = (text: string, botUser = ''): string =>
  (botUser ? text.replaceAll(`<@${botUser}>`, ' ') : text)
    .replaceAll(/&(lt|gt|amp);/g, (_, name: string) => entities[name] ?? '')
    .trim();
