import type { TimelineEntry } from '@/ui/TimelineList.vue'
import type { Item } from './entries'
import { itemAt, nameOf } from './groups'
import type { Event } from './service'
import t from './texts'
import { valueInWords } from './words'

const OWN = ['DECLARATION_OPENED', 'DECLARATION_WRITTEN', 'DECLARATION_SUBMIT', 'DECLARATION_WITHDRAW']
const BY_ENTERPRISE = [...OWN, 'DECLARATION_CORRECTION_OPENED']
const BY_ITSELF = ['DECLARATION_SUPERSEDED']

/** Many small savings one after another are one event. */
export function collapsed(events: readonly Event[]): Event[] {
  const found: Event[] = []
  for (const event of events) {
    const last = found.at(-1)
    if (last?.action === 'DECLARATION_WRITTEN' && event.action === 'DECLARATION_WRITTEN') {
      found[found.length - 1] = { ...event, before: last.before }
    } else found.push(event)
  }
  return found
}

interface Stated {
  value?: unknown
  reason?: string | null
  source?: string
  evidence?: string | null
}

interface Recorded {
  status?: string
  entries?: Record<string, Stated>
  official?: Record<string, Stated>
}

/** What happened, in words; who did it is told by party, since the service names no persons of the offices. */
export function historyOf(events: readonly Event[], items: readonly Item[]): TimelineEntry[] {
  return collapsed(events).map((event) => ({
    id: event.id,
    at: event.at,
    actor: partyOf(event.action),
    role: null,
    action: event.action,
    before: inWords(event.before as Recorded | null, items),
    after: inWords(event.after as Recorded | null, items),
    reason: event.reason ?? null,
  }))
}

function partyOf(action: string): string {
  if (BY_ENTERPRISE.includes(action)) return t('history.own')
  return BY_ITSELF.includes(action) ? t('history.platform') : t('history.office')
}

function inWords(recorded: Recorded | null | undefined, items: readonly Item[]) {
  if (recorded === null || recorded === undefined) return null
  return {
    status: t.of('statuses', recorded.status),
    entries: statedInWords(recorded.entries ?? {}, items),
    official: statedInWords(recorded.official ?? {}, items),
  }
}

function statedInWords(stated: Record<string, Stated>, items: readonly Item[]) {
  return Object.fromEntries(
    Object.entries(stated).map(([code, { value, reason, source, evidence }]) => {
      const item = items.find((one) => one.code === code)
      return [
        code,
        {
          value: item ? valueInWords(item, value) : value,
          reason,
          source: t.of('sources', source),
          evidence,
        },
      ]
    }),
  )
}

/** The name of a field of the record. */
export function fieldInWords(pointer: string, items: readonly Item[]): string {
  if (pointer === '/status') return t('history.status')
  const item = itemAt(items, pointer)
  const part = t.of('fields', pointer.split('/').at(-1))
  const name = item ? nameOf(item) : pointer.split('/')[2]!
  return pointer.startsWith('/official/')
    ? t('history.officialField', { name, part })
    : t('history.field', { name, part })
}
