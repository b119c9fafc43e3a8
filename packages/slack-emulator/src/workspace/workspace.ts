import { EventEmitter } from 'node:events';
import type { AppManifest } from '../manifest.ts';
import type { Examples } from '../options.ts';
import { type Channel, type ChannelDescription, directMessage, openChannel } from './channels.ts';
import { createFaults, type Faults } from './faults.ts';
import type { Message } from './message.ts';
import { BOT_USER_ID, botNamed, type Person, type PersonDescription, SLACKBOT } from './people.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import type { OpenView } from './view.ts';

/** The changes that listeners hear of. Slack sends events for those of kind `message`. */
export interface Changes {
  message: [change: MessageChange];
  channel: [channel: string];
  views: [person: string];
  home: [person: string];
  prompts: [channel: string];
  run: [run: WorkflowRun];
  suggestion: [];
}

export type MessageChange =
  | { kind: 'posted'; message: Message }
  | { kind: 'edited'; message: Message; before: Message }
  | { kind: 'deleted'; message: Message };

/** One run of the workflow step, from "run" to what the app reports. */
export interface WorkflowRun {
  id: string;
  callbackId: string;
  inputs: Record<string, unknown>;
  state: 'running' | 'completed' | 'failed';
  outputs: Record<string, unknown>;
  error: string | null;
  person: string;
}

/** The whole state. Functions of this folder change it; nothing else does. */
export interface Workspace {
  app: AppManifest;
  /** What the page offers to try. */
  examples: Examples;
  clock: () => number;
  /** By id: the people as described, then the app and the workspace itself. */
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  /** Channel id → its messages and replies by time stamp, oldest first. */
  messages: Map<string, Map<string, Message>>;
  messagesKept: number;
  /** Person → stack of open modals, the top one last. */
  modals: Map<string, OpenView[]>;
  homes: Map<string, OpenView>;
  prompts: Map<string, { title: string; prompts: { title: string; message: string }[] }>;
  runs: Map<string, WorkflowRun>;
  installed: boolean;
  traffic: Traffic;
  faults: Faults;
  changes: EventEmitter<Changes>;
  lastTs: number;
  count: number;
}

export interface WorkspaceOptions {
  app: AppManifest;
  people: PersonDescription[];
  channels: ChannelDescription[];
  examples: Examples;
  clock: () => number;
  random: () => number;
  messagesKept: number;
}

/** A fresh workspace: the people, the app, the channels and a direct message each, no messages. */
export function createWorkspace({
  app,
  people,
  channels,
  examples,
  clock,
  random,
  messagesKept,
}: WorkspaceOptions): Workspace {
  const ids = people.map(({ id }) => id);
  const changes = new EventEmitter<Changes>();
  changes.setMaxListeners(50);
  return {
    app,
    examples,
    clock,
    people: byId([
      ...people.map((person) => ({ ...person, isBot: false })),
      botNamed(app.name),
      SLACKBOT,
    ]),
    channels: byId([
      ...channels.map((described) => openChannel(described, ids)),
      ...ids.map(directMessage),
    ]),
    messages: new Map(),
    messagesKept,
    modals: new Map(),
    homes: new Map(),
    prompts: new Map(),
    runs: new Map(),
    installed: true,
    traffic: createTraffic(clock),
    faults: createFaults(random),
    changes,
    lastTs: 0,
    count: 0,
  };
}

const byId = <T extends { id: string }>(all: T[]) => new Map(all.map((one) => [one.id, one]));

/** The person as whom the page starts; empty where the workspace has no people. */
export const firstPerson = ({ people }: Workspace): string =>
  [...people.values()].find(({ isBot }) => !isBot)?.id ?? '';

/** An id that has not been given before: the prefix, then a number in base 36. */
export function nextId(workspace: Workspace, prefix: string): string {
  workspace.count += 1;
  return `${prefix}${workspace.count.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** Puts the app into a channel or takes it out. */
export function setBotMembership(workspace: Workspace, channel: Channel, member: boolean): void {
  if (member) channel.members.add(BOT_USER_ID);
  else channel.members.delete(BOT_USER_ID);
  workspace.changes.emit('channel', channel.id);
}
