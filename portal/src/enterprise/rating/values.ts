import codes from '../codes/texts'
import type { IndicatorRule } from './system'
import t from './texts'

/** What is stated for an indicator, as the services write it. */
export type Stated = string | null | { [input: string]: string | null }

/** A figure with its unit: `4.5%`, `2 times`, `70 (10,000 yuan)`. */
export function withUnit(figure: string, unit: string): string {
  if (unit === '' || unit === '%') return figure + unit
  return /^\d/.test(unit) ? `${figure} (${unit})` : `${figure} ${unit}`
}

/** The unit of an indicator or of one of its named inputs, in words; none for levels and parts. */
export function unitOf(rule: IndicatorRule, input: string): string {
  if (input !== '') {
    const unit = codes.of('inputUnits', input)
    return unit === input ? '' : unit
  }
  const type = rule.scoring.type
  return type === 'levels' || type === 'checklist' || type === 'deduct' ? '' : codes.of('units', rule.unit)
}

/** One input in words: a level by its name, a figure with its unit. */
export function inputInWords(rule: IndicatorRule, input: string, value: string | null): string {
  if (value === null || value === '') return t('value.missing')
  if (value === 'NA') return t('value.notApplicable')
  if (rule.scoring.type === 'levels') return codes.of('levels', value)
  if (rule.scoring.type === 'checklist') return partOfChecklist(value)
  return withUnit(value, unitOf(rule, input))
}

function partOfChecklist(value: string): string {
  if (value === '1') return t('value.met')
  return Number(value) === 0 ? t('value.notMet') : t('value.partly', { share: value })
}

/** All that is stated for an indicator: missing and not applicable are told apart. */
export function inWordsOf(rule: IndicatorRule, value: Stated): string {
  if (value === null) return t('value.missing')
  if (typeof value === 'string') return inputInWords(rule, '', value)
  const parts = Object.entries(value)
  if (parts.length === 0) return rule.scoring.type === 'deduct' ? t('value.noIncidents') : t('value.missing')
  if (rule.scoring.type === 'deduct' && parts.every(([, count]) => Number(count) === 0)) {
    return t('value.noIncidents')
  }
  return parts
    .map(([input, part]) =>
      t('value.part', { name: codes.of('inputs', input), value: inputInWords(rule, input, part) }),
    )
    .join(t('value.and'))
}
