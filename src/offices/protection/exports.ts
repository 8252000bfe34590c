export { protectionCases } from './demo-cases.ts'
export { protectionAfterMove, protectionAfterRelease, protectionAfterRemoval } from './ends.ts'
export { minorFacts } from './minor-facts.ts'
