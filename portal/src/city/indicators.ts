import type { Rating } from '@/api/client'
import { compare } from '@/ui/decimal'

export type Indicator = Rating['schemas']['CityIndicatorView']

/** How an indicator stands against its target. */
type Standing = 'MET' | 'UNDER_WAY' | 'NO_VALUE' | 'NO_TARGET'

export function standingOf(indicator: Indicator): Standing {
  if (!indicator.target) return 'NO_TARGET'
  if (indicator.targetMet === null || indicator.targetMet === undefined) return 'NO_VALUE'
  return indicator.targetMet ? 'MET' : 'UNDER_WAY'
}

/** A progress bar goes from nothing to all; beyond the target it stays full. */
export function barOf(progressPercent: string | null | undefined): string {
  if (!progressPercent) return '0'
  if (compare(progressPercent, '0') < 0) return '0'
  return compare(progressPercent, '100') > 0 ? '100' : progressPercent
}

/** Years and values for a line: every value, and the target where it has a year. */
export function series(
  indicator: Indicator,
): { year: number; value: string | null; target: string | null }[] {
  const years = new Map<number, { value: string | null; target: string | null }>()
  for (const one of indicator.values) {
    if (one.year !== null && one.year !== undefined) years.set(one.year, { value: one.value, target: null })
  }
  const target = indicator.target
  if (target?.year) {
    years.set(target.year, { value: years.get(target.year)?.value ?? null, target: target.value })
  }
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([year, { value, target: goal }]) => ({ year, value, target: goal }))
}
