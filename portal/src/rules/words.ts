import t from './texts'

/** The place of a rule in words: `grants/0/percent` is "Grant 1: share". */
export function ruleText(pointer: string): string {
  return pointer
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : t.of('rule', part)))
    .join(' ')
}

/** A value in words where it is a code of the rule book. */
export function valueText(value: string | null): string {
  if (value === null) return t('none')
  if (value === 'true') return t('yes')
  if (value === 'false') return t('no')
  return t.of('code', value)
}
