import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { Requirement } from '../../acts/requirement.ts'
import { answerTest } from '../../clockwork/answer-test.ts'
import { testFacts } from '../../clockwork/facts-of.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import type { FactRecord } from '../../clockwork/record.ts'
import type { Finding, Question } from '../../kernel/entry.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { findLatest, subjectsOf } from '../../kernel/subjects-of.ts'
import { positionTitle } from '../../law/officers/positions.ts'
import { standsOnList } from '../../law/officers/stands-on-list.ts'
import { valueOn } from '../../law/value-on.ts'
import { type Asked, isDecision, type OfficerAsked } from './asked.ts'
import { dayOf } from './day-of.ts'
import { findAgainst } from './find-against.ts'
import { sayCaseFact, sayInputFact } from './say-fact.ts'
import { type SayFact, sayFailure } from './say-failure.ts'

type Needs<N extends Requirement['needs']> = Extract<Requirement, { needs: N }>

/** What is wrong, in one sentence; `isCertain: false` where nothing settles it. Undefined: the requirement is met. */
type Failure = { fact: string; isCertain?: false } | undefined

/** Findings of all requirements of the act that answer a question. */
export const askRequirements = (asked: Asked, question: Question): Finding[] =>
  (asked.compiled.requires.get(question) ?? []).flatMap((requirement) => {
    const failure = ask(requirement, asked)
    return failure ? [findAgainst(requirement, failure.fact, asked, failure.isCertain)] : []
  })

/**
 * What a requirement asks of whoever acts, asked of the officer who corrects: nobody does by a correction what they may not do. Of a fact only
 * that it is another's is asked.
 */
export const askCorrector = (asked: Asked): Finding[] => {
  const { corrector, entry } = asked
  if (!corrector) return []
  const { officer, positions } = corrector
  const theirs: Asked = { ...asked, officer, positions, entry: { ...entry, officerId: officer.state.caseId } }
  const isSame = theirs.entry.officerId === entry.officerId
  return (asked.compiled.requires.get('who') ?? []).flatMap((requirement) => {
    const { needs } = requirement
    if (needs === 'another-officer') return isSame ? [] : askSeparation(requirement, theirs)
    if (!isDecision(asked) || (needs !== 'own-positions' && needs !== 'officer-of-list' && needs !== 'credential')) return []
    if (needs !== 'own-positions' && requirement.field) return []
    const failure = ask(requirement, theirs)
    if (isSame && failure?.fact === ask(requirement, asked)?.fact) return []
    return failure ? [findAgainst(requirement, ofCorrector(failure.fact), asked, failure.isCertain)] : []
  })
}

type ActedOn = Pick<Asked, 'compiled' | 'about' | 'state' | 'entry' | 'input' | 'current'>

/** Whether what asks for another officer also leaves out who now withdraws or corrects. `entry` is told as theirs. */
export const askWithdrawer = (asked: ActedOn): Finding[] =>
  (asked.compiled.requires.get('who') ?? []).flatMap((requirement) =>
    requirement.needs === 'another-officer' ? askSeparation(requirement, asked) : [],
  )

/** Of the case as it was before; of what an entry began, as it is now. */
function askSeparation(requirement: Needs<'another-officer'>, asked: ActedOn): Finding[] {
  const { state, current } = asked
  const known = findLatest(state, requirement.subject) ? state : current
  const failure = requirement.field ? undefined : askAnother(requirement, { ...asked, state: known })
  return failure ? [findAgainst(requirement, ofCorrector(failure.fact), asked)] : []
}

const ofCorrector = (fact: string): string => `Who corrects or withdraws an entry is asked as well: ${fact}`

function ask(requirement: Requirement, asked: Asked): Failure {
  switch (requirement.needs) {
    case 'facts':
      return askFacts(requirement, asked)
    case 'input':
      return askTest(requirement, recordOf(requirement.test, asked.input), sayInputFact(asked.compiled.act.input))
    case 'another-officer':
      return askAnother(requirement, asked)
    case 'earlier':
    case 'later':
      return askOrder(requirement, asked)
    case 'as-on-record':
      return askAsOnRecord(requirement, asked)
    case 'same-as-decided':
      return askSame(requirement, asked)
    case 'new-words':
      return askNewWords(requirement, asked)
    case 'subject-named':
      return askSubjectNamed(requirement, asked)
    case 'own-positions':
      return askOwnPositions(requirement, asked)
    case 'officer-of-list':
      return askList(requirement, asked)
    case 'credential':
      return askCredential(requirement, asked)
    case 'dated-value':
      return askTable(requirement, asked)
  }
}

