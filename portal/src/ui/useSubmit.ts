import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { newKey } from '@/api/client'
import { Problem } from '@/api/problem'

/**
 * One act at a time: a second click while the first runs does nothing. The key stays while the outcome is unknown (no
 * answer, or a server in trouble), so that trying again never does the act twice; it is renewed after an answer.
 *
 *     const { busy, problem, submit } = useSubmit((key) => ok(api.loan.POST('…', { body, headers: keyed(key) })))
 *     const loan = await submit()   // undefined when it failed: problem tells why
 */
export function useSubmit<A extends unknown[], R>(
  act: (key: string, ...args: A) => Promise<R>,
): {
  busy: Ref<boolean>
  problem: ShallowRef<Problem | null>
  submit: (...args: A) => Promise<R | undefined>
} {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let key = newKey()
  let sent = ''

  async function submit(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    const now = JSON.stringify(args)
    if (now !== sent) key = newKey()
    sent = now
    try {
      const result = await act(key, ...args)
      key = newKey()
      return result
    } catch (thrown) {
      const found = Problem.of(thrown)
      problem.value = found
      if (found.status !== 0 && found.status < 500) key = newKey()
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, submit }
}
