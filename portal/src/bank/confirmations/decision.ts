import type { Line } from '@/api/lines'
import { decide, type Decision } from '@/api/subsidies'
import { useSubmit } from '@/ui/useSubmit'

/** The bank's word on an application, as it was seen. */
export function useDecision(application: () => { line: Line; id: string; etag: string }) {
  return useSubmit((key, body: Decision) => {
    const { line, id, etag } = application()
    return decide(line, key, id, etag, body)
  })
}
