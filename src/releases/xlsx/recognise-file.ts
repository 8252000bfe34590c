import { Sentence } from '../../kernel/sentence.ts'
import { getItAgain, saveItAgain } from './part-fault.ts'

const starts: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'a JPEG photo'],
  ['89504e47', 'a PNG picture'],
  ['47494638', 'a GIF picture'],
  ['25504446', 'a PDF document'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf', 'a 7z archive'],
  ['52617221', 'a RAR archive'],
  ['50415231', 'a Parquet file'],
  ['3c68746d6c', 'a web page'],
  ['3c21444f43', 'a web page'],
  ['7b5c727466', 'an RTF document'],
]

/** Compound files hold names in UTF-16: the old .xls has a stream named Workbook, a protected .xlsx one named EncryptedPackage. */
function compoundFile(head: Buffer, path: string): Sentence {
  const isProtected = head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (isProtected) return new Sentence(`${path} is protected by a password: open it, remove the password, and save it again as .xlsx.`)
  return new Sentence(`${path} is a workbook in the old .xls format: ${saveItAgain}.`)
}

/**
 * Says why a file that has no readable zip directory is no workbook.
 * @param head the first bytes of the file, 64 KiB of them at most
 */
export function recogniseFile(head: Buffer, path: string): Sentence {
  if (head.length === 0) return new Sentence(`${path} is empty: ${getItAgain}.`)
  const hex = head.subarray(0, 8).toString('hex')
  if (hex === 'd0cf11e0a1b11ae1') return compoundFile(head, path)
  if (hex.startsWith('504b0304')) return new Sentence(`${path} is cut short or damaged: ${getItAgain}.`)
  const known = starts.find(([start]) => hex.startsWith(start))
  if (known) return new Sentence(`${path} is ${known[1]}, not an .xlsx workbook: choose another file.`)
  return new Sentence(`${path} is not an .xlsx workbook: choose another file.`)
}
