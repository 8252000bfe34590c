import { type Answers, answerAt } from './answers.ts'

/** One more item at the end of the list at `at`. `shown` is how many the form shows now. */
export const addItem = (answers: Answers, at: string, shown: number): Answers => ({ ...answers, [`${at}.count`]: [String(shown + 1)] })

/** The list without one of its items: those after it move up. */
export function removeItem(answers: Answers, at: string, place: number): Answers {
  const count = Number(answerAt(answers, `${at}.count`)) || 0
  if (place >= count) return answers
  const under = `${at}.`
  const moved = Object.entries(answers).flatMap(([name, texts]) => {
    const read = name.startsWith(under) ? /^(\d+)(\..*)$/.exec(name.slice(under.length)) : null
    if (!read) return [[name, texts] as const]
    const item = Number(read[1])
    if (item === place) return []
    return [[`${under}${item > place ? item - 1 : item}${read[2]}`, texts] as const]
  })
  return { ...Object.fromEntries(moved), [`${at}.count`]: [String(count - 1)] }
}
