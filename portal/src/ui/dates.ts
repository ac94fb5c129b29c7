import { LANGUAGE_TAGS, language } from '@/app/i18n'

/** Days and clocks of the platform are those of Beijing, wherever the browser is. */
const ZONE = 'Asia/Shanghai'

const made = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + JSON.stringify(options)
  let found = made.get(key)
  if (found === undefined) {
    found = new Intl.DateTimeFormat(language() === 'zh' ? LANGUAGE_TAGS.zh : 'en-GB', options)
    made.set(key, found)
  }
  return found
}

/** A day `2025-03-03` in words of the language: `2025年3月3日`, `3 March 2025`. */
export function formatDate(day: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (found === null) return day
  const noon = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]), 12))
  return format({ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(noon)
}

/** An instant with the clock of Beijing: `2025年3月3日 14:05`. */
export function formatInstant(instant: string | number, seconds = false): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return String(instant)
  return format({
    timeZone: ZONE,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    hourCycle: 'h23',
  }).format(date)
}

/** The clock alone: `14:05`. */
export function formatClock(instant: string | number): string {
  return format({ timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )
}

/** Today in Beijing, as the services write days. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date())
}

/** Days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
