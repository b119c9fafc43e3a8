import type { PrecedentAnswer } from '../answers/precedent.ts';
import type { Question } from '../questions/question.ts';
import type { NextQuestion } from './answer.ts';

/** From more decisions than this on, a narrower question is offered. */
const many = 5;

/** Narrower and wider questions than one that found something; none where it found nothing. */
export function nextQuestions(question: Question, answer: PrecedentAnswer): NextQuestion[] {
  if (answer.total === 0) return [];
  return [...(answer.total > many ? narrower(question, answer) : []), ...wider(question)];
}

/** The question with the most frequent ground that some but not all of the decisions have. */
function narrower(question: Question, { byGround, total }: PrecedentAnswer): NextQuestion[] {
  if (question.filters.ground) return [];
  const ground = byGround.find((row) => row.total > 1 && row.total < total);
  if (!ground) return [];
  return [
    {
      label: `Narrower: ${ground.name} (${ground.total})`,
      question: `${question.text} ground:${ground.name}`,
    },
  ];
}

/** The question without what narrowed it; where nothing did, on the class of its treatment. */
function wider({
  treatments,
  words,
  phrases,
  without,
  filters,
  regions,
  forms,
}: Question): NextQuestion[] {
  const [first] = treatments;
  if (!first) return [];
  const names = treatments.map(({ typed }) => typed).join(' ');
  const narrowed = [...phrases, ...without, ...regions, ...forms, ...Object.keys(filters)];
  if (narrowed.length > 0)
    return [{ label: `Wider: all on ${names}`, question: [names, ...words].join(' ') }];
  if (treatments.length > 1 || first.name === first.class) return [];
  const ofClass = [first.class, ...words].join(' ');
  return [{ label: `Wider: ${first.class}, the whole class`, question: ofClass }];
}
