import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Question } from '../../../audit/questions/question.ts'

/** The values present in a release, for each filter that chooses among them. */
export async function findChoices(release: OpenRelease, question: Question): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const [name, filter] of Object.entries(question.filters)) {
    if (!filter.choices || !('question' in filter.choices)) continue
    const { question: from, column } = filter.choices
    const answer = await ask(release, getQuestion(from))
    found[name] = [...new Set(answer.rows.map((row) => String(row[column])))].toSorted()
  }
  return found
}
