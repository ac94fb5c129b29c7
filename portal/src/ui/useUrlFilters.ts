import { computed, reactive, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface UrlFilters<F> {
  /** The filters, for v-model. */
  values: F
  /** Those that differ from the defaults and are not empty: what the server is asked with. */
  query: ComputedRef<Partial<F>>
  /** True when any filter is set. */
  active: ComputedRef<boolean>
  clear: () => void
}

/**
 * Filters that stand in the address: a copied address shows the same list, the back button brings the old one.
 *
 *     const filters = useUrlFilters({ status: '', bankCode: '' })
 */
export function useUrlFilters<F extends Record<string, string>>(defaults: F): UrlFilters<F> {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const names = Object.keys(defaults) as (keyof F & string)[]
  const values = reactive({ ...defaults, ...read() }) as F

  function read(): Partial<F> {
    const found: Partial<F> = {}
    for (const name of names) {
      const value = route.query[name]
      found[name] = (typeof value === 'string' ? value : defaults[name]) as F[typeof name]
    }
    return found
  }

  watch(
    () => route.query,
    () => {
      if (route.path === path) Object.assign(values, read())
    },
  )
  watch(
    values,
    () => {
      if (names.every((name) => values[name] === read()[name])) return
      const query = { ...route.query }
      for (const name of names) {
        if (values[name] === defaults[name]) delete query[name]
        else query[name] = values[name] as string
      }
      void router.push({ query, hash: route.hash })
    },
    { flush: 'post' },
  )

  const query = computed(() => {
    const set: Partial<F> = {}
    for (const name of names) if (values[name] !== '') set[name] = values[name]
    return set
  })
  const active = computed(() => names.some((name) => values[name] !== defaults[name]))
  return { values, query, active, clear: () => Object.assign(values, defaults) }
}

/** The word of a list that a text is; undefined for any other: in an address may stand anything. */
export function oneOf<T extends string>(list: readonly T[], text: string): T | undefined {
  return list.find((one) => one === text)
}
