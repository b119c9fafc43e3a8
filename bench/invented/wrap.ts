const WIDTH = 94;

/** Paragraphs as the five letters have them: lines with a blank one between, two between paragraphs. */
export const inLines = (paragraphs: string[]): string =>
  paragraphs.map((paragraph) => wrapped(paragraph).join(' \n\n')).join(' \n\n \n\n');

function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
