import { formatDate } from '@/ui/dates'
import { formatMoney, readMoney } from '@/ui/money'
import { fieldIn, isShownIn, readDays, textKey, wrongIn, type RecordBook, type Typed } from './book'
import { LOANS, type LoanView } from './record'
import t from './texts'
import type { Tone } from '@/ui/tone'

/** The name of a field. */
export function labelOf(pointer: string): string {
  return t.of('field', textKey(pointer))
}

const GROUP_OF: Record<
  string,
  'division' | 'rateKind' | 'tenor' | 'security' | 'purpose' | 'stage' | 'yesNo'
> = {
  'enterprise/divisionCode': 'division',
  'rate/kind': 'rateKind',
  'rate/tenor': 'tenor',
  security: 'security',
  purpose: 'purpose',
  stage: 'stage',
  firstLoan: 'yesNo',
}

/** What a field says, for reading. */
export function valueText(name: string, value: string | undefined, book: RecordBook = LOANS): string {
  const plain = (value ?? '').trim()
  if (plain === '') return t('blank')
  const group = GROUP_OF[name]
  if (group !== undefined) return t.of(group, plain)
  const { kind, reads } = fieldIn(book, name)
  if (reads !== undefined) return reads(plain)
  if (kind === 'money') return formatMoney(readMoney(plain) ?? plain)
  if (kind === 'day') return formatDate(plain)
  if (kind === 'days') return (readDays(plain) ?? [plain]).map(formatDate).join(', ')
  return plain
}

/** The messages at the fields of a record, in the order of the form. */
export function messages(
  fields: readonly string[],
  record: Typed,
  book: RecordBook = LOANS,
): Record<string, string | false> {
  const found: Record<string, string | false> = {}
  for (const name of fields) {
    const wrong = wrongIn(book, name, record)
    found[name] =
      wrong !== null &&
      isShownIn(book, name, record) &&
      t(`wrong.${wrong.text}`, {
        field: labelOf(name),
        other: wrong.text === 'order' ? labelOf(wrong.other) : '',
      })
  }
  return found
}

/** The rate in one line. */
export function rateText(rate: LoanView['rate']): string {
  if (rate.kind === 'FIXED') return t('fixedRate', { rate: rate.annualRatePercent })
  const spread = rate.spreadBp ?? 0
  return t('plusRate', {
    tenor: t.of('tenor', rate.tenor),
    spread: spread < 0 ? `−${-spread}` : `+${spread}`,
  })
}

export function statusTone(status: string): Tone {
  switch (status) {
    case 'ACCEPTED':
    case 'SETTLED':
      return 'good'
    case 'RETURNED':
      return 'warn'
    case 'REJECTED':
    case 'REVOKED':
      return 'bad'
    default:
      return 'info'
  }
}
