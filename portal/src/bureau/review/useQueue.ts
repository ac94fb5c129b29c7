import { computed, type ComputedRef } from 'vue'
import { usePages, type Pages } from '@/ui/usePages'
import { applications, countApplications, countLoans, loans } from './lines'
import {
  applicationQuery,
  loanQuery,
  rowOfApplication,
  rowOfLoan,
  type QueueAddress,
  type Row,
} from './queue'

/** The rows of a queue, page by page; begins anew when the address says another queue. */
export function useQueue(queue: ComputedRef<QueueAddress>): Pages<Row> {
  const asked = computed(() => JSON.stringify(queue.value))
  return usePages<Row>(
    async (cursor) => {
      const { kind, line } = queue.value
      if (kind === 'subsidy') {
        const page = await applications(line, applicationQuery(queue.value), cursor)
        return { items: page.items.map(rowOfApplication), nextCursor: page.nextCursor }
      }
      const page = await loans(line, loanQuery(queue.value), cursor)
      return { items: page.items.map(rowOfLoan), nextCursor: page.nextCursor }
    },
    () =>
      queue.value.kind === 'subsidy'
        ? countApplications(queue.value.line, applicationQuery(queue.value))
        : countLoans(queue.value.line, loanQuery(queue.value)),
    asked,
  )
}
