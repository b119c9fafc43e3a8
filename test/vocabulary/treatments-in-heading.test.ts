import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadVocabulary, treatmentsInDispute } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();

/** `name {form} @region`, one a treatment. */
const inDispute = (heading: string) =>
  treatmentsInDispute(vocabulary, heading).map(
    ({ name, form, region }) => `${name}${form ? ` {${form}}` : ''}${region ? ` @${region}` : ''}`,
  );

describe('brand, generic and abbreviation are one drug', () => {
  test.each([
    ['Norco 10/325 mg #60', 'hydrocodone/acetaminophen {oral}'],
    ['Hydrocodone/APAP 10/325 mg, ninety tablets', 'hydrocodone/acetaminophen {oral}'],
    ['Hydrocodone 10mg/Acetaminophen 325mg #60', 'hydrocodone/acetaminophen {oral}'],
    ['Vicodin ES 7.5 mg-300 mg oral tablet', 'hydrocodone/acetaminophen {oral}'],
    ['Prospective request for 1 prescription of MSER 50mg #90', 'morphine sulfate ER {oral}'],
    ['MS-Contin 15mg #60', 'morphine sulfate ER {oral}'],
    ['Morphine sulfate 30mg ER #60', 'morphine sulfate ER {oral}'],
    ['Morphine sulfate 15mg #60', 'morphine sulfate IR {oral}'],
    ['Oxycodone HCL ER 20mg #60 day supply: 30', 'oxycodone ER {oral}'],
    ['Flexeril 10mg #60', 'cyclobenzaprine {oral}'],
    ['Neurontin 300mg 300mg 3 times a day', 'gabapentin {oral}'],
    ['Meloxicam (Mobic) 7.5mg #30', 'meloxicam {oral}'],
    ['Three months of Viagra 50mg', 'sildenafil {oral}'],
    ['Tylenol #3, sixty tablets', 'codeine/acetaminophen {oral}'],
    ['Tylenol 3 times a day', 'acetaminophen {oral}'],
    ['Duexis 800mg', 'ibuprofen/famotidine {oral}'],
  ])('“%s” is about %s', (heading, treatment) => {
    expect(inDispute(heading)).toEqual([treatment]);
  });
});

describe('names that collide', () => {
  test.each([
    ['PT 2 x 6 for the lumbar spine', ['physical therapy @lumbar spine']],
    ['Pre-op labs: PT/PTT', ['laboratory tests']],
    ['Labs: CBC, PT, PTT, INR', ['laboratory tests']],
    ['RFA of the left L3-L5 facets', ['radiofrequency ablation @lumbar spine']],
    ['Medications per RFA dated 9/20/2014', []],
    ['Norflex 100mg #60', ['orphenadrine {oral}']],
    ['Mobility scooter', ['wheelchair or scooter']],
    ['Mobic 15mg #90', ['meloxicam {oral}']],
    ['ER visit', ['follow-up visit']],
    ['Soma 350mg #60', ['carisoprodol {oral}']],
    ['Baclofen 10mg #90', ['baclofen {oral}']],
    ['Intrathecal baclofen 2000 mcg/ml', ['baclofen {intrathecal pump}']],
    ['Baclofen 2% cream 60 grams', ['compounded topical creams {compound}']],
    ['Voltaren 75mg #60', ['diclofenac {oral}']],
    ['Voltaren 1% 100gm', ['diclofenac gel {topical}']],
    ['Diclofenac 1.3% patches #30', ['diclofenac patch {patch}']],
    ['Ketoprofen 75mg #90', ['ketoprofen {oral}']],
    ['Ketamine infusion', ['ketamine {injection}']],
    ['Ketoprofen 20% cream', ['compounded topical creams {compound}']],
    ['Diazempam 5mg #30', ['diazepam {oral}']],
    ['Lidocaine 5% patch #30', ['lidocaine patch {patch}']],
    ['Lidocaine ointment 5%', ['lidocaine ointment/cream {topical}']],
    ['Toradol 60mg IM injection', ['ketorolac injection {injection}']],
    ['Carpal tunnel CT release', ['carpal tunnel release @wrist']],
  ])('“%s” is about %j', (heading, treatments) => {
    expect(inDispute(heading)).toEqual(treatments);
  });
});

