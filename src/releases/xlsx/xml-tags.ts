import { type PartName, partFault, saveItAgain } from './part-fault.ts'
import { characterData } from './xml-text.ts'

/** A start tag of a small XML part. Prefixes of element names are dropped; those of attributes are kept. */
export interface XmlTag {
  name: string
  attributes: Record<string, string>
}

const tag = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Entities can be declared to grow without end, so a document type is refused; no spreadsheet program writes one. */
export function refuseDocumentType(xml: Buffer, part: PartName): void {
  if (xml.includes('<!DOCTYPE')) throw partFault(part, 'declares a document type, which no spreadsheet program writes', saveItAgain)
}

/** Parts are read as UTF-8. XML may also be UTF-16, which starts with a mark, or another encoding that its first line names. */
export function refuseOtherEncodings(xml: Buffer, part: PartName): void {
  const mark = xml.length >= 2 ? xml.readUInt16BE(0) : 0
  const declared = /^[^>]{0,20}<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})/.exec(xml.toString('latin1', 0, 256))?.[1]
  const isOther = mark === 0xfeff || mark === 0xfffe || (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared))
  if (isOther) throw partFault(part, `is written in ${declared ?? 'UTF-16'}, not UTF-8`, saveItAgain)
}

/** Every start tag of a small XML part, in order. */
export function xmlTags(xml: Buffer, part: PartName): XmlTag[] {
  refuseOtherEncodings(xml, part)
  refuseDocumentType(xml, part)
  const text = xml.toString('utf8').replace(/<!--[\s\S]*?-->/g, '')
  return [...text.matchAll(tag)].map(([, name = '', body = '']) => ({
    name,
    attributes: Object.fromEntries([...body.matchAll(attribute)].map(([, key, a, b]) => [key, characterData(a ?? b ?? '')])),
  }))
}
