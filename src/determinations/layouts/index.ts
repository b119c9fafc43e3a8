import { f3 } from './2013-early.ts';
import { f2b } from './2013-listed.ts';
import { f2a } from './2013-numbered.ts';
import { f1a } from './2014.ts';
import { f1b } from './2014-2016.ts';
import { f1c } from './2016-2017.ts';
import type { Layout } from './layout.ts';
import { other } from './other.ts';
import { f1d } from './since-2018.ts';

/** Every known layout; the first that recognises a letter reads it. A new layout is one line here. */
export const layouts: Layout[] = [f1a, f1d, f1c, f1b, f2b, f2a, f3, other];

export const layoutOf = (text: string): Layout =>
  layouts.find((layout) => layout.recognises(text)) ?? other;
