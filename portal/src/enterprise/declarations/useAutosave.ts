import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { Problem } from '@/api/problem'
import { useDraft } from '@/ui/useDraft'
import { read, typedOf, type Entry, type Item, type Typed } from './entries'
import { isWritable, itemAt, mayChange } from './groups'
import { isSame, merge } from './merge'
import { declaration, write, type Read } from './service'

const PAUSE = 1200
const ATTEMPTS = 3

type ByCode = Record<string, Typed>

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/**
 * Saves the items of one group to the service while one types. What could not be saved yet stays in this browser; what
 * another window changed meanwhile comes in, and where both changed the same item the user decides.
 */
export function useAutosave(id: string, group: string, opened: Read) {
  const view = shallowRef(opened.data)
  let etag = opened.etag
  const items = computed<Item[]>(() => view.value.items.filter((item) => item.group === group))
  const typed = reactive<ByCode>(byCode())
  let server = byCode()
  const saved = reactive<ByCode>(byCode())

  const unsaved = reactive<{ changes: ByCode }>({ changes: {} })
  const draft = useDraft(`declaration-${id}-${group}`, unsaved)
  for (const item of items.value) {
    const kept = unsaved.changes[item.code]
    if (kept && mayChange(view.value, item)) typed[item.code] = copy(kept)
  }

  const savedAt = ref<number | null>(null)
  const saving = ref(false)
  const problem = shallowRef<Problem | null>(null)
  /** What the service refused, with its words; it is not sent again before it is changed. */
  const refused = reactive<Record<string, { typed: Typed; message: string }>>({})
  /** What another window wrote into an item that is changed here too. */
  const clashes = reactive<ByCode>({})

  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  function byCode(): ByCode {
    return Object.fromEntries(items.value.map((item) => [item.code, typedOf(item)]))
  }

  const changed = computed(() =>
    items.value.filter(
      (item) => mayChange(view.value, item) && !isSame(typed[item.code]!, saved[item.code]!),
    ),
  )

  function sendable(): Record<string, Entry | null> {
    const entries: Record<string, Entry | null> = {}
    for (const item of changed.value) {
      const now = typed[item.code]!
      const before = refused[item.code]
      const result = read(item, now)
      if ('wrong' in result || item.code in clashes || (before && isSame(before.typed, now))) continue
      entries[item.code] = result.entry
    }
    return entries
  }

  function took(answer: Read): void {
    view.value = answer.data
    etag = answer.etag
    server = byCode()
  }

  /** Saves what can be saved now. */
  async function save(): Promise<void> {
    clearTimeout(timer)
    while (running !== null) await running
    running = attempts()
    try {
      await running
    } finally {
      running = null
    }
  }

  async function attempts(): Promise<void> {
    saving.value = true
    try {
      for (let count = 0; count < ATTEMPTS; count++) {
        const entries = sendable()
        if (Object.keys(entries).length === 0 || !isWritable(view.value)) break
        if (await attempt(entries)) break
      }
    } finally {
      saving.value = false
    }
  }

  /** True when there is nothing to try again at once. */
  async function attempt(entries: Record<string, Entry | null>): Promise<boolean> {
    const sent = Object.fromEntries(Object.keys(entries).map((code) => [code, copy(typed[code]!)]))
    try {
      took(await write(id, etag, entries))
      Object.assign(saved, sent)
      for (const code of Object.keys(sent)) delete refused[code]
      problem.value = null
      savedAt.value = Date.now()
      return true
    } catch (thrown) {
      const found = Problem.of(thrown)
      if (found.status === 412) return !(await catchUp())
      if (found.status === 400 && refuse(found, sent)) return false
      problem.value = found
      return true
    }
  }

  /** Reads what another window wrote; false when that failed. */
  async function catchUp(): Promise<boolean> {
    try {
      const fresh = await declaration(id)
      const before = { server, saved, typed }
      const own = fresh.data.items.filter((item) => item.group === group)
      const { take, clash } = merge(own, before)
      took(fresh)
      Object.assign(typed, copy(take))
      Object.assign(saved, copy(take), copy(clash))
      Object.assign(clashes, clash)
      return true
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      return false
    }
  }

  function refuse(found: Problem, sent: ByCode): boolean {
    let any = false
    for (const error of found.errors) {
      const code = itemAt(items.value, error.pointer)?.code
      if (code === undefined || sent[code] === undefined) continue
      refused[code] = { typed: sent[code], message: error.message }
      any = true
    }
    return any
  }

  function keepMine(code: string): void {
    delete clashes[code]
    void save()
  }

  function takeTheirs(code: string): void {
    const theirs = clashes[code]
    if (theirs === undefined) return
    saved[code] = copy(theirs)
    typed[code] = copy(theirs)
    delete clashes[code]
  }

  watch(
    typed,
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), PAUSE)
    },
    { deep: true },
  )
  watch(
    [changed, typed],
    () => {
      unsaved.changes = Object.fromEntries(changed.value.map(({ code }) => [code, copy(typed[code]!)]))
    },
    { deep: true, flush: 'sync' },
  )
  onScopeDispose(() => clearTimeout(timer))

  return {
    view,
    items,
    typed,
    changed,
    clashes,
    problem,
    saving,
    savedAt,
    draft,
    save,
    keepMine,
    takeTheirs,
    /** The service's words about an item that it refused as it stands. */
    refusal: (code: string): string => {
      const found = refused[code]
      return found && isSame(found.typed, typed[code]!) ? found.message : ''
    },
  }
}
