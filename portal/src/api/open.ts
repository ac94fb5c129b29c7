// Reading what the API files leave open: rules, receipts, records of the trail. Nothing of it is taken for granted.

/** The text that a value is; empty for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The members of a value; none when it is no object. */
export function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** The objects that a list holds; none when it is no list. */
export function listIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(membersOf) : []
}

/** A text in both languages. */
export function bothIn(value: unknown): { zh: string; en: string } {
  const { zh, en } = membersOf(value)
  return { zh: textIn(zh), en: textIn(en) }
}
