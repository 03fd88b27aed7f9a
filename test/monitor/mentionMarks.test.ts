import { mentionMarks } from '../../src/monitor/mentionMarks';

const marks = (text: string) =>
  mentionMarks({ text, channel: 'X', handle: 'rani', followers: 10, analysis: { evidence: [] }, competitors: [] });

test.each([
  'Restock! Lentera white, watch out for fakes, chat admin',
  'ready stock size 41, bisa COD',
  'awas barang palsu, beli di toko kami saja',
  'PO batch 3, wa di bio',
  'Only our store has the real ones',
])('a seller’s words are trade: %s', (text) => {
  expect(marks(text)).toContain('TRADE');
});

test.each([
  'stok di toko habis terus',
  'the store sold me a fake',
  'admin chat tidak dibalas',
  'polisi datang ke gerai',
])('a buyer’s words are not: %s', (text) => {
  expect(marks(text)).not.toContain('TRADE');
});