describe("a compound's ingredients are never the drug", () => {
  test.each([
    'Flurbiprofen 20%, Baclofen 5%, Dexamethasone 2%, Menthol 2%, Capsaicin 0.025% in cream base',
    'Dextromethorphan 5%/Amitriptyline 5%/Lidocaine/Capsaicin 0.025%, 120grams #1',
    'Compound cream: gabapentin 10%, amitriptyline 10%, 210 grams',
    'Topical compound medication (flurbiprofen, baclofen, lidocaine)',
    'Cyclobenzaprine topical cream',
    'Tramadol 15% gel',
    'Amitriptyline 10%, bupivacaine HCL 5%, hyaluronic acid 0.2% in cream base',
    'Gabapentin/lidocaine cream, 60 grams',
  ])('“%s”', (heading) => {
    expect(inDispute(heading)).toEqual(['compounded topical creams {compound}']);
  });

  test.each([
    [
      'Baclofen 10mg #90, compounded topical baclofen cream',
      ['baclofen {oral}', 'compounded topical creams {compound}'],
    ],
    ['Naproxen 550mg and Lidoderm 5% patch', ['naproxen {oral}', 'lidocaine patch {patch}']],
    ['Norco, Voltaren gel', ['hydrocodone/acetaminophen {oral}', 'diclofenac gel {topical}']],
    ['Soma compound #30', ['carisoprodol/aspirin {oral}']],
  ])('a drug beside a cream stays a drug: “%s”', (heading, treatments) => {
    expect(inDispute(heading)).toEqual(treatments);
  });
});

describe('kits whose name hides the drug', () => {
  test.each([
    ['Synapryn (tramadol/glucosamine) 500ml', 'tramadol oral suspension'],
    ['Tabradol 1mg/ml oral suspension', 'cyclobenzaprine oral suspension'],
    ['Fanatrex 25mg/ml', 'gabapentin oral suspension'],
    ['Deprizine 15mg/ml', 'ranitidine oral suspension'],
    ['Dicopanol 5mg/ml', 'diphenhydramine oral suspension'],
  ])('“%s” is about %s', (heading, name) => {
    expect(inDispute(heading)).toEqual([`${name} {oral suspension}`]);
  });
});

describe('body regions', () => {
  test.each([
    ['MRI of the left shoulder', ['MRI @shoulder']],
    ['MRI of neck and right hand without contrast', ['MRI @cervical spine', 'MRI @hand']],
    ['MRI left hip and X-ray left knee', ['MRI @hip', 'X-ray @knee']],
    ['MRI of the lumbar spine and X-ray of the knee', ['MRI @lumbar spine', 'X-ray @knee']],
    ['Right L5-S1 epidural steroid injection', ['epidural steroid injection @lumbar spine']],
    ['C5-6 ACDF', ['cervical fusion @cervical spine']],
    ['EMG/NCS of both upper extremities', ['electrodiagnostic studies @upper extremity']],
    ['Arthroscopy, right knee', ['knee arthroscopy @knee']],
    ['Brace for the lumbar spine', ['back brace @lumbar spine']],
    ['Voltaren gel to the left knee', ['diclofenac gel {topical}']],
  ])('“%s” is about %j', (heading, treatments) => {
    expect(inDispute(heading)).toEqual(treatments);
  });
});

describe('what a heading only mentions', () => {
  test.each([
    ['Associated surgical service: Shoulder brace', ['joint brace or sling @shoulder']],
    ['Labs to include: EKG', ['cardiac or pulmonary test']],
    ['Pre-operative clearance for knee arthroscopy', ['pre-operative clearance @knee']],
    ['Transportation to physical therapy', ['transportation']],
    ['Physical therapy evaluation', ['physical therapy']],
    ['Trigger point injections x4 with lidocaine', ['trigger point injection']],
    ['Referral to pain management for ESI', ['pain management consultation']],
    ['L4 transforaminal ESI under fluoroscopy', ['epidural steroid injection @lumbar spine']],
    ['Physical therapy for the knee and TENS unit', ['physical therapy @knee', 'TENS unit @knee']],
    [
      '12 sessions of chiropractic with massage',
      ['chiropractic / manipulation', 'massage therapy'],
    ],
    ['Evaluation and treatment', ['specialist consultation']],
    ['Physcial therapy, eight visits', ['physical therapy']],
    ['Waist of time', []],
  ])('“%s” is about %j', (heading, treatments) => {
    expect(inDispute(heading)).toEqual(treatments);
  });
});

test('any text gives treatments of the table, each once, and the same again', () => {
  const names = new Set(vocabulary.treatments.map(({ name }) => name));
  const word = fc.oneof(
    fc.constantFrom('Norco', 'cream', '5%', 'MRI', 'of the', 'and', '(', 'knee', 'L4-5', '/', ':'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const found = treatmentsInDispute(vocabulary, words.join(' '));
      expect(found.every(({ name }) => names.has(name))).toBe(true);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
      expect(treatmentsInDispute(vocabulary, words.join(' '))).toEqual(found);
    }),
  );
});
