import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useSession } from '@/app/session'

export interface Draft {
  /** When the draft that is on show was saved, in milliseconds since 1970; null when the form began empty. */
  restoredAt: Ref<number | null>
  /** When it was saved last. */
  savedAt: Ref<number | null>
  /** After success: forgets the draft and keeps the form as it is. */
  clear: () => void
  /** Forgets the draft and puts the form back to how it began. */
  discard: () => void
}

/**
 * Keeps what is typed into a form (a reactive object of plain data) in this browser, for this user, until `clear`. A
 * time-out, a closed tab or the back button lose nothing.
 *
 *     const loan = reactive({ noteNumber: '', principal: '' })
 *     const draft = useDraft('new-loan', loan)
 */
export function useDraft<T extends object>(key: string, model: T): Draft {
  const user = useSession().me?.username ?? ''
  const place = `techfin.draft.${user}.${key}`
  const beginning = JSON.stringify(model)
  const restoredAt = ref<number | null>(null)
  const savedAt = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = false

  const kept = localStorage.getItem(place)
  if (kept !== null) {
    try {
      const found = JSON.parse(kept) as { at: number; model: Partial<T> }
      Object.assign(model, found.model)
      restoredAt.value = savedAt.value = found.at
    } catch {
      localStorage.removeItem(place)
    }
  }

  function save(): void {
    clearTimeout(timer)
    if (!pending) return
    pending = false
    const now = JSON.stringify(model)
    if (now === beginning) {
      localStorage.removeItem(place)
      savedAt.value = null
      return
    }
    savedAt.value = Date.now()
    try {
      localStorage.setItem(place, `{"at":${savedAt.value},"model":${now}}`)
    } catch {
      // A full store costs the draft, not the form.
      savedAt.value = null
    }
  }

  function clear(): void {
    clearTimeout(timer)
    pending = false
    localStorage.removeItem(place)
    restoredAt.value = savedAt.value = null
  }

  watch(
    model,
    () => {
      pending = true
      clearTimeout(timer)
      timer = setTimeout(save, 400)
    },
    { deep: true, flush: 'sync' },
  )
  addEventListener('pagehide', save)
  onScopeDispose(() => {
    removeEventListener('pagehide', save)
    save()
  })

  return {
    restoredAt,
    savedAt,
    clear,
    discard: () => {
      Object.assign(model, JSON.parse(beginning))
      clear()
    },
  }
}
