/** How near a lawful deadline is: for the colour and, with the days, for the words. */
interface Deadline {
  kind: 'none' | 'overdue' | 'today' | 'soon' | 'later'
  tone: 'neutral' | 'warn' | 'bad'
  /** Calendar days until it, or since it. */
  days: number
}

const SOON = 3

/** A deadline seen from a day; both as the services write days. */
export function deadlineOf(dueOn: string | null | undefined, today: string): Deadline {
  if (!dueOn) return { kind: 'none', tone: 'neutral', days: 0 }
  const days = dayNumber(dueOn) - dayNumber(today)
  if (days < 0) return { kind: 'overdue', tone: 'bad', days: -days }
  if (days === 0) return { kind: 'today', tone: 'bad', days }
  return days <= SOON ? { kind: 'soon', tone: 'warn', days } : { kind: 'later', tone: 'neutral', days }
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}
