import { expect, it } from 'vitest'
import { verifiedText } from '../../../src/doors/cli/verified-text.ts'

const one = { entries: 1, cases: 1, readings: 1, checkpoints: 1, signedTo: 1, keyIds: ['ab'], fault: undefined }

it('a verification of one of each says one entry, one case, one line, one checkpoint; of more it says how many', () => {
  expect(verifiedText(one)).toBe(
    [
      'The ledger is as it was written: 1 entry of 1 case, every hash, chain and seal.',
      'The reading log is as it was written: 1 line, every hash and its chain.',
      '1 checkpoint signs for it to position 1, by the key ab.',
    ].join('\n'),
  )
  const more = { ...one, entries: 1200, cases: 2, checkpoints: 2, keyIds: ['ab', 'cd'] }
  expect(verifiedText(more)).toMatch(/1,200 entries of 2 cases,[\s\S]*2 checkpoints sign for it .*, by the keys ab, cd\./)
})
