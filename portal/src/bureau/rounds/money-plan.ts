import type { Loan } from '@/api/client'
import type { Round } from '@/api/subsidies'
import { compare, percentOf, subtract } from '@/ui/decimal'

export type RoundListView = Loan['schemas']['ListView']

/** What a budget becomes when the list as it stands is granted. */
interface Plan {
  budget: string
  granted: string
  free: string
  /** Yuan that the applications on the list may claim by the rules. */
  entitled: string
  /** Yuan that the list gives them. */
  total: string
  /** Free after the list; negative when the budget is short. */
  left: string
  /** By how much the budget is short of what is claimed; null when it is not. */
  shortBy: string | null
  /** Part of the claims that is met, in percent; null without claims. */
  metPercent: string | null
}

/** The list takes its place in the budget until its cases are granted one by one. */
export function planOf(round: Round, list: RoundListView | null): Plan {
  const entitled = list?.entitled ?? '0.00'
  const total = list?.total ?? '0.00'
  // A list that is granted already is part of what is granted.
  const granted = compare(round.granted, total) >= 0 && round.stage === 'NOTICED' ? '0.00' : total
  const left = subtract(round.remaining, granted)
  const claimed = subtract(round.remaining, granted === '0.00' ? '0.00' : entitled)
  return {
    budget: round.budget,
    granted: round.granted,
    free: round.remaining,
    entitled,
    total,
    left,
    shortBy: compare(claimed, '0') < 0 ? claimed.replace('-', '') : null,
    metPercent: compare(entitled, '0') > 0 ? percentOf(total, entitled) : null,
  }
}
