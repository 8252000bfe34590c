import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

function oneBusinessDay(part: string, says: string, starts: string, stops: string): Clock {
  return {
    id: `usc-claim.${part}`,
    says,
    kind: 'deadline',
    applies: { node: 'is', fact: 'isDetainedOrToBeDetained', value: true },
    starts: { node: 'fact', fact: starts },
    stops: { node: 'fact', fact: stops },
    versions: standing(
      { unit: 'business-days', count: 1 },
      'One business day, from memory. Directive 16001.2 was issued on 2015-11-10; earlier ones (16001.1 of 2009-11-19) were not read.',
      '2015-11-10',
    ),
    verified: 'memory',
    severity: 'advisory',
  }
}

/** ICE Directive 16001.2: a claim or sign of U.S. citizenship is looked into at once. */
export const uscClaim: Rule = {
  id: 'usc-claim',
  office: 'ERO, HSI, OPLA',
  title: 'Claim or sign of U.S. citizenship',
  kind: 'clock',
  cite: 'ICE Directive 16001.2 (2015-11-10), superseding 16001.1 (2009-11-19)',
  says: 'ICE "cannot assert its civil immigration enforcement authority to arrest and/or detain a U.S. citizen". On a claim or any indication of citizenship, claimed or not, it investigates immediately, consults OPLA and sends a memorandum to headquarters. Where the evidence of citizenship outweighs the rest, no arrest is made, or the person is released immediately. Here, an open claim also stops removal until OPLA clears it on the record.',
  verified: 'yes',
  severity: 'policy',
  tolling: 'None stated.',
  onLapse: 'None stated. Tell OPLA: the limit behind the directive is that there is no power to detain a citizen.',
  auditNote:
    'The directive, its dates and duty were read in its opening text only; the day counts are from memory. Released tables do not carry claims of citizenship.',
  sources: ['https://assets.documentcloud.org/documents/7280779/2015-ICE-Memo-Investigating-the-Potential-U-S.txt'],
  clocks: [
    oneBusinessDay('memorandum', 'memorandum sent to headquarters', 'citizenshipClaimKnownOn', 'citizenshipMemorandumSentOn'),
    oneBusinessDay('headquarters-answer', 'headquarters answered', 'citizenshipMemorandumSentOn', 'citizenshipMemorandumAnsweredOn'),
  ],
}
