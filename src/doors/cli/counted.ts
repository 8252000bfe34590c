/** A count with what is counted: 1 clock, 2 clocks, 3 batches. */
export const counted = (count: number | bigint, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${Number(count) === 1 ? one : many}`
