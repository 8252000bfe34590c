/** Runs of numbers that all threads see without a copy. */
export const sharedWholes = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedNumbers = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(length * 8))
