import type { Rating } from '@/api/client'
import { daysBetween, formatDate } from '@/ui/dates'
import type { Line } from '@/api/lines'
import codes from './codes/texts'
import type { Chance } from './subsidies/eligible'
import type { Application } from '@/api/subsidies'
import t from './texts'

/** Something to do: what, where, and by when. */
interface Task {
  key: string
  text: string
  to: string
  /** The last day; null for none. */
  due: string | null
  /** Work that was sent back, or that is late. */
  urgent: boolean
}

export interface Known {
  today: string
  declarations: readonly Rating['schemas']['DeclarationLine'][]
  /** Required items that are open, by id of a declaration. */
  openItems: ReadonlyMap<string, number>
  consents: readonly Rating['schemas']['ConsentView'][]
  applications: readonly { line: Line; application: Application; note: string }[]
  chances: readonly Chance[]
  rating: Rating['schemas']['RatingView'] | null
}

const CONSENT_DAYS = 60
const RATING_DAYS = 90

/** What an enterprise has to do: the urgent first, then by last day. */
export function tasksOf(known: Known): Task[] {
  const tasks = [...ofApplications(known), ...ofDeclarations(known), ...ofRating(known), ...ofConsents(known)]
  return tasks.sort(
    (one, other) =>
      Number(other.urgent) - Number(one.urgent) || (one.due ?? '9999').localeCompare(other.due ?? '9999'),
  )
}

function ofApplications({ applications, chances }: Known): Task[] {
  const tasks: Task[] = []
  for (const { line, application, note } of applications) {
    const { id: key, status, standing } = application
    const path = `/enterprise/subsidies/${line}/${key}`
    const due = standing.dueOn ?? null
    if (status === 'RETURNED') {
      tasks.push({
        key,
        text: t('tasks.applicationReturned', { note }),
        to: `${path}/edit`,
        due,
        urgent: true,
      })
    } else if (status === 'DRAFT') {
      tasks.push({ key, text: t('tasks.applicationDraft', { note }), to: path, due, urgent: false })
    }
  }
  for (const { line, loan, round } of chances) {
    tasks.push({
      key: `${loan.id} ${round.id}`,
      text: t('tasks.apply', { note: loan.noteNumber, day: formatDate(round.closesOn) }),
      to: `/enterprise/subsidies/${line}/new?loan=${loan.id}&round=${round.id}`,
      due: round.closesOn,
      urgent: false,
    })
  }
  return tasks
}

function ofDeclarations({ declarations, openItems, today }: Known): Task[] {
  const tasks: Task[] = []
  for (const { id: key, year, status } of declarations) {
    const to = `/enterprise/declarations/${key}`
    if (status === 'RETURNED') {
      tasks.push({ key, text: t('tasks.declarationReturned', { year }), to, due: null, urgent: true })
    } else if (status === 'DRAFT') {
      const count = openItems.get(key) ?? 0
      tasks.push({ key, text: t('tasks.declarationDraft', { year, count }), to, due: null, urgent: false })
    }
  }
  const lastYear = Number(today.slice(0, 4)) - 1
  if (!declarations.some(({ year }) => year === lastYear)) {
    const text = t('tasks.declarationStart', { year: lastYear })
    tasks.push({ key: 'declare', text, to: '/enterprise/declarations', due: null, urgent: false })
  }
  return tasks
}

function ofRating({ rating, today }: Known): Task[] {
  if (rating === null) return []
  const { validUntil: due, expired } = rating.freshness
  if (!expired && daysBetween(today, due) > RATING_DAYS) return []
  const day = formatDate(due)
  const text = expired ? t('tasks.ratingExpired', { day }) : t('tasks.ratingExpires', { day })
  return [{ key: 'rating', text, to: '/enterprise/declarations', due, urgent: expired }]
}

function ofConsents({ consents, today }: Known): Task[] {
  return consents
    .filter(({ standing, until }) => standing === 'IN_FORCE' && daysBetween(today, until) <= CONSENT_DAYS)
    .map(({ id, bankCode, until }) => ({
      key: id,
      text: t('tasks.consent', { bank: codes.of('banks', bankCode), days: daysBetween(today, until) }),
      to: '/enterprise/consents',
      due: until,
      urgent: false,
    }))
}