/** Where the case has no such subject, its desk knows that nothing of it happened. */
function askFacts(requirement: Needs<'facts'>, { about, state, kinds, input }: Asked): Failure {
  const { subject: kind, where } = requirement
  if (where && answerTest(where, recordOf(where, input)).is !== 'yes') return undefined
  const subject = about?.kind === kind ? about : findLatest(state, kind)
  return askTest(requirement, subject ?? { facts: kinds.get(kind)?.knows ?? {} }, sayCaseFact)
}

function askTest({ test, says }: Needs<'facts' | 'input'>, record: FactRecord, say: SayFact): Failure {
  return answerTest(test, record).is === 'yes' ? undefined : { fact: `${says} Here ${sayFailure(test, record, say)}.` }
}

/** The fields a test asks for; one left blank is known to be nothing. Dotted names reach into objects. */
function recordOf(test: TestNode, input: JsonObject): FactRecord {
  const facts: Record<string, string | boolean | null> = {}
  for (const name of testFacts(test)) {
    const value = valueAt(input, name)
    facts[name] = typeof value === 'string' || typeof value === 'boolean' ? value : value == null ? null : JSON.stringify(value)
  }
  return { facts }
}

function valueAt(input: JsonObject, name: string): Json | undefined {
  let value: Json | undefined = input
  for (const part of name.split('.'))
    value = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[part] : undefined
  return value
}

function askAnother(
  { subject: kind, fact, field, unless, says }: Needs<'another-officer'>,
  { about, state, entry, input }: ActedOn,
): Failure {
  if (unless && valueAt(input, unless) === true) return undefined
  const subject = about?.kind === kind ? about : findLatest(state, kind)
  const officerId = field ? valueAt(input, field) : entry.officerId
  if (officerId === undefined || officerId !== subject?.facts[fact]) return undefined
  return { fact: `${says} Here it is the same officer.` }
}

function askOrder({ needs, subject: kind, fact, says }: Needs<'earlier' | 'later'>, { about, state, entry }: Asked): Failure {
  const subject = about?.kind === kind ? about : findLatest(state, kind)
  const at = subject?.facts[fact]
  if (typeof at !== 'string' || (needs === 'earlier' ? at <= entry.occurredAt : at >= entry.occurredAt)) return undefined
  return { fact: `${says} Here it was at ${at}, and the act at ${entry.occurredAt}.` }
}

function askAsOnRecord({ field, subject, test, says }: Needs<'as-on-record'>, { input, person }: Asked): Failure {
  if (!person || valueAt(input, field) !== false) return undefined
  const stands = subjectsOf(person, subject).some((one) => answerTest(test, one).is === 'yes')
  return stands ? { fact: `${says} Here it was answered no, and the person's own record says otherwise.` } : undefined
}

function askSame({ field, subject: kind, fact, says }: Needs<'same-as-decided'>, { input, state }: Asked): Failure {
  const decided = subjectsOf(state, kind).flatMap(({ facts }) => (typeof facts[fact] === 'string' ? facts[fact] : []))
  const other = decided.find((value) => value !== valueAt(input, field))
  return other === undefined ? undefined : { fact: `${says} Here "${other}" was decided.` }
}

/** Nothing to compare with: the first of its kind says something new. */
function askNewWords({ subject: kind, fact, mark, says }: Needs<'new-words'>, { about, state, entry }: Asked): Failure {
  const subject = about?.kind === kind ? about : findLatest(state, kind)
  const [last, now] = [subject?.facts[fact], entry.payload[mark]]
  if (typeof last !== 'string' || typeof now !== 'string') return undefined
  const known = new Set(last.split(' '))
  return now.split(' ').every((one) => known.has(one)) ? { fact: `${says} Here every fact is word for word one of the last.` } : undefined
}

