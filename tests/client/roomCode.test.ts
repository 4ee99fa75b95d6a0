import { expect, test } from 'vitest';
import { inFours, inHalves, isWholeCode, tidyCode } from '../../client/roomCode.ts';

test.each([
  ['kyq4m7', 'KYQ4M7'],
  [' KYQ 4M7 ', 'KYQ4M7'],
  ['kyq-4m7', 'KYQ4M7'],
  ['http://10.0.0.5:3000/join/KYQ4M7', 'KYQ4M7'],
  ['https://negotiate.example.edu/join/kyq4m7?x=1#y', 'KYQ4M7'],
  ['KYQ4M7XYZ', 'KYQ4M7'],
  ['', ''],
  ['КИЇВ', ''],
])('%j is understood as %j', (typed, code) => expect(tidyCode(typed)).toBe(code));

test('a code is whole with six characters, and is read in halves', () => {
  expect(isWholeCode('KYQ4M7')).toBe(true);
  expect(isWholeCode('KYQ4M')).toBe(false);
  expect(inHalves('KYQ4M7')).toBe('KYQ 4M7');
  expect(inHalves('KYQ')).toBe('KYQ');
  expect(inFours('ABCDEFGHJKLM')).toBe('ABCD EFGH JKLM');
  expect(inFours('')).toBe('');
});
