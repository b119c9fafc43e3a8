import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import type { Question } from '../../src/questions/question.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();

function asked(text: string): Question {
  const understood = parseQuestion(text, vocabulary);
  if (understood.kind === 'problem') throw new Error(understood.message);
  return understood.question;
}

/** `names @regions {forms} | words | filters`, empty parts left out. */
function summary(text: string): string {
  const { treatments, regions, forms, words, filters } = asked(text);
  const what = [
    treatments.map(({ name }) => name).join(' + '),
    regions.length > 0 ? `@${regions.join(' @')}` : '',
    forms.length > 0 ? `{${forms.join('} {')}}` : '',
  ];
  const said = Object.entries(filters).map(([name, value]) => `${name}:${value}`);
  return [what.filter(Boolean).join(' '), words.join(' '), said.join(' ')]
    .filter(Boolean)
    .join(' | ');
}

describe('plain words', () => {
  test.each([
    ['baclofen chronic', 'baclofen | chronic'],
    ['flexeril long term', 'cyclobenzaprine | long term'],
    ['mri shoulder no red flags', 'MRI @shoulder | no red flags'],
    ['ESI without radiculopathy', 'epidural steroid injection | without radiculopathy'],
    ['norco functional improvement', 'hydrocodone/acetaminophen | functional improvement'],
    ['PT after surgery knee', 'physical therapy @knee | after surgery'],
    ['home health aide', 'home health care'],
    ['lidoderm first line failed', 'lidocaine patch | first line failed'],
    ['PT after 24 visits', 'physical therapy | after 24 visits'],
    ['ODG facet', 'facet joint injection / medial branch block | odg'],
    ['norco low back pain', 'hydrocodone/acetaminophen | low back pain'],
    ['mri lumbar spine leg numbness', 'MRI @lumbar spine | leg numbness'],
    ['mri left knee instability', 'MRI @knee | instability'],
    ['the treatment of baclofen for spasm', 'baclofen | treatment spasm'],
    ['post-op PT rotator cuff repair', 'physical therapy @shoulder | repair'],
    ['norco denied', 'hydrocodone/acetaminophen'],
    ['no quantity listed', 'no quantity listed'],
    ['conservative care not tried', 'conservative care not tried'],
    ['what is it', 'what is it'],
    ['', ''],
  ])('“%s” asks for: %s', (text, understood) => {
    expect(summary(text)).toBe(understood);
  });
});

describe('brand, generic and abbreviation ask the same', () => {
  test.each([
    ['norco', 'hydrocodone/apap', 'hydrocodone/acetaminophen'],
    ['flexeril', 'cyclobenzaprine', 'Fexmid'],
    ['neurontin', 'gabapentin', 'GBP'],
    ['ESI', 'epidural steroid injection', 'epidural injections'],
    ['EMG', 'NCV', 'nerve conduction studies'],
    ['MS Contin', 'MSER', 'morphine sulfate er'],
  ])('“%s”, “%s”, “%s”', (...texts) => {
    const members = texts.map((text) => asked(text).treatments.map((one) => one.members));
    expect(members[0]).not.toEqual([]);
    expect(members[1]).toEqual(members[0]);
    expect(members[2]).toEqual(members[0]);
  });
});

describe('what a name does not ask for', () => {
  test.each([
    ['norco', 'orphenadrine'],
    ['norflex', 'hydrocodone/acetaminophen'],
    ['mobility', 'meloxicam'],
    ['modic changes', 'meloxicam'],
    ['baclofen', 'compounded topical creams'],
    ['topical baclofen', 'baclofen'],
    ['ketoprofen', 'ketamine'],
    ['voltaren gel', 'diclofenac'],
    ['voltaren 75mg', 'diclofenac gel'],
    ['PT/PTT', 'physical therapy'],
    ['acetaminophen', 'hydrocodone/acetaminophen'],
    ['percocet', 'oxycodone ER'],
  ])('“%s” does not ask for %s', (text, name) => {
    expect(asked(text).treatments.flatMap(({ members }) => members)).not.toContain(name);
  });
});

