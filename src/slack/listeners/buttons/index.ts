import type { App } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import { askReady, share } from './ask.ts';
import { decisionMenu } from './decision-menu.ts';
import { judge } from './judge.ts';
import { readRationale } from './read-rationale.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';
import { turnList } from './turn-list.ts';

const buttons = [turnList, decisionMenu, readRationale, askReady, share, judge, save, remove];

/** Everything that can be pressed under an answer. */
export function readingOn(app: App, bot: Bot): void {
  for (const listen of buttons) listen(app, bot);
}
