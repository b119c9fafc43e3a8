/** Invented sentences in the manner of many reviewers, and the grounds that each gives. */
export const said: {
  outcome: 'upheld' | 'overturned';
  about: string;
  grounds: string[];
  rationale: string;
}[] = [
  {
    outcome: 'upheld',
    about: 'Norco 10/325mg #120',
    grounds: ['no-functional-improvement', 'no-monitoring', 'no-pain-relief'],
    rationale:
      "Within the records available for review, there is no indication that Norco is improving the patient's function or pain with specific examples of functional improvement and percent reduction in pain, no documentation regarding side effects, and no discussion regarding aberrant use.",
  },
  {
    outcome: 'upheld',
    about: 'Norco 10/325mg #120',
    grounds: ['no-functional-improvement'],
    rationale:
      'Despite the long-term use of Norco, the patient has reported very little, if any, functional improvement.',
  },
  {
    outcome: 'upheld',
    about: 'Soma 350mg #60',
    grounds: ['long-term-use'],
    rationale:
      'It does not appear that this medication is being prescribed for the short-term treatment of an acute exacerbation, as recommended by guidelines.',
  },
  {
    outcome: 'upheld',
    about: 'Soma 350mg #60',
    grounds: ['no-functional-improvement', 'no-pain-relief'],
    rationale:
      'There is no identification of a specific analgesic benefit or objective functional improvement as a result of the carisoprodol.',
  },
  {
    outcome: 'upheld',
    about: 'Omeprazole 20mg #60',
    grounds: ['no-indication'],
    rationale:
      'In this case, there is no indication that the patient has complaints of dyspepsia secondary to NSAID use, a risk for gastrointestinal events with NSAID use, or another indication for this medication.',
  },
  {
    outcome: 'upheld',
    about: 'Terocin patch #30',
    grounds: ['conservative-care-not-tried'],
    rationale: 'There is no documentation that the patient is unable to tolerate oral medications.',
  },
  {
    outcome: 'upheld',
    about: 'Physical therapy 12 sessions',
    grounds: ['home-program-suffices', 'no-functional-improvement'],
    rationale:
      'There is no documentation of specific objective functional improvement with any previous sessions and remaining deficits that cannot be addressed within the context of an independent home exercise program.',
  },
  {
    outcome: 'upheld',
    about: 'Physical therapy 12 sessions',
    grounds: ['exceeds-guideline'],
    rationale:
      'Furthermore, the request exceeds the amount of PT recommended by the CA MTUS and, unfortunately, there is no provision for modification of the current request.',
  },
  {
    outcome: 'upheld',
    about: 'Physical therapy 12 sessions',
    grounds: ['home-program-suffices'],
    rationale:
      'At this juncture, the patient should be well versed in an independently applied home exercise program.',
  },
  {
    outcome: 'upheld',
    about: 'TENS unit purchase',
    grounds: ['conservative-care-not-tried'],
    rationale:
      'There is no evidence that other appropriate pain modalities have been tried and failed.',
  },
  {
    outcome: 'upheld',
    about: 'Lumbar ESI L4-5',
    grounds: ['no-objective-findings'],
    rationale:
      'There were no imaging studies submitted corroborating radiculopathy at the requested level.',
  },
  {
    outcome: 'upheld',
    about: 'Lumbar ESI L4-5',
    grounds: ['no-functional-improvement', 'no-pain-relief'],
    rationale:
      'There is no documentation of at least 50% pain relief with associated reduction of medication use for six to eight weeks following the prior injection.',
  },
  {
    outcome: 'upheld',
    about: 'MRI of the cervical spine',
    grounds: ['no-red-flags-or-deficit'],
    rationale: "The patient's neurological examination was within normal limits.",
  },
  {
    outcome: 'upheld',
    about: 'MRI of the cervical spine',
    grounds: ['no-red-flags-or-deficit'],
    rationale:
      'In this case, no emergence of red flag was documented and there is no physiologic evidence of tissue insult.',
  },
  {
    outcome: 'upheld',
    about: 'EMG/NCV bilateral upper extremities',
    grounds: ['no-red-flags-or-deficit'],
    rationale:
      'There are no documented signs or symptoms of carpal tunnel syndrome or radiculopathy on examination.',
  },
  {
    outcome: 'upheld',
    about: 'Urine drug screen',
    grounds: ['no-indication'],
    rationale: 'There is no documentation of aberrant behavior or current opioid use.',
  },
  {
    outcome: 'upheld',
    about: 'Lumbar fusion L4-S1',
    grounds: ['no-objective-findings'],
    rationale: 'There is no evidence of segmental instability on flexion and extension films.',
  },
  {
    outcome: 'upheld',
    about: 'Right knee arthroscopy',
    grounds: ['conservative-care-not-tried'],
    rationale:
      'The claimant has not completed a course of conservative treatment with physical therapy or injections.',
  },
  {
    outcome: 'upheld',
    about: 'Post-operative cold therapy unit',
    grounds: ['depends-on-refused'],
    rationale:
      'Because the surgical procedure is not medically necessary, none of the associated services are medically necessary.',
  },
  {
    outcome: 'upheld',
    about: 'Ambien 10mg #30',
    grounds: ['long-term-use'],
    rationale:
      'The claimant has used zolpidem for over 6 months and the guideline limits use to a short-term period of two to six weeks.',
  },
  {
    outcome: 'upheld',
    about: 'Cognitive behavioral therapy 12 sessions',
    grounds: ['exceeds-guideline'],
    rationale: 'The request for 12 sessions is in excess of the initial trial of 3 to 4 visits.',
  },
  {
    outcome: 'upheld',
    about: 'Acupuncture 12 sessions',
    grounds: ['exceeds-guideline'],
    rationale: 'The number of visits requested exceeds the 3-6 visits recommended for a trial.',
  },
  {
    outcome: 'upheld',
    about: 'Acupuncture 6 sessions',
    grounds: ['no-functional-improvement'],
    rationale:
      'The patient had prior acupuncture; however, there is no evidence of a reduction in work restrictions, medications, or functional improvement.',
  },
  {
    outcome: 'upheld',
    about: 'Home health aide',
    grounds: ['no-indication'],
    rationale:
      'There is no documentation that the patient is homebound on a part-time or intermittent basis.',
  },
  {
    outcome: 'upheld',
    about: 'Flexeril 7.5mg #90',
    grounds: ['no-objective-findings'],
    rationale: 'There are no muscle spasms documented on physical exam.',
  },
  {
    outcome: 'upheld',
    about: 'Gabapentin 600mg #90',
    grounds: ['no-indication'],
    rationale: 'The patient does not have a diagnosis of neuropathic pain.',
  },
  {
    outcome: 'upheld',
    about: 'Lumbar brace',
    grounds: ['not-recommended'],
    rationale: 'In this case, the brace is not recommended for the treatment of low back pain.',
  },
  {
    outcome: 'upheld',
    about: 'Tramadol 50mg #90',
    grounds: ['no-monitoring'],
    rationale:
      'There was no urine drug screen, CURES report or signed pain contract submitted for review.',
  },
  {
    outcome: 'upheld',
    about: 'Functional restoration program',
    grounds: ['insufficient-records'],
    rationale: 'The treating physician has not provided a rationale for the request.',
  },
  {
    outcome: 'upheld',
    about: 'MRI lumbar spine',
    grounds: ['already-tested', 'no-red-flags-or-deficit'],
    rationale:
      'The patient already had an MRI in 2013 and there has been no significant change in neurologic findings since that study.',
  },
  {
    outcome: 'upheld',
    about: 'Norco 5/325 #60',
    grounds: ['conservative-care-not-tried', 'no-functional-improvement'],
    rationale:
      'There is no evidence of a trial of non-opioid analgesics, and functional benefit is not documented.',
  },
  {
    outcome: 'upheld',
    about: 'Topical ketoprofen 20% ketamine 10% gel',
    grounds: ['compound-ingredient'],
    rationale:
      'The guidelines state that any compounded product that contains at least one drug (or drug class) that is not recommended is not recommended. In this case, ketoprofen is not approved for topical application.',
  },
  {
    outcome: 'upheld',
    about: 'Massage therapy 8 visits',
    grounds: ['request-incomplete'],
    rationale: 'The body part to be treated was not specified in the request.',
  },
  {
    outcome: 'upheld',
    about: 'Lidoderm patch #30',
    grounds: ['conservative-care-not-tried'],
    rationale: 'There is no documentation of failure of antidepressants or anticonvulsants.',
  },
  {
    outcome: 'upheld',
    about: 'Gym membership',
    grounds: ['home-program-suffices'],
    rationale: 'There is no documentation that a home exercise program has been ineffective.',
  },
  {
    outcome: 'upheld',
    about: 'Naproxen 550mg #60',
    grounds: ['risk-outweighs'],
    rationale: 'Given the history of gastric ulcer, NSAIDs are contraindicated in this worker.',
  },
  {
    outcome: 'upheld',
    about: 'MRI right shoulder',
    grounds: ['too-early'],
    rationale: 'The claimant is less than 4 weeks post injury.',
  },
  {
    outcome: 'upheld',
    about: 'Physical therapy 12 sessions',
    grounds: ['await-approved-trial'],
    rationale:
      'Six visits were recently certified and the response should be assessed prior to authorizing additional therapy sessions.',
  },
  {
    outcome: 'upheld',
    about: 'Interferential unit',
    grounds: ['no-adjunct-program'],
    rationale:
      'There is no evidence that the unit will be used in conjunction with an exercise program.',
  },
  {
    outcome: 'upheld',
    about: 'Chiropractic 8 visits',
    grounds: ['earlier-sessions-undocumented'],
    rationale: 'The number of chiropractic visits completed to date is not documented.',
  },
  {
    outcome: 'upheld',
    about: 'MRI lumbar spine',
    grounds: ['surgery-not-considered'],
    rationale: 'There is no indication that surgery is being considered.',
  },
  {
    outcome: 'upheld',
    about: 'Norco 10/325 #90',
    grounds: [],
    rationale:
      'MTUS guidelines state that there should be documentation of functional improvement and pain relief. Side effects include sedation and constipation.',
  },
  {
    outcome: 'upheld',
    about: 'Norco 10/325 #90',
    grounds: [],
    rationale:
      'The guidelines require that urine drug screens be performed. Patients should fail first-line therapy.',
  },
  {
    outcome: 'upheld',
    about: 'PT 12 visits',
    grounds: [],
    rationale: 'The request is not medically necessary.',
  },
  {
    outcome: 'upheld',
    about: 'Baclofen',
    grounds: [],
    rationale:
      'The UR denied the request because there was no documentation of functional improvement.',
  },
  {
    outcome: 'upheld',
    about: 'MRI knee',
    grounds: [],
    rationale: 'The patient has red flags and a neurologic deficit.',
  },
  {
    outcome: 'upheld',
    about: 'Zanaflex 4mg',
    grounds: [],
    rationale: 'The patient has functional improvement and pain relief with the drug.',
  },
  {
    outcome: 'overturned',
    about: 'Norco 10/325mg #90',
    grounds: ['function-improved'],
    rationale:
      'The patient reports a 50% reduction in pain and is able to perform activities of daily living with the medication.',
  },
  {
    outcome: 'overturned',
    about: 'Lumbar ESI L5-S1',
    grounds: ['conservative-care-failed', 'deficit-or-findings-shown'],
    rationale:
      'The patient has radiculopathy on examination corroborated by MRI and has failed conservative treatment.',
  },
  {
    outcome: 'overturned',
    about: 'Right knee MRI',
    grounds: ['deficit-or-findings-shown'],
    rationale: 'There is a positive McMurray test and joint effusion.',
  },
  {
    outcome: 'overturned',
    about: 'Tramadol 50mg #30',
    grounds: ['short-course'],
    rationale: 'The request is for a limited quantity while the patient is weaned off opioids.',
  },
  {
    outcome: 'overturned',
    about: 'Post-op physical therapy 12',
    grounds: ['goes-with-approved'],
    rationale: 'As the surgery has been authorized, post-operative therapy is medically necessary.',
  },
  {
    outcome: 'overturned',
    about: 'MRI of the brain',
    grounds: ['result-guides-care'],
    rationale: 'The study is needed to rule out an intracranial bleed.',
  },
  {
    outcome: 'overturned',
    about: 'Flexeril 10mg #20',
    grounds: ['acute-need'],
    rationale: 'The patient has an acute flare of pain and the drug is medically necessary.',
  },
  {
    outcome: 'overturned',
    about: 'Physical therapy 6 visits',
    grounds: ['criteria-met'],
    rationale: 'The request is within the MTUS recommendations.',
  },
  {
    outcome: 'upheld',
    about: 'Norco 10/325mg #120',
    grounds: ['no-functional-improvement'],
    rationale:
      'The applicant remained off of work, on total temporary disability, despite ongoing usage of Norco.',
  },
  {
    outcome: 'upheld',
    about: 'Norco 10/325mg #120',
    grounds: ['no-functional-improvement'],
    rationale:
      'The attending provider failed to outline any meaningful or material improvements in function effected as a result of ongoing Norco usage.',
  },
  {
    outcome: 'upheld',
    about: 'Flexeril 7.5mg #60',
    grounds: ['long-term-use'],
    rationale:
      'The 60-tablet supply of cyclobenzaprine at issue represents treatment in excess of the short course of therapy for which it is recommended.',
  },
  {
    outcome: 'upheld',
    about: 'Xanax 1mg #60',
    grounds: ['long-term-use'],
    rationale:
      'The patient has been taking this medication for longer than 4 weeks, and long-term use of benzodiazepines is not recommended.',
  },
  {
    outcome: 'upheld',
    about: 'Ultram 50mg #60',
    grounds: ['no-functional-improvement', 'no-monitoring', 'no-pain-relief'],
    rationale:
      "The 4 A's have not been addressed, and there is no documentation of pain relief, functional improvement, or consistent urine drug screens.",
  },
  {
    outcome: 'upheld',
    about: 'Physical therapy 8 visits',
    grounds: ['no-functional-improvement'],
    rationale:
      'The records do not contain objective evidence of derived functional benefit from the therapy already rendered.',
  },
  {
    outcome: 'upheld',
    about: 'Aquatic therapy 8 visits',
    grounds: ['no-indication'],
    rationale: 'There is no evidence of extreme obesity or need for reduced weight bearing.',
  },
  {
    outcome: 'upheld',
    about: 'MRI lumbar spine',
    grounds: ['no-red-flags-or-deficit'],
    rationale:
      'The patient does not have any red flags, and his straight leg raise was negative with no sensory loss.',
  },
  {
    outcome: 'upheld',
    about: 'MRI lumbar spine',
    grounds: ['already-tested'],
    rationale:
      'The patient has previously undergone an MRI of the lumbar spine and there is no documentation of a significant change in symptoms since the last MRI.',
  },
  {
    outcome: 'upheld',
    about: 'X-ray right knee',
    grounds: ['already-tested'],
    rationale: 'X-rays of the right knee were already obtained in 2012.',
  },
  {
    outcome: 'upheld',
    about: 'EMG/NCV lower extremities',
    grounds: ['no-red-flags-or-deficit'],
    rationale: 'The clinical exam shows no focal neurologic findings.',
  },
  {
    outcome: 'upheld',
    about: 'Bilateral medial branch block L3-5',
    grounds: ['no-objective-findings'],
    rationale:
      'There are no physical examination findings of facet-mediated pain such as tenderness to palpation over the facet region.',
  },
  {
    outcome: 'upheld',
    about: 'L4-5 ESI',
    grounds: ['conservative-care-not-tried'],
    rationale: 'The patient has not been shown to be unresponsive to conservative treatment.',
  },
  {
    outcome: 'upheld',
    about: 'L4-5 ESI',
    grounds: ['no-objective-findings'],
    rationale: 'Radiculopathy is not documented on examination or by imaging.',
  },
  {
    outcome: 'upheld',
    about: 'Right shoulder arthroscopy',
    grounds: ['conservative-care-not-tried'],
    rationale:
      'There is no documentation that the claimant has failed 3 to 6 months of conservative treatment.',
  },
  {
    outcome: 'upheld',
    about: 'Right shoulder arthroscopy',
    grounds: ['no-objective-findings'],
    rationale: 'There is no imaging evidence of a full thickness rotator cuff tear.',
  },
  {
    outcome: 'upheld',
    about: 'Assistant surgeon',
    grounds: ['depends-on-refused'],
    rationale:
      'As the requested procedure was not found to be medically necessary, an assistant is not medically necessary.',
  },
  {
    outcome: 'upheld',
    about: 'Post-op DVT pump',
    grounds: ['depends-on-refused'],
    rationale:
      'The surgery has not been certified; therefore, the associated request is not medically necessary.',
  },
  {
    outcome: 'upheld',
    about: 'Prilosec 20mg',
    grounds: ['no-indication'],
    rationale:
      'The patient is under 65 and has no history of peptic ulcer, GI bleed or perforation.',
  },
  {
    outcome: 'upheld',
    about: 'Lidocaine 5% patch',
    grounds: ['conservative-care-not-tried', 'no-indication'],
    rationale:
      'There is no documentation of localized peripheral pain or a trial of first-line therapy such as a tricyclic or gabapentin.',
  },
  {
    outcome: 'upheld',
    about: 'Voltaren gel',
    grounds: ['no-indication'],
    rationale:
      'There is no documentation of osteoarthritis of a joint amenable to topical treatment.',
  },
  {
    outcome: 'upheld',
    about: 'Compound cream: gabapentin 10%, cyclobenzaprine 4%',
    grounds: ['compound-ingredient'],
    rationale:
      'Gabapentin is not recommended as a topical agent in this case, so the compound is not recommended.',
  },
  {
    outcome: 'upheld',
    about: 'TENS unit',
    grounds: ['request-incomplete'],
    rationale:
      'There is no treatment plan including the specific short- and long-term goals of treatment with the TENS unit.',
  },
  {
    outcome: 'upheld',
    about: 'Acupuncture 8 sessions',
    grounds: ['request-incomplete'],
    rationale: 'The request does not specify the body part or frequency of treatment.',
  },
  {
    outcome: 'upheld',
    about: 'Zolpidem 10mg #30',
    grounds: ['no-indication'],
    rationale: "There is no discussion of the patient's sleep disturbance or insomnia.",
  },
  {
    outcome: 'upheld',
    about: 'Zolpidem 10mg #30',
    grounds: ['conservative-care-not-tried'],
    rationale:
      'There is no indication that the patient has tried behavioral treatments such as sleep hygiene.',
  },
  {
    outcome: 'upheld',
    about: 'Psychotherapy 12 sessions',
    grounds: ['earlier-sessions-undocumented'],
    rationale: 'It is not known how many psychotherapy sessions the patient has already completed.',
  },
  {
    outcome: 'upheld',
    about: 'Chiropractic 12 sessions',
    grounds: ['exceeds-guideline'],
    rationale: 'Twelve sessions is more than the guideline supports for an initial trial.',
  },
  {
    outcome: 'upheld',
    about: 'Home H-wave unit',
    grounds: ['conservative-care-not-tried'],
    rationale: 'There is no evidence that the patient has failed a trial of TENS.',
  },
  {
    outcome: 'upheld',
    about: 'Follow up visit',
    grounds: ['insufficient-records'],
    rationale: 'The provider did not explain why a return visit was required.',
  },
  {
    outcome: 'upheld',
    about: 'Urine drug screen',
    grounds: ['no-indication'],
    rationale:
      'There was no documentation of the patient being suspected of abuse, addiction or poor pain control.',
  },
  {
    outcome: 'upheld',
    about: 'Urine drug screen',
    grounds: ['already-tested'],
    rationale:
      'The patient recently underwent a urine drug screen on 3/4/2014 with consistent results.',
  },
  {
    outcome: 'upheld',
    about: 'Functional capacity evaluation',
    grounds: ['no-indication'],
    rationale:
      'There is no evidence of prior unsuccessful return to work attempts or that the worker is close to maximum medical improvement.',
  },
  {
    outcome: 'upheld',
    about: 'Topamax 50mg',
    grounds: ['conservative-care-not-tried'],
    rationale: 'There is no documentation that other anticonvulsants have failed.',
  },
  {
    outcome: 'upheld',
    about: 'Viscosupplementation right knee',
    grounds: ['no-indication'],
    rationale: 'The claimant does not have severe osteoarthritis of the knee.',
  },
  {
    outcome: 'upheld',
    about: 'Lumbar spine brace',
    grounds: ['not-recommended'],
    rationale:
      'This worker is beyond the acute phase, for which lumbar supports are not recommended.',
  },
  {
    outcome: 'upheld',
    about: 'Nucynta 75mg #90',
    grounds: ['no-functional-improvement', 'no-monitoring'],
    rationale: 'There is no documentation of functional benefit or of an opioid pain agreement.',
  },
  {
    outcome: 'upheld',
    about: 'Fentanyl patch 75mcg',
    grounds: ['exceeds-guideline'],
    rationale:
      "The patient's total morphine equivalent dose exceeds the recommended maximum of 120 mg per day.",
  },
  {
    outcome: 'upheld',
    about: 'Spinal cord stimulator trial',
    grounds: ['insufficient-records'],
    rationale: 'There is no documentation of a psychological clearance.',
  },
  {
    outcome: 'upheld',
    about: 'Work hardening 10 sessions',
    grounds: ['no-functional-improvement'],
    rationale: 'The patient has had no functional gains from prior therapy.',
  },
  {
    outcome: 'upheld',
    about: 'MRI left shoulder',
    grounds: ['conservative-care-not-tried'],
    rationale: 'The patient has only completed two sessions of physical therapy.',
  },
  {
    outcome: 'upheld',
    about: 'Gym membership 6 months',
    grounds: ['home-program-suffices'],
    rationale: 'There is no evidence that the patient cannot perform a home exercise program.',
  },
  {
    outcome: 'upheld',
    about: 'Cervical traction unit',
    grounds: ['not-recommended'],
    rationale:
      'There is no high-quality evidence to support the effectiveness of the device for neck pain.',
  },
  {
    outcome: 'upheld',
    about: 'Knee brace',
    grounds: ['no-objective-findings'],
    rationale:
      'There is no documented knee instability, ligament insufficiency or meniscal repair.',
  },
  {
    outcome: 'upheld',
    about: 'Soma 350 mg #120',
    grounds: ['long-term-use'],
    rationale:
      'Carisoprodol is not indicated for long-term use, and this worker has been taking it since 2011.',
  },
  {
    outcome: 'upheld',
    about: 'Ibuprofen 800 #90',
    grounds: ['no-functional-improvement', 'no-pain-relief'],
    rationale: 'There was no quantified pain reduction or improved function with ibuprofen.',
  },
  {
    outcome: 'upheld',
    about: 'Tizanidine',
    grounds: [],
    rationale:
      'According to guidelines, muscle relaxants are recommended as second line option. Efficacy appears to diminish over time.',
  },
  {
    outcome: 'upheld',
    about: 'Acupuncture',
    grounds: [],
    rationale:
      'Acupuncture may be extended if functional improvement is documented. No evidence supports more than 6 visits in patients with neck pain.',
  },
  {
    outcome: 'upheld',
    about: 'ESI',
    grounds: [],
    rationale:
      'Criteria for the use of ESI: radiculopathy must be documented; initially unresponsive to conservative treatment; no more than two nerve root levels should be injected.',
  },
  {
    outcome: 'upheld',
    about: 'Opana',
    grounds: [],
    rationale:
      "There should be documentation of the 4 A's. Opioids should be discontinued if there is no overall improvement in function, unless there are extenuating circumstances.",
  },
  {
    outcome: 'upheld',
    about: 'MRI',
    grounds: [],
    rationale:
      'Repeat MRI is not routinely recommended, and should be reserved for a significant change in symptoms.',
  },
  {
    outcome: 'upheld',
    about: 'PT',
    grounds: [],
    rationale: 'The claimant had 12 visits of therapy in 2014.',
  },
  {
    outcome: 'upheld',
    about: 'Norco',
    grounds: [],
    rationale:
      'The patient denies side effects and aberrant behavior; the drug screen was consistent.',
  },
  {
    outcome: 'upheld',
    about: 'MRI',
    grounds: [],
    rationale:
      'Physical exam showed weakness, decreased sensation and positive straight leg raise.',
  },
];
