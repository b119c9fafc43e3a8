import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The files that the page loads, by address. They are read from beside this module and from the
 * package slack-blocks-to-jsx. */
const FILES: Record<string, [url: () => URL | string, type: string]> = {
  '/': [page('index.html'), 'text/html'],
  '/page/page.css': [page('page.css'), 'text/css'],
  '/page/message.css': [page('message.css'), 'text/css'],
  '/page/blocks.css': [
    () => createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css'),
    'text/css',
  ],
  ...Object.fromEntries(
    [
      'main',
      'state',
      'server',
      'sidebar',
      'conversation',
      'composer',
      'controls',
      'typeahead',
      'modal',
      'home',
      'panel',
      'workflow',
      'menus',
    ].map((name) => [`/page/${name}.js`, [page(`${name}.js`), 'text/javascript']]),
  ),
};

function page(name: string): () => URL {
  return () => new URL(`../page/${name}`, import.meta.url);
}

export interface Asset {
  body: string;
  type: string;
}

/** A file of the page, undefined where there is none of that address. */
export async function asset(path: string): Promise<Asset | undefined> {
  const found = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (!found) return undefined;
  const [url, type] = found;
  const body = await readFile(url(), 'utf8');
  return {
    type: `${type}; charset=utf-8`,
    // The library's styles select by an id that would occur once in each message. They select by
    // class instead; `:is(#x, …)` keeps the specificity of an id.
    body:
      path === '/page/blocks.css'
        ? body.replaceAll('#slack_blocks_to_jsx', ':is(#x, .slack_blocks_to_jsx)')
        : body,
  };
}