describe('forms', () => {
  test.each([
    ['voltaren', ['diclofenac', 'diclofenac gel', 'diclofenac patch', 'diclofenac solution'], []],
    ['voltaren gel', ['diclofenac gel'], ['topical']],
    ['voltaren 75mg', ['diclofenac'], ['oral']],
    ['baclofen pump', ['baclofen'], ['intrathecal pump']],
    ['oral baclofen', ['baclofen'], ['oral']],
    ['baclofen', ['baclofen'], []],
    ['baclofen cream', ['compounded topical creams'], []],
    ['Fanatrex', ['gabapentin oral suspension'], []],
    ['gabapentin', ['gabapentin', 'gabapentin oral suspension'], []],
  ])('“%s” asks for %j in %j', (text, members, forms) => {
    const question = asked(text);
    expect(question.treatments.flatMap((one) => one.members)).toEqual(members);
    expect(question.forms).toEqual(forms);
  });
});

describe('classes', () => {
  test.each([
    ['opioids', 'opioid', ['tramadol', 'hydrocodone/acetaminophen', 'fentanyl transdermal']],
    ['muscle relaxers', 'muscle relaxant', ['baclofen', 'carisoprodol', 'orphenadrine']],
    ['NSAIDs', 'NSAID', ['ibuprofen', 'meloxicam', 'diclofenac']],
    ['PPI', 'proton pump inhibitor', ['omeprazole', 'pantoprazole']],
    ['injections', 'injection', ['epidural steroid injection', 'trigger point injection']],
    ['imaging', 'imaging', ['MRI', 'CT scan', 'X-ray']],
    ['topicals', 'topical', ['lidocaine patch', 'diclofenac gel', 'compounded topical creams']],
    ['surgery', 'surgery', ['lumbar fusion', 'knee arthroscopy', 'carpal tunnel release']],
    ['sleep aids', 'sleep aid', ['zolpidem', 'trazodone']],
    ['SSRIs', 'SSRI', ['sertraline']],
  ])('“%s” asks for all of class %s', (text, name, members) => {
    const [treatment, other] = asked(text).treatments;
    expect(other).toBeUndefined();
    expect(treatment).toMatchObject({ name, class: name });
    expect(treatment?.members).toEqual(expect.arrayContaining(members));
  });

  test('the NSAIDs hold no gel', () => {
    expect(asked('NSAIDs').treatments[0]?.members).not.toContain('diclofenac gel');
  });
});

describe('several treatments, and what only goes along', () => {
  test.each([
    ['opioid + muscle relaxant', 'opioid + muscle relaxant'],
    ['chiropractic vs acupuncture', 'chiropractic / manipulation + acupuncture'],
    ['MRI and x-ray of the knee', 'MRI + X-ray @knee'],
    ['norco norco vicodin', 'hydrocodone/acetaminophen'],
    ['norco opioid', 'hydrocodone/acetaminophen | opioid'],
    ['PPI for NSAID use', 'proton pump inhibitor | nsaid'],
    ['no NSAIDs tried, lidoderm', 'lidocaine patch | no nsaids tried'],
    ['mri knee before arthroscopy', 'MRI @knee | before arthroscopy'],
    ['laxative for opioid induced constipation', 'laxative | opioid induced constipation'],
    ['opioid induced constipation', 'opioid induced constipation'],
    ['no UDS', 'no uds'],
    ['failed physical therapy', 'physical therapy | failed'],
  ])('“%s” asks for: %s', (text, understood) => {
    expect(summary(text)).toBe(understood);
  });
});

