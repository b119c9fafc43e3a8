import { basename, extname } from 'node:path';
import type { Letter } from '../letters/letter.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { injuryDay } from './dates.ts';
import { readDecisions } from './decisions.ts';
import { type Determination, determination } from './determination.ts';
import { readDiagnoses } from './diagnoses.ts';
import { readHeader } from './header.ts';
import { layoutOf } from './layouts/index.ts';
import type { Layout } from './layouts/layout.ts';
import { other } from './layouts/other.ts';
import { missingOf } from './missing.ts';
import { outcomeOfCase } from './outcome.ts';
import { readPatient } from './patient.ts';
import { type Reflowed, reflow } from './reflow.ts';
import { readReviewer } from './reviewer.ts';

/**
 * A letter → its determination: recognises the layout, cuts the text into sections, reads the fields
 * and checks them. Without a vocabulary no treatments are recognised. Never throws: what cannot be read is named in `missing`, and a letter of no known layout is kept
 * whole as its summary, without decisions.
 */
export function parseDetermination(letter: Letter, vocabulary: Vocabulary | null): Determination {
  const text = reflow(letter.text);
  try {
    return determination.parse(read(letter, text, layoutOf(text.text), vocabulary));
  } catch {
    return read(letter, text, other, null);
  }
}

function read(
  letter: Letter,
  text: Reflowed,
  layout: Layout,
  vocabulary: Vocabulary | null,
): Determination {
  const sections = layout.sections(text);
  const { caseNumber, priority, dates } = readHeader(sections.header);
  const decisions = readDecisions(sections, vocabulary);
  const read: Determination = {
    id: caseNumber ?? nameOf(letter.file),
    source: { file: letter.file, layout: layout.name, sha256: letter.sha256 },
    caseNumber,
    dates: { ...dates, injury: dates.injury ?? injuryDay(sections.summary) },
    priority,
    reviewer: readReviewer(sections.reviewer),
    patient: readPatient(
      sections.summary,
      decisions.map(({ rationale }) => rationale),
    ),
    diagnoses: readDiagnoses(sections.summary),
    summary: sections.summary,
    outcome: outcomeOfCase(decisions.map(({ outcome }) => outcome)),
    decisions,
    missing: [],
  };
  return { ...read, missing: missingOf(read, layout.states) };
}

const nameOf = (file: string) => basename(file, extname(file)) || 'letter';