function askSubjectNamed({ field, subject: kind, test, says }: Needs<'subject-named'>, { input, state }: Asked): Failure {
  const name = String(valueAt(input, field) ?? '')
  const subject = state.subjects.get(`${kind}:${name}`)
  if (!subject) return { fact: `${says} Here "${name}" is none that the case knows.` }
  return answerTest(test, { facts: subject.facts }).is === 'yes' ? undefined : { fact: `${says} Here ${name} is not.` }
}

function askOwnPositions({ field, says }: Needs<'own-positions'>, asked: Asked): Failure {
  const named = valueAt(asked.input, field)
  const own = standingsOf(asked.officer, asked).map(({ positions }) => positions.map(({ position }) => position))
  const lacking = (Array.isArray(named) ? named : [named]).filter(
    (position) => typeof position === 'string' && !own.every((held) => held.includes(position)),
  )
  if (lacking.length === 0) return undefined
  return { fact: `${says} The officer does not hold: ${lacking.map((position) => positionTitle(String(position))).join(', ')}.` }
}

function askList({ list, field, on, says }: Needs<'officer-of-list'>, asked: Asked): Failure {
  const officer = officerOf(field, asked)
  if (!officer) return noSuchOfficer(says)
  const named = on ? valueAt(asked.input, on) : undefined
  const day = typeof named === 'string' ? named : dayOf(asked)
  const positions = field ? officer.acting.positions.map(({ position }) => position) : asked.positions
  const answer = standsOnList(list, positions, day)
  if (answer === 'listed') return undefined
  const held = positions.map(positionTitle).join(', ') || 'no position'
  if (answer === 'not-listed') return { fact: `${says} On ${day} the officer held ${held}, which ${list} does not list.` }
  return { fact: `${says} On ${day} the officer held ${held}; whether ${list} listed that then is not established.`, isCertain: false }
}

function askCredential({ credential, field, says }: Needs<'credential'>, asked: Asked): Failure {
  const officer = officerOf(field, asked)
  if (!officer) return noSuchOfficer(says)
  for (const standing of standingsOf(officer, asked)) {
    const issued = standing.credentials.filter((known) => known.credential === credential)
    if (!issued.some(({ inForce }) => inForce)) return { fact: `${says} ${sayLapse(credential, issued.at(-1), asked.entry.occurredAt)}` }
  }
  return undefined
}

/** What a table of the law says on the day, in the row the input names. */
function askTable({ rule, field, holds, contrary, where, says }: Needs<'dated-value'>, asked: Asked): Failure {
  if (answerTest(where, recordOf(where, asked.input)).is !== 'yes') return undefined
  const key = valueAt(asked.input, field)
  if (typeof key !== 'string') return { fact: `${says} It was not said for where.`, isCertain: false }
  const day = dayOf(asked)
  const value = valueOn(rule, key, day) ?? 'nothing'
  if (value.startsWith(holds)) return undefined
  const fact = `${says} On ${day} the table says for the ${key}: ${value}.`
  return value.startsWith(contrary) ? { fact } : { fact, isCertain: false }
}

function sayLapse(name: string, credential: OfficerStanding['credentials'][number] | undefined, occurredAt: string): string {
  if (!credential) return `The officer was never given the credential ${name}.`
  const { issuedAt, expiresAt, revokedAt } = credential
  if (issuedAt > occurredAt) return `The officer was given the credential ${name} only at ${issuedAt}.`
  if (revokedAt) return `The officer's credential ${name} was revoked at ${revokedAt}.`
  return `The officer's credential ${name}, issued ${issuedAt}, was not in force${expiresAt ? `: it runs until ${expiresAt}` : ''}.`
}

const noSuchOfficer = (says: string): Failure => ({ fact: `${says} The officer named is not on record.` })

/** The officer a field names, or who acts. */
function officerOf(field: string | undefined, { input, officer, officers }: Asked): OfficerAsked | undefined {
  if (!field) return officer
  const named = valueAt(input, field)
  return typeof named === 'string' ? officers.get(named) : undefined
}

/** The moment of the act; for a decision also now, since a power that has ended decides nothing. */
const standingsOf = (officer: OfficerAsked, asked: Asked): readonly OfficerStanding[] =>
  isDecision(asked) && officer.now !== officer.acting ? [officer.acting, officer.now] : [officer.acting]
