import { Sentence } from '../../../kernel/sentence.ts'
import type { OpenRecord } from '../../../open-record.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText } from '../command.ts'
import { registerAddress } from '../register-address.ts'

export const link: Command = {
  name: 'link',
  usage: 'SIGN-IN-NAME --because REASON',
  says: 'Makes a one-time link for an account administrator who can no longer come in, where no other administrator can make it. That it was made here, and why, is written down.',
  options: { because: { type: 'string' } },
  async run([signInName], options, terminal) {
    const because = findText(options, 'because')
    if (signInName === undefined || because === undefined || because.trim().length < 10)
      throw new Sentence(`Say whose link it is, and why, in a few words; the form is: writ link ${link.usage}`)
    const settings = readSettings()
    // Loaded here so that the other commands start without a database.
    const { openRecord } = await import('../../../open-record.ts')
    const record = await openRecord(settings)
    try {
      const secret = await makeLink(record, signInName.toLowerCase(), because.trim())
      terminal.out(`Open this address in the officer's browser. It works once, for a day:\n${registerAddress(settings, secret)}`)
      return 0
    } finally {
      await record.close()
    }
  },
}

/** @throws Sentence where there is no such account, or its officer is no account administrator */
async function makeLink({ access, findOfficer, now }: OpenRecord, signInName: string, because: string): Promise<string> {
  const account = (await access.accounts.list()).find((known) => known.signInName === signInName && known.closedAt === null)
  const officer = account && (await findOfficer(account.officerId))
  if (!account || !officer) throw new Sentence(`There is no open account "${signInName}" of an officer on record.`)
  if (!officer.standing.positions.some(({ position }) => position === 'account-administrator'))
    throw new Sentence(`${officer.name} is no account administrator: one of them makes the link, under Accounts.`)
  return access.invitations.make(
    account.accountId,
    { officerId: officer.officerId, because: `made from the command line: ${because}` },
    now(),
  )
}
