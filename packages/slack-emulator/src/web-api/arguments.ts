/** Arguments that are JSON in a form. */
const JSON_ARGUMENTS = new Set(['blocks', 'view', 'metadata', 'attachments', 'outputs', 'prompts']);

/**
 * The arguments of a Web API call, from a form or a JSON body.
 * A JSON argument that cannot be read is left as the string it is; the method refuses it.
 */
export function readArguments(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return objectOf(parsed(body));
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    args[name] = JSON_ARGUMENTS.has(name) ? (parsed(value) ?? value) : value;
  }
  return args;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value if it is an object, else an empty one. */
export const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
