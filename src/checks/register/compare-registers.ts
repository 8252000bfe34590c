import { type CheckFinding, findingIn } from '../finding.ts'
import { registerWords } from '../words/register-words.ts'
import { type Agreement, type AgreementRegister, agencyKey, agreementCell, agreementKey } from './agreement-register.ts'
import { looksSame } from './looks-same.ts'

/** How many names a sentence gives. */
const named = 8

/** Checks registers of several days against each other: agencies that vanish or change their spelling, pending ones that have signed, re-issues. */
export function compareRegisters(registers: readonly AgreementRegister[]): CheckFinding[] {
  const ordered = registers.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
  const signed = ordered.filter(({ isPending }) => !isPending)
  return [
    ...signed.flatMap((later, at) => {
      const earlier = signed[at - 1]
      return earlier ? [...sayAgain(earlier, later), ...sayGone(earlier, later)] : []
    }),
    ...ordered.filter(({ isPending }) => isPending).flatMap((pending) => sayBoth(pending, signed)),
  ]
}

const dayOf = ({ namedOn, file }: AgreementRegister): string => `${namedOn ?? ''} ${file}`
const shortName = (file: string): string => file.replace(/^\d{8}__/, '')

function sayAgain(earlier: AgreementRegister, later: AgreementRegister): CheckFinding[] {
  const rows = ({ agreements }: AgreementRegister) =>
    JSON.stringify(agreements.map(({ row: _, signedOn, ...rest }) => ({ ...rest, signedOn: signedOn?.toString() })))
  const isSameFile = earlier.sha256 === later.sha256
  if (!isSameFile && rows(earlier) !== rows(later)) return []
  return [
    findingIn(later.file, later.sheet, {
      check: 'identical-reissue',
      cell: 'A1',
      ...registerWords.reissued({ printed: later.file, file: shortName(later.file), earlier: shortName(earlier.file), isSameFile }),
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}

function sayGone(earlier: AgreementRegister, later: AgreementRegister): CheckFinding[] {
  const now = new Set(later.agreements.map(agreementKey))
  const gone = [
    ...new Map(
      earlier.agreements.filter((agreement) => !now.has(agreementKey(agreement))).map((agreement) => [agreementKey(agreement), agreement]),
    ).values(),
  ]
  const respelled = gone.flatMap((was) => {
    const alike = later.agreements.filter((agreement) => mayBe(was, agreement, earlier))
    const is = alike.find(({ model }) => model === was.model) ?? alike[0]
    return is ? [{ was, is }] : []
  })
  const lost = gone.filter((was) => !respelled.some((pair) => pair.was === was))
  return [...sayRespelled(respelled, earlier, later), ...sayLost(lost, earlier, later)]
}

/** The same state and day of signing, and a name that looks the same and that the earlier register did not have. */
const mayBe = (was: Agreement, is: Agreement, earlier: AgreementRegister): boolean =>
  was.state.toUpperCase() === is.state.toUpperCase() &&
  was.signedOn !== undefined &&
  is.signedOn?.toString() === was.signedOn.toString() &&
  agencyKey(was) !== agencyKey(is) &&
  looksSame(was.agency, is.agency) &&
  !earlier.agreements.some((known) => agencyKey(known) === agencyKey(is))

function sayRespelled(
  respelled: readonly { was: Agreement; is: Agreement }[],
  earlier: AgreementRegister,
  later: AgreementRegister,
): CheckFinding[] {
  const [first] = respelled
  if (!first) return []
  return [
    findingIn(later.file, later.sheet, {
      check: 'agency-renamed',
      cell: agreementCell(later, first.is, 'LAW ENFORCEMENT AGENCY'),
      alsoCells: respelled.slice(1).map(({ is }) => agreementCell(later, is, 'LAW ENFORCEMENT AGENCY')),
      ...registerWords.renamed({
        file: shortName(earlier.file),
        pairs: respelled.map(({ was, is }) => ({ was: was.agency, is: is.agency, state: is.state })),
        shown: named,
      }),
      severity: 'note',
      sure: 'possible',
    }),
  ]
}

function sayLost(lost: readonly Agreement[], earlier: AgreementRegister, later: AgreementRegister): CheckFinding[] {
  if (lost.length === 0) return []
  const stays = new Set(later.agreements.map(agencyKey))
  return [
    findingIn(later.file, later.sheet, {
      check: 'agency-gone',
      cell: 'A1',
      ...registerWords.gone({
        earlier: shortName(earlier.file),
        later: shortName(later.file),
        lost,
        wholly: lost.filter((agreement) => !stays.has(agencyKey(agreement))).length,
        shown: named,
      }),
      severity: 'note',
      sure: 'certain',
    }),
  ]
}

/** Pending agreements that the last register before them, or of their day, has as signed. */
function sayBoth(pending: AgreementRegister, signed: readonly AgreementRegister[]): CheckFinding[] {
  const before = signed.findLast(({ namedOn }) => namedOn && pending.namedOn && Temporal.PlainDate.compare(namedOn, pending.namedOn) <= 0)
  if (!before) return []
  const known = new Map(before.agreements.map((agreement) => [agreementKey(agreement), agreement]))
  const both = pending.agreements.flatMap((agreement) => {
    const same = known.get(agreementKey(agreement))
    return same ? [{ agreement, same }] : []
  })
  const [first] = both
  if (!first) return []
  return [
    findingIn(pending.file, pending.sheet, {
      check: 'pending-and-signed',
      cell: agreementCell(pending, first.agreement, 'LAW ENFORCEMENT AGENCY'),
      alsoCells: both.slice(1).map(({ agreement }) => agreementCell(pending, agreement, 'LAW ENFORCEMENT AGENCY')),
      ...registerWords.pendingAndSigned({
        pending: shortName(pending.file),
        signed: shortName(before.file),
        both: both.map(({ agreement, same }) => ({ agency: agreement.agency, state: agreement.state, signedOn: same.signedOn })),
        shown: named,
      }),
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}
