import type { Rating } from '@/api/client'
import { compare } from '@/ui/decimal'
import { readMoney } from '@/ui/money'

export type Item = Rating['schemas']['ItemView']
export type Source = Rating['schemas']['DataSource']

/** What is stated for an item, as the service takes it. */
export interface Entry {
  value: string | number | boolean | Record<string, string | number>
  reason: string | null
  source: Source
  evidence: string | null
}

/** "Not provided yet" and "does not apply to us" are different statements. */
export type Choice = 'VALUE' | 'LATER' | 'NOT_APPLICABLE'

/** What is typed for an item. */
export interface Typed {
  choice: Choice
  value: string
  /** By option, for items that consist of parts. */
  parts: Record<string, string>
  /** Why it does not apply. */
  reason: string
  source: Source
  evidence: string
}

/** Why something typed cannot be sent; names a text. */
type Wrong = 'empty' | 'money' | 'number' | 'percent' | 'whole' | 'grade' | 'parts' | 'reason'

type Result = { entry: Entry | null } | { wrong: Wrong }

const NOT_APPLICABLE = 'NA'
const MOST_THINGS = 5_000_000

export function hasParts(item: Item): boolean {
  return item.kind === 'PARTS' || item.kind === 'CHECKLIST' || item.kind === 'INCIDENTS'
}

/** What the enterprise stated, as it stands in the form. */
export function typedOf(item: Item): Typed {
  const value = item.value as unknown
  const stated = isPlain(value) ? value : null
  return {
    choice:
      value === null || value === undefined ? 'LATER' : value === NOT_APPLICABLE ? 'NOT_APPLICABLE' : 'VALUE',
    value: stated === null || stated === NOT_APPLICABLE ? '' : String(stated),
    parts: hasParts(item)
      ? Object.fromEntries(item.options.map((option) => [option, partOf(value, option)]))
      : {},
    reason: item.reason ?? '',
    source: item.source ?? 'DECLARED',
    evidence: item.evidence ?? '',
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function partOf(value: unknown, option: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const part = (value as Record<string, unknown>)[option]
  return isPlain(part) ? String(part) : ''
}

export function isBlank(typed: Typed): boolean {
  return typed.value.trim() === '' && Object.values(typed.parts).every((part) => part.trim() === '')
}

/** What is typed, as the service takes it, or what is wrong with it. */
export function read(item: Item, typed: Typed): Result {
  if (typed.choice === 'LATER') return { entry: null }
  const evidence = typed.evidence.trim() || null
  if (typed.choice === 'NOT_APPLICABLE') {
    const reason = typed.reason.trim()
    if (reason === '') return { wrong: 'reason' }
    return { entry: { value: NOT_APPLICABLE, reason, source: typed.source, evidence } }
  }
  if (isBlank(typed)) return { wrong: 'empty' }
  const found = hasParts(item) ? readParts(item, typed.parts) : readValue(item, typed.value)
  if (typeof found === 'object' && 'wrong' in found) return { wrong: found.wrong as Wrong }
  return { entry: { value: found, reason: null, source: typed.source, evidence } }
}

function readValue(item: Item, text: string): Entry['value'] | { wrong: Wrong } {
  switch (item.kind) {
    case 'YUAN':
      return readYuan(text) ?? { wrong: 'money' }
    case 'PERCENT': {
      const share = readDecimal(text)
      return share !== null && compare(share, '0') >= 0 && compare(share, '100') <= 0
        ? share
        : { wrong: 'percent' }
    }
    case 'COUNT':
      return readWhole(text, 0, MOST_THINGS) ?? { wrong: 'whole' }
    case 'GRADE':
      return readWhole(text, 1, 10) ?? { wrong: 'grade' }
    case 'YES_NO':
      return text === 'true'
    case 'LEVEL':
      return item.options.includes(text) ? text : { wrong: 'empty' }
    default:
      return readDecimal(text) ?? { wrong: 'number' }
  }
}

function readParts(
  item: Item,
  parts: Record<string, string>,
): Record<string, string | number> | { wrong: Wrong } {
  const value: Record<string, string | number> = {}
  for (const option of item.options) {
    const text = parts[option] ?? ''
    if (item.kind === 'PARTS' && text.trim() === '') continue
    const part = item.kind === 'INCIDENTS' ? readWhole(text, 0, MOST_THINGS) : readDecimal(text)
    if (part === null) return { wrong: item.kind === 'INCIDENTS' || text.trim() === '' ? 'parts' : 'number' }
    value[option] = part
  }
  return value
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^[−–]/, '-')
}

/** An amount in yuan that may be negative: `-1,000` is `-1000.00`; null for what is none. */
export function readYuan(text: string): string | null {
  const typed = plain(text)
  const amount = readMoney(typed.replace(/^-/, ''))
  if (amount === null) return null
  return typed.startsWith('-') && compare(amount, '0') !== 0 ? `-${amount}` : amount
}

/** A decimal of at most six places: `１,200.50` is `1200.50`; null for what is none. */
export function readDecimal(text: string): string | null {
  const typed = plain(text).replace(/%$/, '')
  const found = /^(-?)0*(\d{1,13})(\.\d{1,6})?$/.exec(typed)
  return found === null ? null : `${found[1]}${found[2]}${found[3] ?? ''}`
}

function readWhole(text: string, least: number, most: number): number | null {
  const typed = plain(text)
  if (!/^\d{1,7}$/.test(typed)) return null
  const number = Number(typed)
  return number >= least && number <= most ? number : null
}

/** Whether both say the same to the service, however they are written. */
export function sayTheSame(item: Item, one: Typed, other: Typed): boolean {
  return JSON.stringify(read(item, one)) === JSON.stringify(read(item, other))
}
