import { expect, test } from 'vitest';
import { readHeader } from '../../src/determinations/header.ts';

const whole = {
  caseNumber: 'CM15-0123456',
  priority: 'standard',
  dates: {
    assigned: '2015-07-01',
    injury: '2010-02-03',
    decision: '2015-08-04',
    urDenial: '2015-06-05',
    applicationReceived: '2015-06-16',
  },
};

test.each([
  [
    'row by row',
    'Case Number: CM15-0123456 Date Assigned: 07/01/2015 Date of Injury: 02/03/2010 Decision Date: 08/04/2015 UR Denial Date: 06/05/2015 Priority: Standard Application 06/16/2015 Received:',
  ],
  [
    'column by column',
    'Case Number: Date Assigned: Decision Date: Priority: CM15-0123456 07/01/2015 08/04/2015 Standard Date of Injury: UR Denial Date: Application Received: 02/03/2010 06/05/2015 06/16/2015',
  ],
  [
    'all labels, then all values',
    'Case Number: Date Assigned: Decision Date: Priority: Date of Injury: UR Denial Date: Application Received: CM15-0123456 07/01/2015 08/04/2015 Standard 02/03/2010 06/05/2015 06/16/2015',
  ],
])('%s', (_, text) => {
  expect(readHeader(text)).toEqual(whole);
});

test('a label without a value leaves the others in place', () => {
  const { dates } = readHeader(
    'Case Number: CM15-0123456 Date Assigned: Date of Injury: 02/03/2010 Decision Date: 08/04/2015 UR Denial Date: 06/05/2015',
  );
  expect(dates).toMatchObject({
    assigned: null,
    injury: '2010-02-03',
    decision: '2015-08-04',
    urDenial: '2015-06-05',
  });
});

test.each([
  ['Priority: Expedited', 'expedited'],
  ['Priority: Regular', 'standard'],
  ['', null],
])('“%s” is %s', (text, priority) => {
  expect(readHeader(text).priority).toBe(priority);
});

test('a header of nothing gives nothing', () => {
  expect(readHeader('').caseNumber).toBeNull();
});
