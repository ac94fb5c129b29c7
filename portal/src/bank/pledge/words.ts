import type { PledgeView, RightView } from './service'

type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

export function pledgeTone(status: PledgeView['status']): Tone {
  if (status === 'REGISTERED') return 'good'
  return status === 'CONTRACTED' ? 'warn' : 'neutral'
}

/** A right that is not in force secures nothing; one that something stands in the way of may not for long. */
export function standingTone(right: RightView): Tone {
  if (right.standing.status !== 'IN_FORCE') return right.standing.status === 'PENDING' ? 'info' : 'bad'
  return right.standing.impediments.length > 0 ? 'warn' : 'good'
}
