/**
 * slack-blocks-to-jsx reads markup where Slack reads none: `&lt;!channel&gt;` in mrkdwn becomes a
 * broadcast, plain text becomes bold, links and mentions. Characters that must not be read as markup
 * are replaced by private-use characters before it draws, and put back in the finished HTML.
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

/** mrkdwn whose escaped characters the renderer does not read as markup. */
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

/** The finished HTML with each private-use character replaced by its original. */
export const restored = (html: string): string =>
  html.replace(/[\uE000-\uE00A]/g, (stand) => {
    const index = stand.charCodeAt(0) - 0xe000;
    return MARKS[index]?.[2] ?? '';
  });
