import { early2013 } from './2013-early.ts';
import { listed2013 } from './2013-listed.ts';
import { numbered2013 } from './2013-numbered.ts';
import { of2014 } from './2014.ts';
import { from2014To2016 } from './2014-2016.ts';
import { from2016To2017 } from './2016-2017.ts';
import type { Layout } from './layout.ts';
import { other } from './other.ts';
import { since2018 } from './since-2018.ts';

/** Every known layout; the first that recognises a letter reads it. A new layout is one line here. */
export const layouts: Layout[] = [
  of2014,
  since2018,
  from2016To2017,
  from2014To2016,
  listed2013,
  numbered2013,
  early2013,
  other,
];

/** The layout of a letter, given its reflowed text. */
export const layoutOf = (text: string): Layout =>
  layouts.find((layout) => layout.recognises(text)) ?? other;
