import type { Settings } from '../../settings.ts'

/** Where a one-time link leads, by the name people reach the server by. */
export const registerAddress = ({ WRIT_PUBLIC_URL, PORT }: Pick<Settings, 'WRIT_PUBLIC_URL' | 'PORT'>, secret: string): string =>
  `${WRIT_PUBLIC_URL === undefined ? `http://localhost:${PORT}` : new URL(WRIT_PUBLIC_URL).origin}/register/${secret}`
