/** Four bytes of XML as they are read at once, lowest first. A zero byte stands for one that may be anything. */
const word = (text: string): number => Buffer.from(text, 'latin1').readInt32LE(0)

/** The pieces that spreadsheet programs build rows and cells of. */
export const words = {
  rowStart: word('<row'),
  rowNumberStart: word(' r="'),
  rowEnd: word('</ro'),
  cellStart: word('<c r'),
  styleStart: word(' s="'),
  /** A style of one digit, then more. Compared under `behindStyle`. */
  styleThenType: word('\0" t'),
  styleThenEmpty: word('\0"/>'),
  styleThenValue: word('\0"><'),
  typeStart: word(' t="'),
  typeIsShared: word('="s"'),
  sharedThenOpen: word('s"><'),
  /** Compared under `threeBytes`. */
  emptyEndSpaced: word(' />\0'),
  valueStart: word('><v>'),
  valueEnd: word('</v>'),
  cellEnd: word('</c>'),
} as const

export const behindStyle = 0xffffff00 | 0
export const threeBytes = 0x00ffffff

/** `v>` and `/>` as two bytes read at once. */
export const halfWords = { valueOpen: 0x3e76, emptyEnd: 0x3e2f, rowEndTail: 0x3e77 } as const

/** Eight bytes of XML as they are read at once. Compared as a double, which is exact since none of these is NaN or zero. */
const doubleWord = (text: string): number => Buffer.from(text, 'latin1').readDoubleLE(0)

export const doubleWords = { sharedThenValue: doubleWord('="s"><v>'), valueThenCellEnd: doubleWord('</v></c>') } as const
