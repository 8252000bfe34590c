const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id as the record writes them: a UUID in small letters. */
export const isUuid = (text: string): boolean => uuid.test(text)
