import type { TestNode } from '../../../clockwork/nodes.ts'

/** The field was answered, or the case in which it is asked for does not arise. */
export const answered = (field: string, where?: TestNode): TestNode =>
  where
    ? {
        node: 'any',
        of: [
          { node: 'not', of: where },
          { node: 'happened', fact: field },
        ],
      }
    : { node: 'happened', fact: field }

/** The field is yes, or the case in which it is asked for does not arise. */
export const affirmed = (field: string, where?: TestNode): TestNode => {
  const yes: TestNode = { node: 'is', fact: field, value: true }
  return where ? { node: 'any', of: [{ node: 'not', of: where }, yes] } : yes
}

export const saidYes = (fact: string): TestNode => ({ node: 'is', fact, value: true })
export const saidNo = (fact: string): TestNode => ({ node: 'is', fact, value: false })
