/** A fact a rule may ask for: what kind of value it holds, and its meaning in one line. */
export interface Fact {
  type: 'instant' | 'day' | 'text' | 'boolean'
  says: string
}
