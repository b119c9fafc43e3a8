import { expect, test } from 'vitest';
import { injuryDay, isoDay } from '../../src/determinations/dates.ts';

test.each<[string, string | null]>([
  ['7/16/97', '1997-07-16'],
  ['07/16/2014', '2014-07-16'],
  ['10-28-16', '2016-10-28'],
  ['10/14/ 2016', '2016-10-14'],
  ['2016-10-28', '2016-10-28'],
  ['October 28, 2016', '2016-10-28'],
  ['Oct. 8th, 2016', '2016-10-08'],
  ['Sept 5 2013', '2013-09-05'],
  ['10.28.2016', '2016-10-28'],
  ['2/30/2016', null],
  ['13/1/2016', null],
  ['12/2013', null],
  ['10/325', null],
])('%s is %s', (written, iso) => {
  expect(isoDay(written)).toBe(iso);
});

test.each<[string, string | null]>([
  [
    'The worker reported an injury on 09/14/1989, caused by an unspecified mechanism.',
    '1989-09-14',
  ],
  ['The claimant was injured on 07/16/97.', '1997-07-16'],
  ['He had a date of injury on 8/1/2012.', '2012-08-01'],
  ['… sustained an industrial injury on or about 3/4/10.', '2010-03-04'],
  ['Injured worker is a female with date of injury 7/16/1995.', '1995-07-16'],
  ['… with an industrial injury date of 10-16-2016.', '2016-10-16'],
  ['… (DOI: 3/4/2010) with neck pain.', '2010-03-04'],
  ['… has a history of an occupational claim from 10/23/2016.', '2016-10-23'],
  ['… associated with an industrial injury of October 10, 2015.', '2015-10-10'],
  ['… sustained a work-related injury November 28, 2016.', '2016-11-28'],
  ['On 5/6/2011, the patient slipped and injured her knee.', '2011-05-06'],
  [
    'She was seen on 4/4/2014 for her injury. The date of injury is listed as 2/3/2009.',
    '2009-02-03',
  ],
  ['He had an injury and was seen on 4/4/2014. He was hurt on 1/2/2013.', '2013-01-02'],
  ['The worker was treated for an injury. On 4/4/2014 he was evaluated.', null],
  ['No date is given.', null],
])('“%s”: %s', (summary, iso) => {
  expect(injuryDay(summary)).toBe(iso);
});
