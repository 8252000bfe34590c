import type { Bar } from '../../acts/requirement.ts'
import { answerTest } from '../../clockwork/answer-test.ts'
import type { Finding } from '../../kernel/entry.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import type { Asked } from './asked.ts'
import { findAgainst } from './find-against.ts'
import { askRequirements } from './requirement.ts'
import { sayCaseFact } from './say-fact.ts'
import { sayHolding } from './say-failure.ts'

/** On whom: what stands open in the case and forbids the act (a court order, a claim, a minor), whichever office keeps it. */
export const askWhom = (asked: Asked): readonly Finding[] => [
  ...asked.compiled.bars.flatMap((bar) => askBar(bar, asked)),
  ...askRequirements(asked, 'whom'),
]

function askBar(bar: Bar, asked: Asked): Finding[] {
  const finding: Finding[] = []
  for (const subject of subjectsOf(asked.state, bar.kind)) {
    const answer = answerTest(bar.while, subject)
    if (answer.is === 'no') continue
    const fact = `${bar.says} Here ${sayHolding(bar.while, subject, sayCaseFact)}.`
    finding.push(findAgainst(bar, fact, asked, answer.is === 'yes'))
  }
  return bar.isOfPerson ? [...finding, ...askElsewhere(bar, asked)] : finding
}

const inAnotherCase = 'in another case of the person'
const inAnotherRecord = 'in a case of another record taken for the same person; where they are two people, the merge has to be undone'

/**
 * That something stands in another case is said without its words, and without naming the case: neither whoever acts here nor whoever reads the
 * finding later need be cleared to know of it.
 */
function askElsewhere(bar: Bar, asked: Asked): Finding[] {
  const standing = (asked.others ?? []).filter((other) =>
    subjectsOf(other, bar.kind).some((subject) => answerTest(bar.while, subject).is === 'yes'),
  )
  if (standing.length === 0) return []
  const where = standing.some(({ personId }) => personId === asked.entry.personId) ? inAnotherCase : inAnotherRecord
  return [findAgainst(bar, `${bar.says} Here it stands ${where}.`, asked)]
}
