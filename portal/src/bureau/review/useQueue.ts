import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { countLoans, loans } from '@/api/loans'
import { applications, countApplications } from '@/api/subsidies'
import { usePages, type Pages } from '@/ui/usePages'
import {
  applicationQuery,
  loanQuery,
  rowOfApplication,
  rowOfLoan,
  type QueueAddress,
  type Row,
} from './queue'

/** So many rows at once: a desk full. */
const PAGE = 20

export interface Queue extends Pages<Row> {
  /** Yuan that all applications of the queue give together; null when nobody asked, or they are too many. */
  total: Ref<string | null>
}

/** The rows of a queue, page by page; begins anew when the address says another queue. */
export function useQueue(queue: ComputedRef<QueueAddress>, withTotal = false): Queue {
  const total = ref<string | null>(null)
  const asked = computed(() => JSON.stringify(queue.value))
  const pages = usePages<Row>(
    async (cursor) => {
      const { kind, line } = queue.value
      if (kind === 'subsidy') {
        const page = await applications(line, applicationQuery(queue.value), cursor, PAGE)
        return { items: page.items.map(rowOfApplication), nextCursor: page.nextCursor }
      }
      const page = await loans(line, loanQuery(queue.value), cursor, PAGE)
      return { items: page.items.map(rowOfLoan), nextCursor: page.nextCursor }
    },
    async () => {
      const { kind, line } = queue.value
      const counted: { count: number; total?: string | null } =
        kind === 'subsidy'
          ? await countApplications(line, applicationQuery(queue.value), withTotal)
          : await countLoans(line, loanQuery(queue.value))
      total.value = counted.total ?? null
      return counted
    },
    asked,
  )
  return { ...pages, total }
}
