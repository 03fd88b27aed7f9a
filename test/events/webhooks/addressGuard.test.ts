import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAddressAllowed } from '../../../src/events/webhooks/addressGuard';
import { postMessage } from '../../../src/events/webhooks/postMessage';

test.each([
  ['8.8.8.8', true],
  ['2606:4700:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00:ec2::254', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['ff02::1', false],
  ['not an address', false],
])('%s may be posted to: %s', (address, isAllowed) => {
  expect(isAddressAllowed(address, [])).toBe(isAllowed);
});

test('networks that the operator allows are open, and no wider', () => {
  expect(isAddressAllowed('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
  expect(isAddressAllowed('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
  expect(isAddressAllowed('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
  expect(isAddressAllowed('fd00::7', ['fd00::/8', '10.0.0.0/8'])).toBe(true);
});

test.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://2130706433', 'http://0x7f.1'])(
  'nothing is sent to %s, however it is written',
  async (base) => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits++;
      response.end();
    }).listen(0);
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `${base}:${(server.address() as AddressInfo).port}/`;
    const result = await postMessage({ url, id: 'm', body: '{}', secrets: ['whsec_AAAA'] }, new Date(), []);
    await new Promise((resolve) => server.close(resolve));
    expect(result).toMatchObject({ statusCode: null, error: expect.stringContaining('public addresses only') });
    expect(hits).toBe(0);
  },
);
