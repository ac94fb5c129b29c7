import reasons from './reason-texts'

/**
 * A reason as the services keep it (`CODE: words [/field, /other]`) in words; of a code that has none, the words beside
 * it. The fields are told when there are words for them.
 */
export function reasonInWords(onRecord: string, fieldText?: (pointer: string) => string): string {
  const [, code, rest] = /^([A-Z][A-Z0-9_]*)(?:: ([\s\S]*))?$/.exec(onRecord) ?? []
  if (code === undefined) return onRecord
  const name = reasons.of('code', code)
  if (rest === undefined) return name
  const [, text = '', pointers] = /^([\s\S]*?)(?: ?\[(\/[^\]]*)\])?$/.exec(rest) ?? []
  const words = name === code ? text : text === '' ? name : reasons('told', { code: name, text })
  if (pointers === undefined || fieldText === undefined) return words
  return reasons('marked', { words, fields: pointers.split(', ').map(fieldText).join(reasons('and')) })
}
