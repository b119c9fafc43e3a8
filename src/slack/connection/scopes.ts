/**
 * The scopes that an installation asks for; manifest.yml declares the same. The last two are
 * optional there: with them the bot can read the thread that it is asked in, for follow-ups after a
 * restart, and look whether a message arrived before it sends it again.
 */
export const botScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'channels:history',
  'groups:history',
];
