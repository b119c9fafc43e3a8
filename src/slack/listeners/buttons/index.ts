import type { App } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import { ask, share } from './ask.ts';
import { changeList } from './change-list.ts';
import { decisionMenu } from './decision-menu.ts';
import { feedback } from './feedback.ts';
import { rationale } from './rationale.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';

const all = [changeList, decisionMenu, rationale, ask, share, feedback, save, remove];

/** Every button and menu under an answer. */
export function buttons(app: App, bot: Bot): void {
  for (const register of all) register(app, bot);
}
