import { momentFacts } from './facts-of.ts'
import { countsHours } from './lengths/length-unit.ts'
import type { Clock, MomentNode, TestNode } from './nodes.ts'

/** Faults in what a clock reads: a fact's name tells its kind, so that no data set can be bound wrongly without notice. */
export function checkFacts(clock: Clock): string[] {
  const { id, starts, stops, pauses = [], extensions = [], applies } = clock
  const moments = [...momentFacts(starts), ...momentFacts(stops), ...pauses.flatMap(({ from, until }) => [from, until])]
  const faults = [...new Set(moments)].flatMap((fact) => checkMoment(clock, fact))
  faults.push(...checkParts(id, starts), ...checkParts(id, stops), ...(applies ? checkTest(id, applies) : []))
  for (const fact of momentFacts(starts).filter((fact) => momentFacts(stops).includes(fact))) {
    faults.push(`${id}: ${fact} both starts and stops it, so it would stop as it starts; name the act that meets it.`)
  }
  for (const { when } of extensions) {
    if (!isMoment(when) && !isTruth(when))
      faults.push(`${id}: the extension is given by "${when}"; name an act (ending in At or On) or a truth (beginning with is or has).`)
  }
  return faults
}

const isInstant = (fact: string) => /[a-z0-9]At$/.test(fact)
const isMoment = (fact: string) => isInstant(fact) || /[a-z0-9]On$/.test(fact)
const isTruth = (fact: string) => /^(is|has)[A-Z]/.test(fact)

function checkMoment({ id, versions }: Clock, fact: string): string[] {
  if (!isMoment(fact)) return [`${id}: "${fact}" is read as a moment; end its name in At if it is an instant, in On if it is a day.`]
  if (isInstant(fact) || !versions.some(({ length }) => length && countsHours(length))) return []
  return [`${id}: it counts hours and "${fact}" is a day; hours need the instant, so use a fact whose name ends in At.`]
}

const checkParts = (id: string, node: MomentNode): string[] => {
  if (node.node === 'fact') return []
  const own = node.of.length === 0 ? [`${id}: the ${node.node} of nothing can never be known; name the facts it is chosen from.`] : []
  return [...own, ...node.of.flatMap((part) => checkParts(id, part))]
}

function checkTest(id: string, node: TestNode): string[] {
  switch (node.node) {
    case 'not':
      return checkTest(id, node.of)
    case 'all':
    case 'any':
      if (node.of.length === 0) return [`${id}: "${node.node}" of nothing asks nothing; list what it asks.`]
      return node.of.flatMap((part) => checkTest(id, part))
    case 'happened':
      return []
    case 'one-of':
      if (node.values.length === 0) return [`${id}: "${node.fact}" can be one of nothing; list the values.`]
      return checkText(id, node.fact)
    case 'is':
      if (typeof node.value === 'string') return checkText(id, node.fact)
      return isTruth(node.fact)
        ? []
        : [`${id}: "${node.fact}" is compared with ${node.value}; begin its name with is or has, as true-or-false facts do.`]
  }
}

function checkText(id: string, fact: string): string[] {
  if (isMoment(fact)) return [`${id}: "${fact}" is a moment and is compared with a text; ask whether it happened, or compare another fact.`]
  return isTruth(fact) ? [`${id}: "${fact}" is true or false and is compared with a text; compare it with true or false.`] : []
}
