import type { Question } from '../../../../audit/questions/question.ts'

/** What a page says of a question, in its own language. Where a language has no words for one, it gives the English ones. */
export interface QuestionWords {
  title: string
  says: string
  column(name: string): string
  filter(name: string): { title: string; says: string }
}

/** Questions are written in English. */
export const en = (question: Question): QuestionWords => ({
  title: question.title,
  says: question.says,
  column: (name) => question.columns[name]?.title ?? name,
  filter: (name) => ({ title: question.filters[name]?.title ?? name, says: question.filters[name]?.says ?? '' }),
})
