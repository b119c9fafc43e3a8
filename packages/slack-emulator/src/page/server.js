// @ts-check
import { place } from './state.js';

/**
 * Asks the workspace what there is to see.
 * @param {string} what
 * @param {Record<string, string>} [query]
 * @returns {Promise<any>}
 */
export async function look(what, query = {}) {
  const asked = new URLSearchParams({ person: place.person, ...query });
  const response = await fetch(`/_control/${what}?${asked}`);
  return response.json();
}

/**
 * Does something as the person chosen above. What is refused is shown and answered with null.
 * @param {string} action
 * @param {Record<string, unknown>} [input]
 * @returns {Promise<any>}
 */
export async function act(action, input = {}) {
  try {
    const response = await fetch(`/_control/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: place.person, ...input }),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    toast(answer.error);
  } catch {
    toast('The local workspace does not answer. Is it still running?');
  }
  return null;
}

/** @param {string} words */
export function toast(words) {
  const box = document.getElementById('toast');
  if (!box) return;
  box.textContent = words;
  box.classList.add('shown');
  setTimeout(() => box.classList.remove('shown'), 6000);
}

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * An element with text and attributes; text never becomes markup.
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(string | Node)[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
