import { isDecimal, round } from '@/ui/decimal'
import { formatMoney } from '@/ui/money'
import codes from '../codes/texts'
import { inWords } from '../own'
import { withUnit } from '../rating/values'
import type { Item } from './entries'
import type { Status } from './service'
import t from './texts'
import type { Tone } from '@/ui/tone'

/** The unit behind a figure; empty for what is no figure. */
export function unitOf(item: Item): string {
  switch (item.kind) {
    case 'LEVEL':
    case 'YES_NO':
    case 'PARTS':
    case 'CHECKLIST':
    case 'INCIDENTS':
      return ''
    case 'NUMBER':
      return codes.of('units', item.unit.zh)
    default:
      return inWords(item.unit)
  }
}

/** A value of an item in words, as the service writes it. */
export function valueInWords(item: Item, value: unknown): string {
  if (value === null || value === undefined) return t('value.missing')
  if (value === 'NA') return t('value.notApplicable')
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([part, of]) =>
        t('value.part', { name: codes.of('inputs', part), value: partInWords(item, part, of) }),
      )
      .join(t('value.and'))
  }
  const text = String(value)
  if (item.kind === 'LEVEL') return codes.of('levels', text)
  return withUnit(item.kind === 'YUAN' && isDecimal(text) ? formatMoney(round(text, 2)) : text, unitOf(item))
}

function partInWords(item: Item, part: string, value: unknown): string {
  const text = String(value ?? '')
  if (item.kind === 'CHECKLIST') {
    if (text === '1') return t('value.met')
    return Number(text) === 0 ? t('value.notMet') : t('value.partly', { share: text })
  }
  return withUnit(text, partUnit(part))
}

/** The unit of a part that is a figure. */
export function partUnit(part: string): string {
  const unit = codes.of('inputUnits', part)
  return unit === part ? '' : unit
}

const TONES: Partial<Record<Status, Tone>> = {
  DRAFT: 'warn',
  RETURNED: 'warn',
  VERIFIED: 'good',
  SUPERSEDED: 'neutral',
}

/** The colour beside the word of a state. */
export function toneOf(status: Status): Tone {
  return TONES[status] ?? 'info'
}
