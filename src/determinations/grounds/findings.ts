import type { Ground } from './ground.ts';
import { DRUG, DRUG_TEST, NERVE_SIGNS, STUDY, SURGERY } from './words.ts';

const STUDY_OR_SURGERY = new RegExp(`${STUDY.source}|${SURGERY.source}`, 'i');
const SIGNS =
  /\b(?:spasms?|spasticity|instability|exam\w* findings?|facet[- ](?:mediated|loading|tenderness|generated)|facetogenic|mechanical symptoms?|locking|effusion|swelling|tenderness|night ?-?time pain|functional (?:deficits?|limitations?)|internal pathology|derangement|tears?|impingement|osteonecrosis|trigger points?|twitch response|(?:MRIs?|imaging|electrodiagnostic) (?:\w+ ){0,2}(?:studies|evidence|findings?|reports?))\b/gi;
const SEEN =
  /\b(?:objective|physical|clinical|exam\w*|significant|positive|abnormal|orthopedic|correlating|corroborat\w+|subjective|pertinent)\b/gi;
const SIGN = /^ (?:\w+ ){0,2}(?:findings?|evidence|signs?|tests?|complaints?)\b/i;
const DEFINITE =
  /\b(?:spasms?|spasticity|instability|mechanical symptoms?|locking|effusion|swelling|(?:internal )?derangement|internal pathology|osteonecrosis|avascular necrosis|(?:labral |meniscal |rotator cuff )?tears?|night ?-?time pain)\b/gi;
/** For studies the nerves have a ground of their own. */
const OF_NERVES =
  /\b(?:red[- ]flags?|neuro\w*|nerves?|radicul\w*|dermatom\w*|myotom\w*|myelopath\w*|electrodiagnos\w*|sensory|sensation|motor)\b/i;
const POWERS = /\b(?:strength|sensation|reflex(?:es)?|motor|neuro\w*|sensory)\b/gi;
const NORMAL =
  /\b(?:normal|intact|unremarkable|full|(?:well-)?preserved|symmetric\w*|equal|within normal)\b/gi;

