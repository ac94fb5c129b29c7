import type { State } from '@/api/subsidies'
import type { Tone } from '@/ui/tone'

const TONES: Partial<Record<State, Tone>> = {
  DRAFT: 'warn',
  RETURNED: 'warn',
  OBJECTED: 'warn',
  APPROVED: 'good',
  PAYMENT_ORDERED: 'good',
  PAID: 'good',
  REJECTED: 'bad',
  CLAWED_BACK: 'bad',
  WITHDRAWN: 'neutral',
}

/** The colour beside the word of a state. */
export function toneOf(status: State): Tone {
  return TONES[status] ?? 'info'
}

/** Whether the amount is what was granted, and no longer what may be expected. */
export function isGranted(status: State): boolean {
  return ['APPROVED', 'PAYMENT_ORDERED', 'PAID', 'CLAWED_BACK'].includes(status)
}
