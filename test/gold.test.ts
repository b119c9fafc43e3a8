import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Determination } from '../src/determinations/determination.ts';
import { findLetters } from '../src/letters/find.ts';
import { isRead } from '../src/library/letter-read.ts';
import { createReadPool } from '../src/library/read-pool.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { allOf } from './support/all-of.ts';

/** The gold is not part of the project: it lies beside it where the letters may be kept. */
const shared = '../shared';
const has = (path: string) => existsSync(join(shared, path));
const casesOf = <Case>(file: string): Case[] =>
  JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8')).cases;
type SeedCase = {
  file: string;
  patient: Determination['patient'];
  reviewer: { specialties: string[]; licence_states: string[] };
  dates_of_injury: { iso: string }[];
  diagnoses: string[];
  clinical_case_summary: string;
  items: {
    item: string;
    outcome: string;
    claims_administrator_guideline: string;
    maximus_guideline: string;
    maximus_pages: string[];
    rationale: string;
    concluding_sentence: string;
  }[];
};
type LetterCase = {
  caseNumber: string;
  dates: Determination['dates'];
  priority: string;
  licenseStates: string[];
  specialty: string;
  items: (Item & { inDispute?: string })[];
};

/** The gold of the 74 was cut by a script from another extractor's text: letters and digits count. */
const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

async function parsed(folder: string): Promise<Determination[]> {
  const pool = createReadPool({ vocabulary: loadVocabulary(), threads: 2 });
  const read = await allOf(pool.readAll(findLetters([join(shared, folder)])));
  await pool.close();
  return read.filter(isRead).map(({ determination }) => determination);
}

describe.skipIf(!has('gold/seeds.json'))(
  'the five letters against their hand-made gold (skipped without ../shared)',
  () => {
    let read: Determination[] = [];
    beforeAll(async () => {
      read = await parsed('seeds');
    });

    test.each(has('gold/seeds.json') ? casesOf<SeedCase>('seeds.json') : [])('$file', (gold) => {
      const found = read.find(({ source }) => basename(source.file) === gold.file);
      expect({
        patient: found?.patient,
        specialties: found?.reviewer.specialties,
        states: found?.reviewer.licenseStates,
        injury: found?.dates.injury ?? null,
        diagnoses: found?.diagnoses,
        summary: found?.summary,
      }).toEqual({
        patient: { age: gold.patient.age, sex: gold.patient.sex },
        specialties: gold.reviewer.specialties,
        states: gold.reviewer.licence_states,
        injury: gold.dates_of_injury[0]?.iso ?? null,
        diagnoses: gold.diagnoses,
        summary: gold.clinical_case_summary,
      });
      expect(
        found?.decisions.map((it) => ({
          item: it.heading,
          outcome: it.outcome,
          claims_administrator_guideline: it.claimsAdministratorGuideline,
          maximus_guideline: it.reviewerGuideline,
          maximus_pages: it.citations.flatMap(({ pages }) => pages),
          rationale: it.rationale,
          concluding_sentence: it.conclusion,
        })),
      ).toEqual(
        gold.items.map((it) => ({
          item: it.item,
          outcome: it.outcome.toLowerCase(),
          claims_administrator_guideline: it.claims_administrator_guideline,
          maximus_guideline: it.maximus_guideline,
          maximus_pages: it.maximus_pages,
          rationale: it.rationale,
          concluding_sentence: it.concluding_sentence,
        })),
      );
    });
  },
);

describe.skipIf(!has('determinations'))(
  'the 74 published PDFs against their gold (skipped without ../shared)',
  () => {
    let read = new Map<string | null, Determination>();
    beforeAll(async () => {
      read = new Map((await parsed('determinations')).map((it) => [it.caseNumber, it]));
    });

    test.each(has('gold/letters.json') ? casesOf<LetterCase>('letters.json') : [])(
      '$caseNumber',
      (gold) => {
        const found = read.get(gold.caseNumber);
        expect({
          dates: found?.dates,
          priority: found?.priority,
          states: found?.reviewer.licenseStates,
          specialties: found?.reviewer.specialties.join(', '),
        }).toEqual({
          dates: gold.dates,
          priority: gold.priority.toLowerCase(),
          states: gold.licenseStates,
          specialties: gold.specialty,
        });
        expect(found?.decisions.map(bareItem)).toEqual(gold.items.map(bareItem));
        for (const [at, { inDispute }] of gold.items.entries())
          if (inDispute) expect(bare(found?.decisions[at]?.disputed ?? '')).toBe(bare(inDispute));
      },
    );
  },
);

type Item = Pick<
  Determination['decisions'][number],
  'heading' | 'outcome' | 'claimsAdministratorGuideline' | 'reviewerGuideline' | 'rationale'
>;

const bareItem = (item: Item) => ({
  heading: bare(item.heading),
  outcome: item.outcome,
  claimsAdministratorGuideline: bare(item.claimsAdministratorGuideline),
  reviewerGuideline: bare(item.reviewerGuideline),
  rationale: bare(item.rationale),
});
