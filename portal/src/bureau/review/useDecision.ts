import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Problem } from '@/api/problem'
import type { AuditEntry } from '@/api/subsidies'
import { announce } from '@/app/page-state'
import { useSession } from '@/app/session'
import { useShortcuts } from '@/ui/useShortcuts'
import { useSubmit } from '@/ui/useSubmit'
import { DECISIONS, decisionsOf, isPassing, type Decision, type Ruling } from './decisions'
import type { Kind } from './queue'
import { isStale, movedBy, type Moved } from './stale'
import t from './texts'

export interface Deciding<K extends Kind> {
  kind: K
  /** What this person can decide now. */
  decisions: ComputedRef<Decision<K>[]>
  /** The decision that is being asked about. */
  asked: ShallowRef<Decision<K>>
  open: Ref<boolean>
  busy: Ref<boolean>
  problem: ShallowRef<Problem | null>
  moved: ShallowRef<Moved | null>
  /** What was decided here; null before. */
  done: ShallowRef<Decision<K> | null>
  ask: (decision: Decision<K> | undefined) => void
  decide: (ruling: Ruling<K>) => Promise<void>
  /** Closes the dialog and looks at the case anew. */
  latest: () => Promise<void>
}

interface Deciders<K extends Kind> {
  /** The next steps of the case, as the service tells them. */
  steps: () => Parameters<typeof decisionsOf>[1]
  /** Whether a decision may be asked about; tells the person what is missing when not. */
  ready?: (decision: Decision<K>) => boolean
  send: (key: string, ruling: Ruling<K>) => Promise<unknown>
  timeline: () => Promise<AuditEntry[]>
  after: () => void
  /** Looks at the case anew. */
  reload: () => Promise<void>
}

/** A decision on one case: asked about in a dialog, sent once, and explained when the case had moved. Keys: A, R. */
export function useDecision<K extends Kind>(kind: K, on: Deciders<K>): Deciding<K> {
  const session = useSession()
  const decisions = computed(() => decisionsOf(kind, on.steps(), session.roles))
  const asked = shallowRef<Decision<K>>(DECISIONS[kind][0])
  const open = ref(false)
  const moved = shallowRef<Moved | null>(null)
  const done = shallowRef<Decision<K> | null>(null)
  const { busy, problem, submit } = useSubmit(async (key, ruling: Ruling<K>) => {
    await on.send(key, ruling)
    return true
  })

  function ask(decision: Decision<K> | undefined): void {
    if (decision === undefined || done.value !== null || !decisions.value.includes(decision)) return
    if (on.ready?.(decision) === false) return
    asked.value = decision
    problem.value = null
    moved.value = null
    open.value = true
  }

  useShortcuts({
    a: () => ask(decisions.value.find(isPassing)),
    r: () => ask(decisions.value.find((decision) => decision === 'RETURN')),
  })

  return {
    kind,
    decisions,
    asked,
    open,
    busy,
    problem,
    moved,
    done,
    ask,
    decide: async (ruling) => {
      if (await submit(ruling)) {
        open.value = false
        done.value = ruling.decision
        announce(t(`decide.done.${ruling.decision}`))
        on.after()
        await on.reload()
      } else if (problem.value !== null && isStale(problem.value)) {
        moved.value = movedBy(problem.value, await on.timeline().catch(() => []))
      }
    },
    latest: async () => {
      open.value = false
      moved.value = null
      await on.reload()
    },
  }
}
