import cliProgress from 'cli-progress';
import { findLetters } from './letters/find.ts';

/** Shows a person how a first build comes on; nothing where the library was built before. */
export function createBuildBar(folder: string, built: boolean) {
  if (built || !process.stderr.isTTY)
    return { show: (_: number) => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: 'Reading letters {bar} {value}/{total}, {eta_formatted} left',
    clearOnComplete: true,
  });
  bar.start(0, 0);
  void count(folder).then((total) => bar.setTotal(total));
  return { show: (read: number) => bar.update(read), stop: () => bar.stop() };
}

async function count(folder: string): Promise<number> {
  let letters = 0;
  for await (const _ of findLetters([folder])) letters++;
  return letters;
}
