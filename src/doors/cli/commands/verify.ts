import { Sentence } from '../../../kernel/sentence.ts'
import type { VerifySettings } from '../../../ledger/verify/verify-ledger.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText, type OptionValues } from '../command.ts'
import { startProgress } from '../progress.ts'
import { verifiedText } from '../verified-text.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[FILE] [--key HEX...] [--known POSITION:ROOT] [--json]',
  says: 'Proves that the whole ledger is as it was written, or names the first entry that is not; with FILE, an exported copy, without the database.',
  options: { key: { type: 'string', multiple: true }, known: { type: 'string' }, json: { type: 'boolean' } },
  async run([file], options, terminal) {
    const asked = { ...readKeys(options), ...readKnown(findText(options, 'known')) }
    const progress = startProgress(terminal, options.json === true)
    const settings = { ...asked, onProgress: (done: number, all: number) => progress.show(done / all, 'entries verified') }
    try {
      const verified = await (file === undefined ? verifyRecord(settings) : verifyFile(file, settings))
      progress.stop()
      terminal.out(options.json ? JSON.stringify(verified, null, 2) : verifiedText(verified))
      return verified.fault ? 1 : 0
    } finally {
      progress.stop()
    }
  },
}

async function verifyRecord(asked: VerifySettings) {
  // Loaded here so that the other commands start without a database.
  const { openRecordDatabase, refuseMissing } = await import('../../../ledger/server/open-record-database.ts')
  const { verifyLedger } = await import('../../../ledger/verify/verify-ledger.ts')
  const settings = readSettings()
  refuseMissing(settings)
  const database = await openRecordDatabase(settings)
  return verifyLedger(database.url('app'), { ...threads(settings), ...asked }).finally(() => database.close())
}

async function verifyFile(file: string, asked: VerifySettings) {
  const { verifyCopy } = await import('../../../ledger/verify/verify-ledger.ts')
  return verifyCopy(file, { ...threads(readSettings()), ...asked })
}

const threads = ({ WRIT_THREADS }: { WRIT_THREADS?: number | undefined }) => (WRIT_THREADS === undefined ? {} : { threads: WRIT_THREADS })

function readKeys({ key }: OptionValues): Pick<VerifySettings, 'trusted'> {
  if (!Array.isArray(key)) return {}
  const trusted = key.map(String)
  const wrong = trusted.find((each) => !/^[0-9a-f]{64}$/.test(each))
  if (wrong !== undefined) throw new Sentence(`"${wrong}" after --key is not a public key; write its 32 bytes as 64 hexadecimal digits.`)
  return { trusted }
}

function readKnown(text: string | undefined): Pick<VerifySettings, 'known'> {
  if (text === undefined) return {}
  const [, position, root] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (position === undefined || root === undefined)
    throw new Sentence(
      `"${text}" after --known is not a position and a root; write them as a backup or an export gave them, like 1024:9f86d0….`,
    )
  return { known: { position: Number(position), root } }
}
