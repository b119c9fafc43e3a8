import fc from 'fast-check';
import { test } from 'vitest';
import { everything } from '../../../src/questions/question.ts';
import { caseReply } from '../../../src/slack/blocks/case-summary.ts';
import { citationMessage } from '../../../src/slack/blocks/citation.ts';
import { helpReply, problemReply } from '../../../src/slack/blocks/help.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { outcomesReply } from '../../../src/slack/blocks/outcomes.ts';
import { precedentsReply, similarReply } from '../../../src/slack/blocks/precedents.ts';
import { rationaleModal } from '../../../src/slack/blocks/rationale.ts';
import { searchFormView } from '../../../src/slack/blocks/search-form.ts';
import { settingsMessage } from '../../../src/slack/blocks/settings.ts';
import { noTreatment, shortAnswers } from '../../../src/slack/blocks/short-answer.ts';
import { whichCaseReply } from '../../../src/slack/blocks/which-case.ts';
import { simpler, simplest } from '../../../src/slack/delivery/simplify.ts';
import { expectAccepted, expectReplyAccepted, expectViewAccepted } from '../../support/accepted.ts';
import {
  anyAnswer,
  anyDetermination,
  anyExcerpts,
  anyNext,
  anyOutcomes,
  anyPosition,
} from '../../support/answers.ts';
import { hostile, hostileId, hostileQuestion, hostileWord } from '../../support/hostile.ts';

const runs = { numRuns: 25, endOnFailure: true };
const answered = { kind: 'precedents' as const, question: everything };
const figures = fc.constant({
  determinations: 5,
  decisions: 14,
  upheld: 13,
  overturned: 1,
  unread: 1,
  newest: '2017-02-28',
});

test('Slack takes every answer to a question, whatever the letters and the question say', () => {
  fc.assert(
    fc.property(anyAnswer, anyPosition, anyNext, (precedents, page, next) =>
      expectReplyAccepted(precedentsReply({ ...answered, precedents, page, next }, 'U0LOCALANA')),
    ),
    runs,
  );
});

test('Slack takes every list of similar decisions', () => {
  fc.assert(
    fc.property(anyAnswer, hostileId, (answer, id) =>
      expectReplyAccepted(similarReply(answer, { id, decision: 1 })),
    ),
    runs,
  );
});

test('Slack takes the case of any letter', () => {
  fc.assert(
    fc.property(anyDetermination, anyExcerpts, (letter, excerpts) =>
      expectReplyAccepted(caseReply(letter, excerpts)),
    ),
    runs,
  );
});

test('Slack takes any outcomes, with table and chart', () => {
  fc.assert(
    fc.property(anyOutcomes, (answer) => expectReplyAccepted(outcomesReply(answer))),
    runs,
  );
});

test('Slack takes the short answers to any message', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 5 }), (answers) => {
      for (const one of shortAnswers(answers)) expectAccepted(one);
    }),
    runs,
  );
});

test('Slack takes the rationale of any decision, every page', () => {
  fc.assert(
    fc.property(anyDetermination, fc.nat({ max: 1_000 }), (letter, page) => {
      for (const one of letter.decisions)
        expectViewAccepted(rationaleModal({ determination: letter, decision: one }, page));
    }),
    runs,
  );
});

test('Slack takes the Home of any person over any letters', () => {
  const saved = fc.record({ text: hostileQuestion, saved: fc.constant('2026-11-01T00:00:00Z') });
  fc.assert(
    fc.property(
      figures,
      fc.array(anyDetermination, { maxLength: 5 }),
      fc.array(saved, { maxLength: 25 }),
      fc.array(hostileQuestion, { maxLength: 5 }),
      (corpus, newest, kept, recent) =>
        expectViewAccepted(homeView({ corpus, newest, saved: kept, recent })),
    ),
    runs,
  );
});

test('Slack takes the search form over any grounds and specialties', () => {
  const names = fc.uniqueArray(hostileWord, { minLength: 1, maxLength: 150 });
  fc.assert(
    fc.property(names, names, (ground, specialty) =>
      expectViewAccepted(searchFormView({ ground, specialty }, 'C0REVIEW')),
    ),
    runs,
  );
});

test('Slack takes help, problems, settings, citations and the choice between cases', () => {
  fc.assert(
    fc.property(hostile, fc.array(hostileId, { maxLength: 20 }), (said, ids) => {
      expectReplyAccepted(helpReply(said));
      expectReplyAccepted(problemReply(`Unknown: ${said}`));
      expectReplyAccepted(whichCaseReply(said, ids, []));
      expectReplyAccepted(whichCaseReply(said, [], ids));
      expectAccepted(citationMessage(`cited: ${said}`));
    }),
    runs,
  );
  for (const one of [settingsMessage('private'), settingsMessage('threads'), noTreatment])
    expectAccepted(one);
});

test('Slack takes the simpler forms of any message', () => {
  fc.assert(
    fc.property(anyAnswer, anyOutcomes, anyPosition, (precedents, counted, page) => {
      const replies = [
        precedentsReply({ ...answered, precedents, page, next: [] }, 'U1'),
        outcomesReply(counted),
      ];
      for (const { first, rest, single } of replies)
        for (const one of [first, ...rest, single]) {
          expectAccepted(simpler(one));
          expectAccepted(simplest(one));
        }
    }),
    runs,
  );
});
