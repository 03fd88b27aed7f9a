import { parse, validate } from 'graphql';
import { createSchema } from '../../schema';
import { type DemoEvent, describeEvent, EVENTS } from '../../scripts/demo/describeEvent';

test('the demo asks only for what the schema has', () => {
  expect(validate(createSchema(), parse(EVENTS))).toEqual([]);
});

const brand = { name: 'Kopi Senja' };
const threat = { kind: 'COMPLAINT', title: 'Complaint by @rani', mentionCount: 1, authorCount: 1 };
const spike = { kind: null, severity: 4, peakCount: 31, peakExpected: 0.44 };
test.each<[DemoEvent, string]>([
  [
    { type: 'THREAT_OPENED', brand, severity: 'LOW', threat },
    'THREAT_OPENED  Kopi Senja  COMPLAINT  LOW  1 mention, 1 author\n    Complaint by @rani',
  ],
  [
    { type: 'THREAT_ESCALATED', brand, severity: 'HIGH', threat: { ...threat, mentionCount: 7, authorCount: 5 } },
    'THREAT_ESCALATED  Kopi Senja  COMPLAINT  HIGH  7 mentions, 5 authors\n    Complaint by @rani',
  ],
  [
    { type: 'SPIKE_DETECTED', brand, spike },
    'SPIKE_DETECTED  Kopi Senja  all kinds  4 of 10  31 mentions in an hour, usual are 0.4',
  ],
  [
    { type: 'SPIKE_DETECTED', brand, spike: { ...spike, kind: 'ACTIVISM', peakCount: 1 } },
    'SPIKE_DETECTED  Kopi Senja  ACTIVISM  4 of 10  1 mention in an hour, usual are 0.4',
  ],
  [{ type: 'SOMETHING_NEW', brand }, 'SOMETHING_NEW  Kopi Senja'],
])('%j is printed as %j', (event, text) => {
  expect(describeEvent(event)).toBe(text);
});
