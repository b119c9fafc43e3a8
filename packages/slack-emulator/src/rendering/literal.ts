/**
 * slack-blocks-to-jsx reads markup where Slack has none: `&lt;!channel&gt;` in mrkdwn becomes a
 * broadcast, plain text becomes bold, links and mentions. Characters that must stay what they are
 * travel through it as private-use characters and come back in the finished HTML.
 */
const ENTITIES: [entity: string, stand: string][] = [
  ['&lt;', '\uE000'],
  ['&gt;', '\uE001'],
  ['&amp;', '\uE002'],
];
const MARKS: [mark: string, stand: string, html: string][] = [
  ['<', '\uE000', '&lt;'],
  ['>', '\uE001', '&gt;'],
  ['&', '\uE002', '&amp;'],
  ['*', '\uE003', '*'],
  ['_', '\uE004', '_'],
  ['~', '\uE005', '~'],
  ['`', '\uE006', '`'],
  ['[', '\uE007', '['],
  [']', '\uE008', ']'],
  ['://', '\uE009', '://'],
  ['@', '\uE00A', '@'],
];

/** mrkdwn whose escaped characters the renderer cannot bring back to life. */
export const keepEscapes = (mrkdwn: string): string =>
  ENTITIES.reduce(
    (text, [entity, stand]) => text.replaceAll(entity, stand),
    mrkdwn.replace(ADDRESS, (address) => address.replaceAll('&amp;', '&')),
  );

/** `<https://a.example?x=1&amp;y=2`: an address is not text; its `&` goes through as it is. */
const ADDRESS = /<(?:https?|mailto):[^<>|]*/g;

/** Text without any markup. */
export const literally = (text: string): string =>
  MARKS.reduce((kept, [mark, stand]) => kept.replaceAll(mark, stand), text);

/** `verbatim: true`: addresses outside `<…>` are not made links. */
export const withoutAutolinks = (mrkdwn: string): string =>
  mrkdwn.replace(/<[^<>]*>|:\/\//g, (found) => (found === '://' ? '\uE009' : found));

/** The finished HTML with every stand-in character as what it stands for. */
export const restored = (html: string): string =>
  html.replace(/[\uE000-\uE00A]/g, (stand) => {
    const index = stand.charCodeAt(0) - 0xe000;
    return MARKS[index]?.[2] ?? '';
  });
