import type { TestNode } from './nodes.ts'

/** The fact is this word, or this yes or no. */
export const is = (fact: string, value: string | boolean): TestNode => ({ node: 'is', fact, value })
export const oneOf = (fact: string, values: readonly string[]): TestNode => ({ node: 'one-of', fact, values })

/** The fact has a day or an instant. */
export const happened = (fact: string): TestNode => ({ node: 'happened', fact })

export const not = (of: TestNode): TestNode => ({ node: 'not', of })
export const every = (...of: TestNode[]): TestNode => ({ node: 'all', of })
export const either = (...of: TestNode[]): TestNode => ({ node: 'any', of })

/** Where the first holds, the second holds too. */
export const only = (where: TestNode, then: TestNode): TestNode => either(not(where), then)
