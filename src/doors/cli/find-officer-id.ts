import { Sentence } from '../../kernel/sentence.ts'
import type { OpenRecord } from '../../open-record.ts'
import { findText, type OptionValues } from './command.ts'

/** Who acts, as --as says: by id, or by the name they sign in with. @throws Sentence where nobody is named, or there is no such officer */
export async function findOfficerId(record: OpenRecord, options: OptionValues): Promise<string> {
  const given = findText(options, 'as')
  if (given === undefined) throw new Sentence('Say who acts with --as OFFICER: the id of an officer, or the name they sign in with.')
  const account = (await record.access.accounts.list()).find(({ signInName, closedAt }) => signInName === given && closedAt === null)
  if (!account && !(await record.findOfficer(given)))
    throw new Sentence(`There is no officer "${given}"; give the id of an officer, or the name they sign in with.`)
  return account?.officerId ?? given
}
