import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { announce } from '@/app/page-state'
import type { Problem } from '@/api/problem'
import { useSubmit } from '@/ui/useSubmit'
import type { Ruling } from './DecideDialog.vue'
import type { Decision } from './decisions'
import type { AuditEntry } from './lines'
import { isStale, movedBy, type Moved } from './stale'
import t from './texts'

export interface Deciding {
  /** The decision that is being asked about. */
  asked: Ref<Decision>
  open: Ref<boolean>
  busy: Ref<boolean>
  problem: ShallowRef<Problem | null>
  moved: ShallowRef<Moved | null>
  done: Ref<Decision | null>
  ask: (decision: Decision) => void
  decide: (ruling: Ruling) => Promise<void>
  /** Closes the dialog and looks at the case anew. */
  latest: () => Promise<void>
  isOpen: ComputedRef<boolean>
}

/** A decision on one case: asked about in a dialog, sent once, and explained when the case had moved. */
export function useDecision(
  send: (key: string, ruling: Ruling) => Promise<unknown>,
  timeline: () => Promise<AuditEntry[]>,
  after: (decision: Decision) => Promise<void>,
  reload: () => Promise<void>,
): Deciding {
  const asked = ref<Decision>('REVIEW')
  const open = ref(false)
  const moved = shallowRef<Moved | null>(null)
  const done = ref<Decision | null>(null)
  const { busy, problem, submit } = useSubmit(async (key, ruling: Ruling) => {
    await send(key, ruling)
    return true
  })

  return {
    asked,
    open,
    busy,
    problem,
    moved,
    done,
    isOpen: computed(() => open.value),
    ask: (decision) => {
      asked.value = decision
      problem.value = null
      moved.value = null
      open.value = true
    },
    decide: async (ruling) => {
      const ok = await submit(ruling)
      if (ok) {
        open.value = false
        done.value = ruling.decision
        announce(t(`decide.done.${ruling.decision}`))
        await after(ruling.decision)
      } else if (problem.value !== null && isStale(problem.value)) {
        moved.value = movedBy(problem.value, await timeline().catch(() => []))
      }
    },
    latest: async () => {
      open.value = false
      moved.value = null
      await reload()
    },
  }
}
