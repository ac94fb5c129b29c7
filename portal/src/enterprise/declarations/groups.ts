import { inWords, type Both } from '../own'
import type { Item } from './entries'
import type { Declaration, Line } from './service'

/** How far one group of items is. */
export interface Group {
  code: string
  name: Both
  items: Item[]
  done: number
  /** Items that somebody has to see to: those of a register are not among them. */
  total: number
  requiredOpen: number
  marked: number
  state: 'DONE' | 'STARTED' | 'OPEN'
}

/** Full years for which a declaration counts. */
const YEARS = 5

function isDone(item: Item): boolean {
  return item.status !== 'MISSING'
}

/** The items by group, in the order in which they are asked for. */
export function groupsOf(items: readonly Item[]): Group[] {
  const byCode = new Map<string, Item[]>()
  for (const item of items) byCode.set(item.group, [...(byCode.get(item.group) ?? []), item])
  return [...byCode].map(([code, own]) => groupOf(code, own))
}

function groupOf(code: string, items: Item[]): Group {
  const asked = items.filter((item) => item.declarable)
  const done = asked.filter(isDone).length
  const requiredOpen = asked.filter((item) => item.required && !isDone(item)).length
  return {
    code,
    name: items[0]!.groupName,
    items,
    done,
    total: asked.length,
    requiredOpen,
    marked: items.filter((item) => item.marked).length,
    state: requiredOpen === 0 ? 'DONE' : done > 0 ? 'STARTED' : 'OPEN',
  }
}

/** The group after this one; null after the last. */
export function groupAfter(groups: readonly Group[], code: string): string | null {
  const place = groups.findIndex((group) => group.code === code)
  return groups[place + 1]?.code ?? null
}

export function isWritable(declaration: Declaration): boolean {
  return declaration.status === 'DRAFT' || declaration.status === 'RETURNED'
}

/** Whether the enterprise may change an item now: of a returned declaration only what is marked, if anything is. */
export function mayChange(declaration: Declaration, item: Item): boolean {
  if (!item.declarable || !isWritable(declaration)) return false
  return declaration.status === 'DRAFT' || declaration.markedFields.length === 0 || item.marked
}

/** Why a declaration cannot be handed in yet; null when it can. */
export function hindrance(declaration: Declaration): 'state' | 'empty' | 'contradictions' | null {
  if (!isWritable(declaration)) return 'state'
  if (declaration.contradictions.length > 0) return 'contradictions'
  return declaration.items.some((item) => item.value !== null && item.value !== undefined) ? null : 'empty'
}

/** The item at which a pointer such as `/entries/REVENUE/value` points. */
export function itemAt(items: readonly Item[], pointer: string): Item | undefined {
  const code = /^\/(?:entries|official)\/([^/]+)/.exec(pointer)?.[1]
  return items.find((item) => item.code === code)
}

/** Where an item is written. */
export function addressOf(id: string, item: Item): string {
  return `/enterprise/declarations/${id}/edit/${item.group}#item-${item.code}`
}

/** Its name, with a capital where the language has them. */
export function nameOf(item: Item): string {
  const name = inWords(item.name)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Full years that have no declaration yet, the latest first. */
export function yearsToOpen(lines: readonly Line[], today: string): number[] {
  const last = Number(today.slice(0, 4)) - 1
  const known = new Set(lines.map((line) => line.year))
  return Array.from({ length: YEARS }, (_, back) => last - back).filter((year) => !known.has(year))
}
