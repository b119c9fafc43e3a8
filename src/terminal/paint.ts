import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';

/** Colours for a terminal, or none where the text goes to a file or a pipe. */
export type Paint = ReturnType<typeof pc.createColors>;

export const createPaint = (isTerminal: boolean): Paint =>
  pc.createColors(isTerminal && pc.isColorSupported);

/**
 * Takes what could steer a terminal out of foreign text: control characters and the marks that
 * turn its direction. Line breaks stay.
 */
export const printable = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '');

/**
 * Breaks a text at spaces so that no line shows more than `width` characters, each begun with
 * `indent`; colours take no room.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  let shown = 0;
  for (const word of text.split(/\s+/)) {
    const length = stripVTControlCharacters(word).length;
    if (shown > 0 && indent.length + shown + 1 + length > width) {
      lines.push(line);
      line = indent;
      shown = 0;
    }
    line += shown > 0 ? ` ${word}` : word;
    shown += shown > 0 ? length + 1 : length;
  }
  return [...lines, line].join('\n');
}
