import type { Question } from '../../../kernel/entry.ts'

/** The six questions, in the order they are asked. */
export const questionWords: readonly (readonly [Question, string])[] = [
  ['who', 'Who acts?'],
  ['law', 'Under which law?'],
  ['instrument', 'With which instrument?'],
  ['whom', 'On whom?'],
  ['where', 'Where?'],
  ['when', 'By when?'],
]
