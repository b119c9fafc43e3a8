import type * as z from 'zod';

/** Why Slack refuses something: where (a JSON pointer) and what, in Slack's wording. */
export interface Problem {
  pointer: string;
  message: string;
}

/** A problem in the form of Slack's `errors`: `no more than 50 items allowed [json-pointer:/blocks]`. */
export const inSlackWords = ({ pointer, message }: Problem): string =>
  `${message} [json-pointer:${pointer}]`;

/** Zod's issue about `value` in Slack's wording. */
export function problemsOf(issue: z.core.$ZodIssue, value: unknown, base: string): Problem[] {
  const at = (path: readonly PropertyKey[]) => base + path.map((key) => `/${String(key)}`).join('');
  const path = issue.path;
  const found = valueAt(value, path);
  if (found === undefined && issue.code !== 'custom' && path.length > 0) {
    return [
      { pointer: at(path.slice(0, -1)), message: `missing required field: ${String(path.at(-1))}` },
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: at(path),
      message: `invalid additional property: ${key}`,
    }));
  }
  return [{ pointer: at(path), message: wording(issue, found) }];
}

function wording(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : issue.origin === 'string'
          ? `must be less than ${Number(issue.maximum) + 1} characters`
          : `must be no more than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `no fewer than ${issue.minimum} items allowed`
        : issue.origin === 'string'
          ? `must be more than ${Number(issue.minimum) - 1} characters`
          : `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'invalid_union':
      return `unsupported type: ${typeof found === 'string' ? found.slice(0, 60) : 'none'}`;
    case 'invalid_type':
      return `must provide ${article(issue.expected)}`;
    case 'invalid_value':
      return `must be a valid enum value`;
    default:
      return issue.message;
  }
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
