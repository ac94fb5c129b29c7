import type { Loan } from '@/api/client'
import { useSubmit } from '@/ui/useSubmit'
import { decide, type Service } from './service'

type Body = Loan['schemas']['SubsidyDecisionRequest']

/** The bank's word on an application, as it was seen. */
export function useDecision(application: () => { service: Service; id: string; etag: string }) {
  return useSubmit((key, body: Body) => {
    const { service, id, etag } = application()
    return decide(service, id, etag, key, body)
  })
}
