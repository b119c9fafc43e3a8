import { LRUCache } from 'lru-cache';
import type { Person } from '../state/state.ts';

/** The last questions of threads and people. In memory alone: gone with the process. */
export type RecentQuestions = {
  /** The last question that was answered in a thread; `thread` is the ts of its root. */
  inThread(channel: string, thread: string): string | undefined;
  /** A person's last questions, newest first, each once. */
  of(person: Person): string[];
  /** Keeps a question for its asker and, where the answer has one, for its thread. */
  add(person: Person, question: string, thread?: { channel: string; thread: string }): void;
};

const questionsPerPerson = 5;

/** Threads and people that are remembered; those not asked about for longest are dropped first. */
const capacity = 5_000;

/** A memory of questions, empty at first. */
export function createRecentQuestions(): RecentQuestions {
  const threads = new LRUCache<string, string>({ max: capacity });
  const people = new LRUCache<string, string[]>({ max: capacity });
  const of = ({ team, user }: Person) => people.get(`${team}:${user}`) ?? [];
  return {
    of,
    inThread: (channel, thread) => threads.get(`${channel}:${thread}`),
    add(person, question, at) {
      if (at) threads.set(`${at.channel}:${at.thread}`, question);
      const others = of(person).filter((earlier) => earlier !== question);
      people.set(
        `${person.team}:${person.user}`,
        [question, ...others].slice(0, questionsPerPerson),
      );
    },
  };
}
