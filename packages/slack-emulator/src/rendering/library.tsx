import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';
import { SafeLink } from './link.tsx';
import { prepared } from './prepare.ts';

type Blocks = ComponentProps<typeof Message>['blocks'];

/** Names for the ids that mentions carry. */
export interface Names {
  users: { id: string; name: string }[];
  channels: { id: string; name: string }[];
}

/** Blocks drawn by slack-blocks-to-jsx, links checked. */
export function Library({ blocks, names }: { blocks: object[]; names: Names }) {
  return createElement(Message, {
    blocks: blocks.map((block) => prepared(block as Record<string, unknown>)) as unknown as Blocks,
    logo: '',
    name: '',
    time: new Date(0),
    theme: 'light',
    withoutWrapper: true,
    data: names,
    hooks: { link: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink> },
  });
}

const emoji = new Map<string, string>();

/** Text of a native control: `:emoji:` by the library's table, everything else as it is. */
export const withEmoji = (text: string): string =>
  text.replace(/:([a-z0-9_+'-]{1,60}):/g, (whole, name: string) => {
    const known = emoji.get(name) ?? drawnEmoji(name);
    if (emoji.size < 2_000) emoji.set(name, known);
    return known === '' ? whole : known;
  });

function drawnEmoji(name: string): string {
  const block = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name }] }],
  };
  const html = renderToStaticMarkup(
    <Library blocks={[block]} names={{ users: [], channels: [] }} />,
  );
  const text = html.replace(/<[^<>]*>/g, '');
  return text.startsWith(':') ? '' : text;
}
