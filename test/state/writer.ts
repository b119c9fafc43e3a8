import { openState } from '../../src/state/state.ts';

/**
 * Works on a state in a process of its own, for state.test.ts: `claim` claims 200 keys and prints
 * those it got; `save …` saves a question a person without end and prints each that is kept.
 */
const [folder = '', task = ''] = process.argv.slice(2);
const state = openState(folder, (sentence) => void process.stderr.write(`${sentence}\n`));
const now = new Date();
if (task === 'claim') {
  for (let at = 0; at < 200; at++)
    if (await state.claim(`event ${at}`, now)) process.stdout.write(`event ${at}\n`);
  await state.close();
} else {
  for (let at = 0; ; at++) {
    const text = `${task} question ${at}`;
    await state.save({ team: 'T1', user: `${task} U${at}` }, text, now);
    process.stdout.write(`${text}\n`);
  }
}
