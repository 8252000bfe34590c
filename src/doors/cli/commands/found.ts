import { Sentence } from '../../../kernel/sentence.ts'
import type { OpenRecord } from '../../../open-record.ts'
import { BadInput } from '../../../registrar/registrar.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText, type OptionValues } from '../command.ts'
import { registerAddress } from '../register-address.ts'

const because = 'The record was empty, and nobody was there to appoint the first officer: whoever set it up did, from its command line.'

export const found: Command = {
  name: 'found',
  usage: '--name NAME --sign-in NAME --zone ZONE [--office OFFICE]',
  says: 'Makes the first officer of an empty record, who opens accounts and appoints the others, and prints the one-time link to register a passkey. Asked again, it prints another link as long as no passkey was registered.',
  options: { name: { type: 'string' }, 'sign-in': { type: 'string' }, zone: { type: 'string' }, office: { type: 'string' } },
  async run(_words, options, terminal) {
    const settings = readSettings()
    // Loaded here so that the other commands start without a database.
    const { openRecord } = await import('../../../open-record.ts')
    const record = await openRecord(settings)
    try {
      const officerId = await foundOnce(record, options)
      const link = await makeLink(record, officerId, findText(options, 'sign-in'))
      terminal.out(`Open this address in the browser of the first officer. It works once, for a day:\n${registerAddress(settings, link)}`)
      return 0
    } finally {
      await record.close()
    }
  },
}

/** The first officer: made now where the record is empty, or the one it has. */
async function foundOnce(record: OpenRecord, options: OptionValues): Promise<string> {
  const [first] = await record.ledger.readFrom(0, 1)
  if (first) {
    if (first.act === 'FoundRecord' && first.payload.isDemonstration !== true) return first.caseId
    throw new Sentence('This record is a demonstration. Set WRIT_HOME to another folder, and found a record there.')
  }
  const zone = getOption(options, 'zone')
  const input = {
    name: getOption(options, 'name'),
    office: findText(options, 'office') ?? 'personnel',
    fromOn: record.now().toZonedDateTimeISO(zoneOf(zone)).toPlainDate().toString(),
    zone,
    because,
  }
  getOption(options, 'sign-in')
  try {
    return (await record.found(input, { sessionId: null, address: null, door: 'cli' })).caseId
  } catch (fault) {
    if (fault instanceof BadInput) throw new Sentence(`The record was not founded: ${fault.message}`)
    throw fault
  }
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new Sentence(`There is no time zone named "${zone}": use an IANA name such as America/New_York.`)
  }
}

function getOption(options: OptionValues, name: string): string {
  const text = findText(options, name)
  if (text) return text
  throw new Sentence(`An empty record needs --${name}; the form is: writ found ${found.usage}`)
}

/** @throws Sentence where the officer signs in by a passkey already: from then on links are made by an account administrator */
async function makeLink({ access, now }: OpenRecord, officerId: string, signInName: string | undefined): Promise<string> {
  const by = { officerId }
  const account =
    (await access.accounts.findOfOfficer(officerId)) ??
    (await access.accounts.open({ officerId, signInName: signInName ?? 'first.officer' }, by, now()))
  if (account.passkeyCount > 0)
    throw new Sentence(
      'This record was founded, and its first officer has a passkey. Links are made by an account administrator, under Accounts.',
    )
  return access.invitations.make(account.accountId, { ...by, because: 'made from the command line, where the record was founded.' }, now())
}
