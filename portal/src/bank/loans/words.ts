import { formatDate } from '@/ui/dates'
import { formatMoney, readMoney } from '@/ui/money'
import {
  fieldOf,
  isShown,
  readDays,
  textKey,
  wrongWith,
  type Field,
  type LoanView,
  type RecordForm,
} from './record'
import t from './texts'

/** The name of a field. */
export function labelOf(pointer: string): string {
  return t.of('field', textKey(pointer))
}

const GROUP_OF: Partial<
  Record<Field, 'division' | 'rateKind' | 'tenor' | 'security' | 'purpose' | 'stage' | 'yesNo'>
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
export function valueText(name: Field, value: string): string {
  const plain = value.trim()
  if (plain === '') return t('blank')
  const group = GROUP_OF[name]
  if (group !== undefined) return t.of(group, plain)
  const { kind } = fieldOf(name)
  if (kind === 'money') return formatMoney(readMoney(plain) ?? plain)
  if (kind === 'day') return formatDate(plain)
  if (kind === 'days') return (readDays(plain) ?? [plain]).map(formatDate).join(', ')
  return plain
}

/** The messages at the fields of a record, in the order of the form. */
export function messages(fields: readonly Field[], record: RecordForm): Record<string, string | false> {
  const found: Record<string, string | false> = {}
  for (const name of fields) {
    const wrong = wrongWith(name, record)
    found[name] =
      wrong !== null &&
      isShown(name, record) &&
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

export function statusTone(status: string): 'neutral' | 'info' | 'good' | 'warn' | 'bad' {
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

/** A reason as the record of events keeps it (`CODE: words`), in words. */
export function reasonText(onRecord: string): string {
  const found = /^([A-Z][A-Z0-9_]*)(?:: ([\s\S]*))?$/.exec(onRecord)
  if (found === null) return onRecord
  const code = t.of('reasons', found[1])
  return found[2] === undefined ? code : `${code} – ${found[2]}`
}
