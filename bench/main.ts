import { parseArgs } from 'node:util';
import { engines } from './engines/index.ts';
import { benchLetters } from './letters.ts';
import { benchLoad } from './load.ts';
import { benchRanking } from './ranking.ts';
import { benchSearch } from './search.ts';

const usage = `npm run bench                          search and ranking, beside peers
npm run bench -- --quick                the same in short: 300 letters, in under a minute
npm run bench -- --letters 1000,100000  with so many letters
npm run bench -- --engines ours,sqlite  only these: ${Object.keys(engines).join(', ')}
npm run bench -- letters                the reading of letters
npm run bench -- load [minutes]         busy minutes of a team
The peers are packages of bench/ alone: npm ci --prefix bench
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    letters: { type: 'string', default: '1000,10000,50000' },
    engines: { type: 'string', default: Object.keys(engines).join(',') },
    help: { type: 'boolean' },
  },
});
/** What is measured in under a minute. */
const quick = { letters: '300', engines: 'ours,sqlite,minisearch' };
const say = (line: string) => process.stdout.write(`${line}\n`);

const [what, minutes] = positionals;
if (values.help) say(usage);
else if (what === 'letters') say(await benchLetters());
else if (what === 'load') say(await benchLoad(Number(minutes ?? 1)));
else {
  for await (const line of benchRanking()) say(line);
  const { letters, engines } = values.quick ? quick : values;
  for await (const line of benchSearch(letters.split(',').map(Number), engines.split(',')))
    say(line);
}
