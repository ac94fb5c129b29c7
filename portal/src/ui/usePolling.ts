import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/api/problem'

interface Polling<T> {
  data: ShallowRef<T | null>
  /** The last failure; asking goes on, slower, and an answer clears it. */
  problem: ShallowRef<Problem | null>
  running: Ref<boolean>
  start: () => void
  stop: () => void
}

/**
 * Asks again and again until `until` is true, the page is left, or `stop`. Each question waits for the answer before it;
 * failures double the wait, up to half a minute.
 *
 *     const { data: batch } = usePolling(() => ok(api.loan.GET('…')), { until: (batch) => batch.status !== 'CHECKING' })
 */
export function usePolling<T>(
  ask: () => Promise<T>,
  options: { until: (answer: T) => boolean; everyMs?: number; startNow?: boolean },
): Polling<T> {
  const every = options.everyMs ?? 1000
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const running = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let wait = every

  async function once(mine: number): Promise<void> {
    try {
      const answer = await ask()
      if (mine !== turn) return
      data.value = answer
      problem.value = null
      wait = every
      if (options.until(answer)) {
        stop()
        return
      }
    } catch (thrown) {
      if (mine !== turn) return
      problem.value = Problem.of(thrown)
      wait = Math.min(wait * 2, 30_000)
    }
    timer = setTimeout(() => void once(mine), wait)
  }

  function start(): void {
    stop()
    running.value = true
    wait = every
    void once(++turn)
  }

  function stop(): void {
    turn++
    clearTimeout(timer)
    running.value = false
  }

  onScopeDispose(stop)
  if (options.startNow !== false) start()
  return { data, problem, running, start, stop }
}
