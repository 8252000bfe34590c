import { z } from 'zod'
import { Sentence } from './kernel/sentence.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('Port of the pages'),
  HOST: z.string().default('127.0.0.1').describe('Address the pages are bound to'),
  WRIT_HOME: z.string().default('.writ').describe('Where demonstration data and working files are kept'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'it must begin with postgres://')
    .optional()
    .describe('Your own PostgreSQL, by a login that may set up the database; unset, Writ runs one of its own'),
  WRIT_APP_PASSWORD: z
    .string()
    .min(12)
    .optional()
    .describe('Password of the login writ_app in your own PostgreSQL; made from that of DATABASE_URL unless set'),
  WRIT_READER_PASSWORD: z.string().min(12).optional().describe('The same for the login writ_reader'),
  WRIT_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The address people reach this server by, where it is not this machine alone; https'),
  WRIT_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How many proxies of yours stand before this server, each adding to X-Forwarded-For'),
  OIDC_ISSUER: z.url().optional().describe('Your identity provider (OpenID Connect), for officers to sign in by'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('The id Writ has at the provider'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('The secret it has there'),
  WRIT_WEBHOOKS_PRIVATE: z
    .stringbool()
    .default(false)
    .describe('Whether webhooks may be sent to private addresses, and by http to this machine'),
  WRIT_THREADS: z.coerce.number().int().min(1).optional().describe('Processor threads to use; all of them unless set'),
  WRIT_MASTER_KEY_FILE: z
    .string()
    .optional()
    .describe("File of the master key under which people's keys are wrapped; made in WRIT_HOME/keys unless set"),
  WRIT_MEMORY_MB: z.coerce.number().int().min(256).optional().describe('Memory for the analytic engine, in MB'),
})

export type Settings = z.infer<typeof Environment>

/** Every environment variable Writ reads, checked once. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const read = Environment.safeParse(environment)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new Sentence(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}. Change or unset it.`)
}
