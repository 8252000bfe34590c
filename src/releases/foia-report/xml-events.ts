import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import sax from 'sax'
import { Sentence } from '../../kernel/sentence.ts'

/** Told of elements as they end: the names of those around it and its own, its attributes, and its text where it holds no element. */
export interface XmlSink {
  open?(path: readonly string[], attributes: Readonly<Record<string, string>>): void
  close(path: readonly string[], attributes: Readonly<Record<string, string>>, text: string): void
}

/** Annual reports are half a megabyte; the whole government's in one would be under this. */
const largest = 64 << 20
const deepest = 64
const getItAgain = 'get the file again from where it was published'

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads an XML file as a stream. Entities that a file declares are not expanded: a document type is refused.
 * @throws Sentence where the file is missing, too large or too deep, is no well-formed XML, or declares a document type
 */
export async function readXml(path: string, sink: XmlSink): Promise<void> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new Sentence(`${path} cannot be opened: check that it is there and that you may read it.`, { cause })
  })
  if (size > largest) throw new Sentence(`${path} has ${size} bytes, more than an annual report holds: choose another file.`)
  const parser = sax.parser(true, { xmlns: false, trim: false, position: false })
  const open: { name: string; attributes: Record<string, string>; text: string }[] = []
  let fault: Sentence | undefined
  const refuse = (problem: string) => {
    fault ??= new Sentence(`${basename(path)} ${problem}: ${getItAgain}.`)
  }
  parser.ondoctype = () => refuse('declares a document type, which no annual report does')
  parser.onerror = (error) => refuse(`is no well-formed XML (${error.message.split('\n')[0]})`)
  parser.onopentag = ({ name, attributes }) => {
    open.push({ name: withoutPrefix(name), attributes: plainAttributes(attributes), text: '' })
    if (open.length > deepest) refuse(`nests elements more than ${deepest} deep`)
    const last = open.at(-1)
    if (last && !fault)
      sink.open?.(
        open.map((element) => element.name),
        last.attributes,
      )
  }
  parser.ontext = parser.oncdata = (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.onclosetag = () => {
    const last = open.at(-1)
    if (last && !fault)
      sink.close(
        open.map(({ name }) => name),
        last.attributes,
        last.text.trim(),
      )
    open.pop()
  }
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    parser.write(String(chunk))
    if (fault) throw fault
  }
  parser.close()
  if (fault) throw fault
}

const plainAttributes = (attributes: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), String(value)]))
