import { checkFacts } from './check-facts.ts'
import { checkLengths } from './check-lengths.ts'
import type { Clock, Rule, Version } from './nodes.ts'

/**
 * What is wrong with a rule, each fault in a sentence that says where it is and what to write instead. Empty if nothing is.
 * It checks the form of the definition, not the law: whether 48 hours is right is for the citation and the examples.
 */
export function checkRule(rule: Rule): string[] {
  const faults = [...checkHead(rule), ...checkTag(rule.id, rule), ...rule.clocks.flatMap((clock) => checkClock(rule, clock))]
  const ids = rule.clocks.map(({ id }) => id)
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
    faults.push(`${rule.id}: two clocks are called "${id}"; give each its own id, such as ${rule.id}.filing.`)
  for (const { key, from, until } of rule.values ?? []) faults.push(...checkDays(`${rule.id}, value "${key}"`, from, until))
  return faults
}

/** Hyphens join words; a dot stands in a directive's own number (11065.1) or before the part of a clock. */
const isKebab = (id: string) => /^[a-z0-9]+([-.][a-z0-9]+)*$/i.test(id)

function checkHead(rule: Rule): string[] {
  const faults: string[] = []
  if (!isKebab(rule.id))
    faults.push(`The rule id "${rule.id}" should be words and numbers joined by hyphens, as in detainer-48h-regulation.`)
  for (const field of ['office', 'title', 'cite', 'says'] as const) {
    if (rule[field].trim() === '')
      faults.push(`${rule.id}: "${field}" is empty; a rule nobody can look up may not be applied, so fill it in.`)
  }
  if (rule.kind === 'clock' && rule.clocks.length === 0)
    faults.push(`${rule.id}: it is of kind "clock" and has none; add a clock, or make it a "duty".`)
  if (rule.sources.length === 0 && rule.verified !== 'memory') {
    faults.push(
      `${rule.id}: it is tagged "${rule.verified}" and names no source; give the page where the text was read, or tag it "memory".`,
    )
  }
  return faults
}

function checkTag(where: string, { verified, severity }: Pick<Rule, 'verified' | 'severity'>): string[] {
  if (verified === 'memory' && severity !== 'advisory')
    return [`${where}: what is from memory accuses nobody; make its severity "advisory".`]
  if (severity === 'hard' && verified !== 'yes')
    return [
      `${where}: only a text that was read may be called a breach; make its severity other than "hard", or read the text and tag it "yes".`,
    ]
  return []
}

function checkClock(rule: Rule, clock: Clock): string[] {
  const faults: string[] = []
  if (clock.id !== rule.id && !clock.id.startsWith(`${rule.id}.`)) {
    faults.push(`${rule.id}: its clock is called "${clock.id}"; call it "${rule.id}", or "${rule.id}." and the part it is about.`)
  }
  if (!clock.id.split('.').every(isKebab))
    faults.push(`The clock id "${clock.id}" should be words and numbers joined by hyphens, with one dot before the part.`)
  if (clock.says.trim() === '') faults.push(`${clock.id}: "says" is empty; say what must have happened by then.`)
  for (const { cite, says } of [...(clock.pauses ?? []), ...(clock.extensions ?? [])]) {
    if (cite.trim() === '' || says.trim() === '')
      faults.push(
        `${clock.id}: a pause or an extension lacks its citation or its words; time is given or stopped by law only, so say which.`,
      )
  }
  const tag = checkTag(clock.id, { verified: clock.verified ?? rule.verified, severity: clock.severity ?? rule.severity })
  const overridden = clock.verified !== undefined || clock.severity !== undefined
  return [...faults, ...(overridden ? tag : []), ...checkVersions(clock), ...checkLengths(clock), ...checkFacts(clock)]
}

function checkVersions({ id, versions }: Clock): string[] {
  if (versions.length === 0)
    return [`${id}: it has no version; add the value with the days it was law, or null where they were not established.`]
  const faults = versions.flatMap(({ from, until, note }) => [
    ...checkDays(id, from, until),
    ...(note.trim() === ''
      ? [`${id}: the version ${sayDays({ from, until })} has no note; say why it began or ended and where that is written.`]
      : []),
  ])
  versions.forEach((version, i) => {
    for (const other of versions.slice(i + 1)) {
      if (overlap(version, other))
        faults.push(
          `${id}: the versions ${sayDays(version)} and ${sayDays(other)} are law on the same day; end one where the other begins ("until" is the first day no longer in force).`,
        )
    }
  })
  return faults
}

type Days = Pick<Version, 'from' | 'until'>

const sayDays = ({ from, until }: Days) => `${from ?? 'the beginning'} to ${until ?? 'now'}`

const overlap = (a: Days, b: Days): boolean =>
  (a.until === null || b.from === null || b.from < a.until) && (b.until === null || a.from === null || a.from < b.until)

function checkDays(where: string, from: string | null, until: string | null): string[] {
  const faults = [from, until].flatMap((day) =>
    day === null || isDay(day) ? [] : [`${where}: "${day}" is no day; write it as 2001-09-17.`],
  )
  if (from !== null && until !== null && until <= from)
    faults.push(`${where}: it ends ("${until}") before it begins ("${from}"); "until" is the first day no longer in force.`)
  return faults
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
