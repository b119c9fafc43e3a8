import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { appHome } from './app-home.ts';
import { buttons } from './buttons/index.ts';
import { directMessage } from './direct-message.ts';
import { mention } from './mention.ts';
import { messageShortcut } from './message-shortcut.ts';
import { searchFormListeners } from './search-form.ts';
import { settingsButtons } from './settings.ts';
import { slashCommand } from './slash-command.ts';
import { workflowStep } from './workflow-step.ts';

const listeners = [
  slashCommand,
  mention,
  directMessage,
  messageShortcut,
  searchFormListeners,
  appHome,
  workflowStep,
  settingsButtons,
  buttons,
];

/** Registers everything by which a person can reach the bot. */
export function registerListeners(app: App, bot: Bot): void {
  for (const register of listeners) register(app, bot);
}
