import type { MomentNode, Pause, TestNode } from '../clockwork/nodes.ts'

/**
 * 8 USC 1231(a)(1)(B): the removal period starts on the latest of the day the order is administratively final, the day of
 * the court's final order (where a court reviewed the order and stayed removal), and the day of release from confinement
 * that was not under the immigration process.
 */
export const removalPeriodStart: MomentNode = {
  node: 'latest',
  of: [
    { node: 'fact', fact: 'orderFinalOn' },
    { node: 'fact', fact: 'courtFinalOrderOn' },
    { node: 'fact', fact: 'releasedFromOtherConfinementOn' },
  ],
}

/** Until a court that stayed removal has ruled, and until other confinement has ended, no removal period has begun. */
export const removalPeriodHasBegun: TestNode = {
  node: 'all',
  of: [
    {
      node: 'any',
      of: [
        { node: 'not', of: { node: 'happened', fact: 'courtStayOrderedOn' } },
        { node: 'happened', fact: 'courtFinalOrderOn' },
      ],
    },
    {
      node: 'any',
      of: [
        { node: 'not', of: { node: 'happened', fact: 'otherConfinementBeganOn' } },
        { node: 'happened', fact: 'releasedFromOtherConfinementOn' },
      ],
    },
  ],
}

/** 8 USC 1231(a)(1)(C): the period is extended while the person will not apply for travel documents or acts to prevent removal. */
export const failureToComplyPause: Pause = {
  from: 'failureToComplyOn',
  until: 'complianceShownOn',
  cite: '8 USC 1231(a)(1)(C); 8 CFR 241.4(g)(1), (g)(5)',
  says: 'Extended while the person fails or refuses in good faith to apply for travel documents, or conspires or acts to prevent removal, until compliance is shown. A "reasonable period" without a number follows: the days left here are its least.',
}