/** What examination, records and diagnoses show, or do not. */
export const findings: Ground[] = [
  {
    ground: 'no-objective-findings',
    outcome: 'upheld',
    ways: [
      {
        like: 'There was no documentation of palpable muscle spasm or spasticity upon examination.',
        lacks: SIGNS,
        unless:
          /\b(?:related to|due to|secondary to) (?:multiple sclerosis|spinal cord)|\bevidence (?:of|to support) (?:fail|(?:\w{1,20} )?function)\w{1,20}|\b(?:diagnos\w+|nerve root|other physical exam|changes? in|red flags?,? findings|significant functional|objective (?:\w{1,20} )?(?:improvement|benefit))|\b(?:respon\w+|improve\w*)\b/i,
        notOn: new RegExp(`${DRUG_TEST.source}|${STUDY.source}`, 'i'),
      },
      {
        like: 'There are no significant objective findings.',
        lacks: SEEN,
        near: SIGN,
        unless:
          /\b(?:related to|due to|secondary to) (?:multiple sclerosis|spinal cord)|\bevidence (?:of|to support) (?:fail|(?:\w{1,20} )?function)\w{1,20}|\b(?:diagnos\w+|nerve root|other physical exam|red flags?,? findings|significant functional|objective (?:\w{1,20} )?(?:improvement|benefit))|\b(?:respon\w+|improve\w*)\b/i,
        notOn: new RegExp(`${DRUG_TEST.source}|${STUDY.source}`, 'i'),
      },
      {
        like: 'There is no evidence of impingement of the shoulder.',
        about: 'MRI of the shoulder',
        lacks: SIGNS,
        unless: new RegExp(`${OF_NERVES.source}|\\bconcerns? for\\b`, 'i'),
        on: STUDY,
      },
      {
        like: 'There are no significant findings on examination of the shoulder.',
        about: 'MRI of the shoulder',
        lacks: SEEN,
        near: SIGN,
        unless: new RegExp(`${OF_NERVES.source}|\\bconcerns? for\\b`, 'i'),
        on: STUDY,
      },
      {
        like: 'There is no instability or red flag of the knee.',
        about: 'MRI of the knee',
        lacks: DEFINITE,
        unless: /\bconcerns? for\b/i,
        on: STUDY,
      },
      {
        like: 'There is a lack of objective findings of radiculopathy at the level of the injection.',
        about: 'Right L5-S1 epidural steroid injection',
        lacks: NERVE_SIGNS,
        unless: /\bred flags?\b/i,
        on: /\b(?:injections?|blocks?|ESI|epidural|rhizotomy|ablation|radiofrequency|stimulator|traction)\b/i,
        notOn: STUDY_OR_SURGERY,
      },
      {
        like: 'Impingement testing was negative and all orthopedic tests were negative.',
        says: /\b(?:test(?:s|ing)?|maneuvers?|loading|lachman|mcmurray(?:['’]s)?) (?:is|are|was|were|being) negative\b|\bnegative (?:\w+ )?(?:test(?:s|ing)?|impingement|facet loading)/gi,
        notOn: /\b(?:therap\w*|chiro\w*|acupuncture|EMG|NCV|NCS)\b/i,
      },
    ],
  },
  {
    ground: 'no-red-flags-or-deficit',
    outcome: 'upheld',
    ways: [
      {
        like: 'There are no red flags to warrant imaging.',
        lacks: /\bred[- ]flags?\b/gi,
        unless: /\bred[- ]flags? (?:were|was|are|have been) (?:ruled out|excluded)/i,
      },
      {
        like: 'There is no evidence of nerve root compromise.',
        about: 'MRI of the lumbar spine',
        lacks: NERVE_SIGNS,
        on: STUDY,
      },
      {
        like: 'There is no progressive neurologic deficit that calls for an operation.',
        about: 'Lumbar fusion L4-5',
        lacks:
          /\b(?:neurologic\w* (?:\w+ )?(?:deficits?|compromise|findings?|dysfunction|decline)|motor (?:deficits?|weakness)|progressive \w+ deficits?|nerve root (?:compression|compromise|impingement)|radiculopathy|myelopathy|cauda equina)\b/gi,
        on: SURGERY,
      },
      {
        like: 'Muscle strength and sensation are unremarkable.',
        about: 'EMG of the left arm',
        states: POWERS,
        near: NORMAL,
        on: STUDY,
      },
      {
        like: 'He has normal strength of both legs.',
        about: 'MRI of the lumbar spine',
        states: NORMAL,
        near: POWERS,
        on: STUDY,
      },
      {
        like: 'The straight leg raise was negative.',
        about: 'MRI of the lumbar spine',
        says: /\b(?:straight leg(?:[- ]rais(?:es?|ing))?|SLR|spurling(?:['’]s)?|tinel(?:['’]s)?|phalen(?:['’]s)?|hoffmann?(?:['’]s)?|babinski)(?: \w+){0,3}? (?:negative|absent|normal)\b|\bnegative (?:\w+ )?(?:straight leg|SLR|spurling(?:['’]s)?|tinel(?:['’]s)?|phalen(?:['’]s)?)/gi,
        on: STUDY,
      },
      {
        like: 'The spread of his pain effectively undermined any theory of nerve root compromise.',
        about: 'MRI of the thoracic spine',
        says: /\b(?:undermin\w+|argu\w+ against|not (?:suggest\w*|consistent|indicat\w+))\b(?: \S+){0,6}? (?:nerve|radicul\w+|neurolog\w+|myelopath\w+)/gi,
        on: STUDY,
      },
      {
        like: 'The patient does not meet criteria for imaging such as neurologic dysfunction.',
        about: 'MRI of the elbow',
        lacks: /\bcriteria\b/gi,
        also: /\b(?:red flags?|neurologic\w*)\b/i,
        on: STUDY,
      },
    ],
  },
  {
    ground: 'no-indication',
    outcome: 'upheld',
    ways: [
      {
        like: 'She does not suffer from spasticity related to multiple sclerosis or spinal cord injury.',
        says: /\b(?:does not|did not|do not|not been|is not|was not|has no|never been|not noted to|no) (?:currently |been )?(?:suffer\w*|diagnosed|carry|found to have|history of|diagnos[ei]s)\b/gi,
        unless: /\b(?:clear|change|differential)\b/i,
        notOn: STUDY,
      },
      {
        like: 'The record names no diagnosis for which this drug would be right.',
        lacks:
          /\b(?:diagnos(?:is|es|ed)\b(?! of acute spasm)|medical conditions?|any conditions?|conditions? (?:for which|that|or concerns)|concerns? for|risk factors?|risk (?:of|for) (?:gastro\w*|GI|cardio\w*)|(?:high|increased|intermediate|significant) risk|gastrointestinal (?:\w+ )?(?:issues?|events?|complaints?|symptoms?|risk|disease|bleed\w*|upset)|GI (?:\w+ )?(?:issues?|events?|complaints?|symptoms?|risk|upset|bleed\w*|distress)|dyspepsia|GERD|reflux|peptic ulcer|ulcers?|nausea|insomnia|sleep (?:disturbance|disorder|difficult\w*)|depress\w+|anxiety|erectile|hypogonad\w*|osteoarthritis|arthritis|osteoporosis|patella tendinosis|post-?\s?herpetic|diabetic (?:\w+ )?neuropathy|fibromyalgia|localized peripheral pain|complex regional|CRPS|pain medications? (?:is|was|has been|being) (?:reduced|not)|inflammation|obesity|reduced weight[- ]bearing|return[- ]to[- ]work attempts?|maximum medical improvement|homebound|house confinement|leave the home|leaving the home|constipation|migraines?|seizures?|infection|allerg\w+|sleep apnea|carpal tunnel syndrome|cognitive (?:deficits?|impairment)|psychological (?:condition|symptoms?|issues?))\b/gi,
        unless:
          /\b(?:red flags?|short-? ?term|diagnosis of radiculopathy|fail\w* (?:of|to respond)|tried and failed|outweigh\w*|functional (?:improvement|benefit|gain))\b/i,
        notOn: STUDY,
      },
      {
        like: 'To be homebound means trouble with leaving the home, which the treater does not discuss.',
        says: /\bhomebound\b/gi,
        also: /\bnot\b/i,
      },
      {
        like: 'There was no documentation of an acute exacerbation of pain.',
        about: 'Flexeril 10mg #60',
        lacks: /\b(?:acute (?:exacerbations?|flare\S*)|exacerbations? of|flare-? ?ups?)\b/gi,
        unless: /\bshort-? ?term\b/i,
        on: DRUG,
      },
      {
        like: 'There is no evidence of neuropathic pain.',
        about: 'Gabapentin 300mg #90',
        lacks: /\bneuropath\w+/gi,
        notOn: new RegExp(`${STUDY.source}|\\b(?:injections?|blocks?|ESI)\\b`, 'i'),
      },
      {
        like: 'The record holds no concern for osteonecrosis, stress fracture or tumor.',
        about: 'MRI of the right hip',
        lacks: /\b(?:concerns? for|suspicion of|suspected)\b/gi,
        unless: OF_NERVES,
        on: STUDY,
      },
      {
        like: 'Here, the patient was not utilizing opioids.',
        about: 'Urine drug testing',
        says: /\b(?:not|no)(?: \w+){0,3}? (?:utili[sz]ing|taking|using|on|prescribed|receiving)(?: \w+){0,3}? (?:opioids?|opiates?|narcotics?|controlled)|\bno (?:\w+ ){0,4}(?:opioids?|aberrant|controlled substances?)|\b(?:not|no) (?:\w+ ){0,8}(?:aberrant|suspected|abuse|addiction|misuse|diversion|high risk)/gi,
        on: DRUG_TEST,
      },
      {
        like: 'The complaints are of the shoulder but not arthritis.',
        says: /\bbut (?:not|no|without) (?:\w+ )?(?:arthritis|osteoarthritis|tendonitis|tendinitis|neuropath\w*|radicul\w*)/gi,
      },
      {
        like: 'His radicular symptoms undermined any theory of facetogenic pain.',
        about: 'Facet joint injections L4-5',
        says: /\b(?:undermin\w+|argu\w+ against|calls? into question|not consistent with)\b(?: \S+){0,6}? (?:facet\w*|sacroiliac|diagnos[ei]s|pain syndrome)/gi,
      },
      {
        like: 'There is no clear indication for the drug in the notes.',
        lacks:
          /\b(?:clear |clinical |specific |medical )?indications? (?:for|of) (?:the |this |its |a |an )?(?:use|drug|medication|prescription|prescribing)/gi,
      },
    ],
  },
  {
    ground: 'already-tested',
    outcome: 'upheld',
    ways: [
      {
        like: 'Besides, she had an MRI of this wrist done on 3/4/15.',
        about: 'MRI of the wrist',
        states:
          /\b(?:had|has had|underwent|undergone|received|prior|previous|already|recent|repeat)(?: \w+){0,5}? (?:MRIs?|magnetic resonance)\b|\bMRIs?\b(?: \S+){0,6}? (?:was|were|already|previously) (?:\w+ )?(?:done|performed|obtained|completed)/gi,
        also: /\b(?:repeat\w*|previous\w*|prior|already|again|in addition|besides|unclear|done|\d{1,2}\/\d)/i,
        unless: /\b(?:negative plain film|recommended|should be)\b/i,
        on: /\b(?:MRIs?|magnetic)\b/i,
      },
      {
        like: 'The patient received a cervical x-ray previously.',
        about: 'Cervical spine x-rays',
        states:
          /\b(?:had|has had|underwent|undergone|received|prior|previous|already|recent|repeat)(?: \w+){0,5}? (?:x-?rays?|radiographs?|plain films?)\b|\b(?:x-?rays?|radiographs?|plain films?)\b(?: \S+){0,6}? (?:was|were|already|previously|obtained) (?:\w+ )?(?:done|performed|obtained|completed|following)/gi,
        on: /\b(?:x-?rays?|radiographs?)\b/i,
      },
      {
        like: 'The worker already had a nerve study of both arms in May.',
        about: 'EMG/NCS of the arms',
        states:
          /\b(?:had|has had|underwent|undergone|received|prior|previous|already|repeat)(?: \w+){0,5}? (?:EMG|NCV|NCS|electrodiagnos\w+|nerve (?:conduction|stud\w+))\b/gi,
        unless: /\bsymptoms\b/i,
        on: /\b(?:EMG|NCV|NCS|electro\w+|nerve)\b/i,
      },
      {
        like: 'The last drug screen was done in March and was consistent.',
        about: 'Urine drug screen',
        states:
          /\b(?:prior|previous(?:ly)?|last|recent(?:ly)?|underwent|already|repeat)(?: \w+){0,4}? (?:UDS|UDT|urine|drug (?:screen|test)\w*|toxicology)\b/gi,
        also: /\b(?:consistent|done|performed|dated|\d{1,2}\/\d|appropriate|negative|results?)\b/i,
        on: DRUG_TEST,
      },
      {
        like: 'No change since the last CT is described.',
        about: 'CT of the neck',
        lacks:
          /\b(?:changes?|worsen\w*|progression|deteriorat\w+|new (?:symptoms|findings))\b(?: \S+){0,8}? (?:since|from) (?:the )?(?:last|prior|previous)\b/gi,
        on: STUDY,
      },
    ],
  },
  {
    ground: 'surgery-not-considered',
    outcome: 'upheld',
    ways: [
      {
        like: 'There is no plan for surgery.',
        about: 'MRI of the lumbar spine',
        lacks:
          /(?<!avoid |avoiding |prior |failed |failed back |previous )\b(?:surg(?:ery|ical|eon)\w*|operat(?:ion|ive)\w*|(?:invasive|interventional) procedure)\b/gi,
        unless:
          /\bintended to avoid\b|\bunrelated to\b|\bpost-?operative|\bprevious surger|\bprior surger|\bfailed to improve\b/i,
        on: new RegExp(
          `${STUDY.source}|\\b(?:braces?|supports?|splints?|orthosis|pre-?op\\w*|clearance|EKG|lab\\w*|collar|cooling|cryo\\w*)\\b`,
          'i',
        ),
      },
    ],
  },
];
