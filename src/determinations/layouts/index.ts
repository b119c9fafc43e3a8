import { f1a } from './f1a.ts';
import { f1b } from './f1b.ts';
import { f1c } from './f1c.ts';
import { f1d } from './f1d.ts';
import { f2a } from './f2a.ts';
import { f2b } from './f2b.ts';
import { f3 } from './f3.ts';
import type { Layout } from './layout.ts';
import { other } from './other.ts';

/** Every known layout; the first that recognises a letter reads it. A new layout is one line here. */
export const layouts: Layout[] = [f1a, f1d, f1c, f1b, f2b, f2a, f3, other];

export const layoutOf = (text: string): Layout =>
  layouts.find((layout) => layout.recognises(text)) ?? other;
