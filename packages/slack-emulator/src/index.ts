/** A stand-in for Slack: see README.md. */

export { elementsOf } from './dispatch/element-values.ts';
export { signatureHeaders } from './dispatch/signature.ts';
export { type SlackEmulator, startSlackEmulator } from './emulator.ts';
export { type AppManifest, readManifest } from './manifest.ts';
export type { Examples, SlackEmulatorOptions } from './options.ts';
export { LIMITS } from './validator/limits.ts';
export { inSlackWords, type Problem } from './validator/problem.ts';
export { type BlocksVerdict, validateBlocks } from './validator/validate-blocks.ts';
export { validateView } from './validator/validate-view.ts';
export { type ChannelDescription, directMessageId } from './workspace/channels.ts';
export type { Fault } from './workspace/faults.ts';
export type { PersonDescription } from './workspace/people.ts';
export type { OpenView } from './workspace/view.ts';
