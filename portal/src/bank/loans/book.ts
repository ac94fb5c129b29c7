import type { Component } from 'vue'
import { compare, isDecimal } from '@/ui/decimal'
import { readMoney } from '@/ui/money'

/** What was typed, by field. */
export type Typed = Record<string, string>

/** What the input of a field takes; `own` has an input of its own. */
export type Kind = 'text' | 'money' | 'percent' | 'whole' | 'day' | 'days' | 'choice' | 'own'

export interface FieldOf {
  kind: Kind
  /** Missing values are told; a function when it depends on other fields. */
  required: boolean | ((record: Typed) => boolean)
  /** Left out: always shown. */
  shown?: (record: Typed) => boolean
  /** The group of texts and the codes that a choice has. */
  choices?: readonly string[]
  most?: number
  /** True where the hint for a field of that name does not hold for this kind of record. */
  unhinted?: boolean
  /** The input of a field of kind `own`: takes and gives text as the record keeps it. */
  input?: Component
  /** How that text reads. */
  reads?: (text: string) => string
  /** Whether something is missing in that text, or wrong. */
  isWrong?: (text: string) => boolean
}

/** The fields of a kind of record by their pointers without the first slash, in the order of the form. */
export interface RecordBook {
  fields: Readonly<Record<string, FieldOf>>
  groups: readonly { name: 'note' | 'borrower' | 'terms' | 'rate' | 'use'; fields: readonly string[] }[]
}

const UNKNOWN: FieldOf = { kind: 'text', required: false }

export function fieldIn(book: RecordBook, name: string): FieldOf {
  return book.fields[name] ?? UNKNOWN
}

export function namesIn(book: RecordBook): string[] {
  return Object.keys(book.fields)
}

/** The name of a field among the texts. */
export function textKey(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '_')
}

export function isShownIn(book: RecordBook, name: string, record: Typed): boolean {
  return fieldIn(book, name).shown?.(record) ?? true
}

export function isRequiredIn(book: RecordBook, name: string, record: Typed): boolean {
  const { required } = fieldIn(book, name)
  return typeof required === 'boolean' ? required : required(record)
}

/** `3.45`, also when typed as `３.45 %`; null when it is no number. */
export function readPercent(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s%]/g, '')
  return /^\d{1,3}(\.\d{1,6})?$/.test(plain) ? plain : null
}

export function readWhole(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim()
  return /^-?\d{1,5}$/.test(plain) ? Number(plain) : null
}

/** Days parted by semicolons, commas or blanks; null when one of them is no day. */
export function readDays(typed: string): string[] | null {
  const days = typed
    .normalize('NFKC')
    .split(/[;,、\s]+/)
    .filter((day) => day !== '')
  return days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? days : null
}

/** What is wrong with a field: the name of a text, and the other field that it is held against. */
export type Wrong =
  | { text: 'missing' | 'choose' | 'uscc' | 'industry' | 'money' | 'percent' | 'whole' | 'days' | 'own' }
  | {
      text: 'order'
      other: string
    }

/** What the form itself can see; the service checks the rest. Null when nothing is wrong. */
export function wrongIn(book: RecordBook, name: string, record: Typed): Wrong | null {
  if (!isShownIn(book, name, record)) return null
  const typed = (record[name] ?? '').trim()
  const { kind, isWrong } = fieldIn(book, name)
  if (typed === '')
    return isRequiredIn(book, name, record)
      ? { text: kind === 'choice' || kind === 'day' || kind === 'own' ? 'choose' : 'missing' }
      : null
  if (name === 'enterprise/uscc' && !/^[0-9A-Z]{18}$/.test(typed.normalize('NFKC').toUpperCase()))
    return { text: 'uscc' }
  if (name === 'enterprise/industryCode' && !/^\d{4}$/.test(typed.normalize('NFKC')))
    return { text: 'industry' }
  if (kind === 'money') {
    const amount = readMoney(typed)
    if (amount === null || compare(amount, '0') <= 0) return { text: 'money' }
  }
  if (kind === 'percent' && readPercent(typed) === null) return { text: 'percent' }
  if (kind === 'whole' && readWhole(typed) === null) return { text: 'whole' }
  if (kind === 'days' && readDays(typed) === null) return { text: 'days' }
  if (kind === 'own' && isWrong?.(typed)) return { text: 'own' }
  if (name === 'disbursedOn' && record.signedOn && typed < record.signedOn)
    return { text: 'order', other: 'signedOn' }
  if (name === 'maturesOn' && record.disbursedOn && typed < record.disbursedOn)
    return { text: 'order', other: 'disbursedOn' }
  return null
}

/** Nothing, where nothing was typed. */
export function optional(text: string | undefined): string | null {
  const plain = (text ?? '').trim()
  return plain === '' ? null : plain
}

/** Which fields of a returned record may be corrected: the marked ones with what is below them, else all but its key. */
export function correctableIn(book: RecordBook, marked: readonly string[]): string[] {
  const others = namesIn(book).filter((name) => name !== 'noteNumber')
  if (marked.length === 0) return others
  return others.filter((name) =>
    marked.some(
      (pointer) =>
        `/${name}` === pointer ||
        `/${name}`.startsWith(`${pointer}/`) ||
        (fieldIn(book, name).kind === 'own' && pointer.startsWith(`/${name}/`)),
    ),
  )
}

/** The fields that say something else than before. */
export function changedIn(book: RecordBook, before: Typed, now: Typed): string[] {
  return namesIn(book).filter((name) => {
    if (!isShownIn(book, name, before) && !isShownIn(book, name, now)) return false
    const [was, is] = [(before[name] ?? '').trim(), (now[name] ?? '').trim()]
    const { kind } = fieldIn(book, name)
    if (kind === 'money') return was !== (readMoney(is) ?? is)
    if (kind === 'percent' && isDecimal(was) && isDecimal(is)) return compare(was, is) !== 0
    return was !== is
  })
}
