/** The exemption marks of FOIA releases, as `(b)(6), (b)(7)(C)`, `b(6)`, `(B)(3)` (5 USC 552(b)). */
const mark = /\(b\)|b\([0-9]\)/i

/** True where a text holds a redaction mark anywhere. */
export const hasRedactionMark = (text: string): boolean => mark.test(text)
