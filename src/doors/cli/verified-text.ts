import type { Verified } from '../../ledger/verify/verify-ledger.ts'

/** What a verification found, for a terminal: whether the ledger is as it was written, and what signs for it. */
export function verifiedText(verified: Verified): string {
  const count = (number: number) => number.toLocaleString('en-US')
  if (verified.fault) return `The ledger is NOT as it was written. ${verified.fault.what}`
  if (verified.entries === 0) return 'The ledger is empty: there is nothing to verify.'
  return [
    `The ledger is as it was written: ${count(verified.entries)} entries of ${count(verified.cases)} cases, every hash, chain and seal.`,
    ...(verified.readings === undefined
      ? []
      : [`The reading log is as it was written: ${count(verified.readings)} lines, every hash and its chain.`]),
    verified.checkpoints === 0
      ? 'No checkpoint signs for it: whoever could change every row could have made it anew.'
      : `${count(verified.checkpoints)} checkpoints sign for it to position ${count(verified.signedTo)}, by the key ${verified.keyIds.join(', ')}.`,
  ].join('\n')
}
