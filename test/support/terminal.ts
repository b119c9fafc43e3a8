import { Writable } from 'node:stream';
import { runTerminal } from '../../src/terminal/run.ts';

type Asked = { env?: Record<string, string>; isTTY?: boolean };

/** `imr …` with those words: exit code and what stood on stdout and stderr. */
export async function imr(argv: string[], { env = {}, isTTY = false }: Asked = {}) {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          said[name] += chunk;
          done();
        },
      }),
      { isTTY },
    );
  const code = await runTerminal(argv, {
    stdout: stream('out') as unknown as NodeJS.WriteStream & { fd: 1 },
    stderr: stream('err') as unknown as NodeJS.WriteStream & { fd: 2 },
    env,
  });
  return { code, ...said };
}
