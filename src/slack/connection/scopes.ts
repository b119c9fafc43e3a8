/**
 * What the app may do in a workspace; manifest.yml declares the same, with the last two optional:
 * they let the bot read a thread it is asked in (follow-ups after a restart) and look whether a
 * message arrived before it sends it again.
 */
export const botScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'channels:history',
  'groups:history',
];
