import { f1a } from './f1a.ts';
import { f1b } from './f1b.ts';
import { f1c } from './f1c.ts';
import { f1d } from './f1d.ts';
import type { Layout } from './layout.ts';
import { other } from './other.ts';

/** Every known layout; the first that recognises a letter reads it. A new layout is one line here. */
export const layouts: Layout[] = [f1a, f1d, f1c, f1b, other];

export const layoutOf = (text: string): Layout =>
  layouts.find((layout) => layout.recognises(text)) ?? other;
