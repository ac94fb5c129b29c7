import { computed, reactive, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { lineOf, type Line } from '@/api/lines'
import { useSession } from '@/app/session'
import type { Pages } from '@/ui/usePages'
import { queueOf, queueQuery, reviewPath, type Kind, type QueueAddress, type Row } from './queue'
import { useQueue } from './useQueue'

export interface Pane {
  line: ComputedRef<Line>
  queue: ComputedRef<QueueAddress>
  pages: Pages<Row>
  /** Where the case stands in the queue, from 0; -1 when it is not in it. */
  at: ComputedRef<number>
  count: ComputedRef<number>
  /** Cases that were decided here since the queue was loaded; they keep their places. */
  done: Set<string>
  help: Ref<boolean>
  next: () => Promise<void>
  previous: () => Promise<void>
  to: (row: Row) => { path: string; query: Record<string, string> }
  back: ComputedRef<{ path: string; query: Record<string, string> }>
}

/** So many pages are read to find the case of an address in its queue. */
const MOST_PAGES = 20

/** The queue beside a case: stable while one works through it, its filters kept in the address. */
export function usePane(kind: Kind, props: { line: string; id: string }): Pane {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const line = computed(() => lineOf(props.line))
  const queue = computed<QueueAddress>(() => ({
    ...queueOf(route.query, session.roles),
    kind,
    line: line.value,
  }))
  const pages = useQueue(queue)
  const done = reactive(new Set<string>())
  const at = computed(() => pages.items.value.findIndex((row) => row.id === props.id))
  const count = computed(() => pages.count.value ?? pages.items.value.length)

  let read = 0
  watch([pages.items, pages.loading], () => {
    if (!pages.loading.value && at.value < 0 && pages.hasMore.value && ++read < MOST_PAGES) void pages.more()
  })

  const kept = computed(() => ({ ...queueQuery(route.query), kind, line: line.value }))
  const to = (row: Row): { path: string; query: Record<string, string> } => ({
    path: reviewPath(kind, line.value, row.id),
    query: kept.value,
  })

  async function go(step: 1 | -1): Promise<void> {
    const wanted = at.value + step
    if (wanted >= pages.items.value.length) await pages.more()
    const row = pages.items.value[wanted]
    if (row !== undefined) await router.push(to(row))
  }

  return {
    line,
    queue,
    pages,
    at,
    count,
    done,
    help: ref(false),
    next: () => go(1),
    previous: () => (at.value < 0 ? Promise.resolve() : go(-1)),
    to,
    back: computed(() => ({ path: '/bureau/review', query: kept.value })),
  }
}
