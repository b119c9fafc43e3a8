import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/determinations/grounds/index.ts';
import { groundsOf } from '../../src/determinations/grounds.ts';

const ways = grounds.flatMap(({ ground, outcome, last, ways }) =>
  ways.map((way) => ({ ground, outcome, last, ...way })),
);

describe('each way of giving a ground', () => {
  test.each(ways)('$ground: “$like”', ({ ground, outcome, like, about = '', beside }) => {
    const rationale = beside ? `${beside} ${like}` : like;
    const found = groundsOf({ rationale, outcome, disputed: about });
    expect(found).toContainEqual({ ground, sentence: like });
  });
});