describe('filters, phrases and words ruled out', () => {
  test('anywhere in the text', () => {
    const text =
      'year:2016 norco outcome:Overturned “functional improvement” -surgery specialty:“pain medicine” ' +
      'guideline:odg state:california after:2016-06-30 before:2017-01-01 ground:no-functional-improvement';
    expect(asked(text)).toMatchObject({
      treatments: [{ typed: 'norco' }],
      words: [],
      phrases: ['functional improvement'],
      without: ['surgery'],
      filters: {
        year: 2016,
        outcome: 'overturned',
        specialty: 'pain medicine',
        guideline: 'odg',
        state: 'california',
        after: '2016-06-30',
        before: '2017-01-01',
        ground: 'no-functional-improvement',
      },
    });
  });

  test.each([
    ['muscle relaxants overturned', 'muscle relaxant | outcome:overturned'],
    ['overturned only', 'outcome:overturned'],
    ['norco upheld or overturned', 'hydrocodone/acetaminophen | upheld overturned'],
    ['norco not overturned', 'hydrocodone/acetaminophen | not overturned'],
    ['norco outcome: upheld', 'hydrocodone/acetaminophen | outcome:upheld'],
    ['norco overturned outcome:upheld', 'hydrocodone/acetaminophen | overturned | outcome:upheld'],
    ['see https://example.org norco', 'hydrocodone/acetaminophen | see https example.org'],
    ['MRI: knee', 'MRI @knee'],
    ['norco 5" unclosed', 'hydrocodone/acetaminophen | 5 unclosed'],
    ['L4-5 fusion -5', 'l4-5 fusion 5'],
  ])('“%s” asks for: %s', (text, understood) => {
    expect(summary(text)).toBe(understood);
  });

  test.each([
    [
      'norco foo:bar',
      'There is no filter “foo:”. The filters are outcome:, ground:, specialty:, guideline:, state:, year:, after:, before:, priority:, flag:, age:, sex:, diagnosis:.',
    ],
    ['outcome:maybe', 'outcome: takes upheld or overturned, not “maybe”.'],
    ['outcome:constructor', 'outcome: takes upheld or overturned, not “constructor”.'],
    ['year:16', 'year: takes a year such as 2017, not “16”.'],
    ['after:2016-13-40', 'after: takes a day such as 2016-06-30, not “2016-13-40”.'],
    ['before:2017-02-29', 'before: takes a day such as 2017-01-01, not “2017-02-29”.'],
    ['ground:weather', 'There is no ground “weather”.'],
    ['norco specialty:', 'specialty: needs a value right behind it'],
    ['year:2016 year:2017', 'year: stands in the question twice; keep one of them.'],
    ['-outcome:upheld', '“-outcome:” cannot be asked'],
  ])('“%s” is answered “%s”', (text, message) => {
    expect(parseQuestion(text, vocabulary)).toEqual({
      kind: 'problem',
      message: expect.stringContaining(message),
    });
  });
});

describe('spelling', () => {
  test.each([
    ['cyclobenzeprine chronic', 'cyclobenzaprine', 'cyclobenzeprine → cyclobenzaprine'],
    ['flexaril', 'cyclobenzaprine', 'flexaril → flexeril'],
    ['tramdaol', 'tramadol', 'tramdaol → tramadol'],
    ['lyrcia', 'pregabalin', 'lyrcia → lyrica'],
    ['epidral steroid injection', 'epidural steroid injection', 'epidral → epidural'],
    ['physcial therapy', 'physical therapy', 'physcial → physical'],
    ['percoset', 'oxycodone/acetaminophen', 'percoset → percocet'],
  ])('“%s” is %s: %s', (text, name, corrected) => {
    const question = asked(text);
    expect(question.treatments.map((one) => one.name)).toEqual([name]);
    expect(question.corrected).toBe(corrected);
    expect(text).toContain(question.treatments[0]?.typed);
  });

  test.each([
    'norco',
    'mobility',
    'oxytocin',
    'tetrazepam',
    'modic changes',
    'waist pain',
    'somatic symptoms',
    'cauda equina',
    'tenosynovitis',
    'injunction',
    'xyzzyq',
  ])('“%s” is spelt rightly', (text) => {
    expect(asked(text).corrected).toBeNull();
  });

  test('no name of the table is corrected into another', () => {
    const own = vocabulary.treatments.flatMap(({ name, names }) => [name, ...names]);
    const plain = own.filter((name) => /^[\p{L} ]+$/u.test(name));
    expect(plain.length).toBeGreaterThan(2_000);
    expect(plain.filter((name) => asked(name).corrected !== null)).toEqual([]);
  });
});

describe('hostile text', () => {
  test('40,000 characters are read to a bound', () => {
    const question = asked('norco "a phrase" -word '.repeat(2_000).slice(0, 40_000));
    expect(question.text.length).toBeLessThanOrEqual(1_002);
    expect(question.words.length).toBeLessThanOrEqual(60);
  });

  test('unseen characters go, and nothing turns the direction of writing', () => {
    const question = asked('nor\u200bco \u202echronic\u0000\u0007\n pain \ud800');
    expect(question.text).toBe('norco chronic pain');
    expect(question.treatments.map(({ name }) => name)).toEqual(['hydrocodone/acetaminophen']);
  });

  test('any text is understood or named as a problem, and the same again', () => {
    const word = fc.oneof(
      fc.constantFrom('norco', 'opioids', 'knee', 'after', 'no', '"', '-', 'outcome:', 'year:2016'),
      fc.string({ unit: 'binary', maxLength: 15 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = words.join(' ');
        const understood = parseQuestion(text, vocabulary);
        expect(parseQuestion(text, vocabulary)).toEqual(understood);
        if (understood.kind === 'problem') expect(understood.message.length).toBeLessThan(2_000);
        else expect(understood.question.words.every((one) => one !== '')).toBe(true);
      }),
    );
  });
});
