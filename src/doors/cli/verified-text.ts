import { sayCount } from '../../checks/say-number.ts'
import type { Verified } from '../../ledger/verify/verify-ledger.ts'

/** What a verification found, for a terminal: whether the ledger is as it was written, and what signs for it. */
export function verifiedText(verified: Verified): string {
  if (verified.fault) return `The ledger is NOT as it was written. ${verified.fault.what}`
  if (verified.entries === 0) return 'The ledger is empty: there is nothing to verify.'
  return [
    `The ledger is as it was written: ${sayCount(verified.entries, 'entry', 'entries')} of ${sayCount(verified.cases, 'case')}, every hash, chain and seal.`,
    ...(verified.readings === undefined
      ? []
      : [`The reading log is as it was written: ${sayCount(verified.readings, 'line')}, every hash and its chain.`]),
    verified.checkpoints === 0
      ? 'No checkpoint signs for it: whoever could change every row could have made it anew.'
      : `${sayCount(verified.checkpoints, 'checkpoint signs', 'checkpoints sign')} for it to position ${verified.signedTo.toLocaleString('en-US')}, by the ${verified.keyIds.length === 1 ? 'key' : 'keys'} ${verified.keyIds.join(', ')}.`,
  ].join('\n')
}
