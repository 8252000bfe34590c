import type { ByteSink } from './byte-sink.ts'
import type { ColumnPages } from './column-pages.ts'
import { appendPacked, appendPresence, appendRun, bitWidthFor } from './hybrid-encoding.ts'
import { encoding, type ParquetColumn, type WrittenChunk } from './parquet-schema.ts'
import type { TextDictionary, TextRun } from './text-dictionary.ts'

/** Texts of a row group: those every group shares, then those of this group alone. */
export interface GroupTexts {
  shared: TextRun
  own: TextRun
}

/** Appends texts, each behind its length in four bytes (Parquet's PLAIN encoding of byte arrays). */
function appendTexts(sink: ByteSink, texts: GroupTexts, picks: Int32Array, through: Int32Array | undefined, count: number): void {
  const { shared, own } = texts
  const sharedView = new DataView(shared.bytes.buffer, shared.bytes.byteOffset, shared.bytes.length)
  const ownView = new DataView(own.bytes.buffer, own.bytes.byteOffset, own.bytes.length)
  for (let i = 0; i < count; i++) {
    const pick = picks[i] ?? 0
    const place = through === undefined ? pick : (through[pick] ?? 0)
    const isShared = place < shared.count
    const index = isShared ? place : place - shared.count
    const starts = isShared ? shared.starts : own.starts
    const from = starts[index] ?? 0
    const length = (starts[index + 1] ?? from) - from
    appendText(sink, isShared ? sharedView : ownView, from, length)
  }
}

function appendText(sink: ByteSink, source: DataView, from: number, length: number): void {
  const at = sink.reserve(length + 4)
  const { view } = sink
  view.setUint32(at, length, true)
  const whole = length & ~3
  for (let i = 0; i < whole; i += 4) view.setInt32(at + 4 + i, source.getInt32(from + i, true), true)
  for (let i = whole; i < length; i++) view.setUint8(at + 4 + i, source.getUint8(from + i))
}

/** The bytes that the column's texts take when each cell holds its own copy. */
function plainSize({ shared, own }: GroupTexts, dictionary: TextDictionary): number {
  let size = 0
  for (let i = 0; i < dictionary.filled; i++) {
    const place = dictionary.entries[dictionary.codes[i] ?? 0] ?? 0
    const isShared = place < shared.count
    const starts = isShared ? shared.starts : own.starts
    const index = isShared ? place : place - shared.count
    size += (starts[index + 1] ?? 0) - (starts[index] ?? 0) + 4
  }
  return size
}

/** A dictionary that saves nothing is left out: nearly every value appears once. */
const largestPlain = 64 << 20

function isDictionaryWorthwhile(texts: GroupTexts, dictionary: TextDictionary): boolean {
  return dictionary.count < dictionary.filled * 0.75 || plainSize(texts, dictionary) > largestPlain
}

/** Writes a text column whose dictionary was just built. */
export function writeTextColumn(
  pages: ColumnPages,
  column: ParquetColumn,
  texts: GroupTexts,
  dictionary: TextDictionary,
  rowCount: number,
): WrittenChunk {
  const { body } = pages
  const { filled, count } = dictionary
  const nulls = rowCount - filled
  pages.begin()
  if (!isDictionaryWorthwhile(texts, dictionary)) {
    appendPresence(body, dictionary.presence, rowCount, filled)
    appendTexts(body, texts, dictionary.codes, dictionary.entries, filled)
    return pages.chunk(column, rowCount, nulls, pages.endData(rowCount, encoding.plain))
  }
  appendTexts(body, texts, dictionary.entries, undefined, count)
  const dictionaryAt = pages.endDictionary(count)
  appendPresence(body, dictionary.presence, rowCount, filled)
  const bitWidth = bitWidthFor(count)
  body.appendByte(bitWidth)
  if (count <= 1) appendRun(body, 0, filled, bitWidth)
  else appendPacked(body, dictionary.codes, filled, bitWidth)
  const dataAt = pages.endData(rowCount, encoding.dictionary)
  return pages.chunk(column, rowCount, nulls, dataAt, dictionaryAt)
}
