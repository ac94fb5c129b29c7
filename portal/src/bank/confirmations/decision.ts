import { api, keyed, ok, type Loan } from '@/api/client'
import { useSubmit } from '@/ui/useSubmit'

type Body = Loan['schemas']['SubsidyDecisionRequest']

/** The bank's word on an application, as it was seen. */
export function useDecision(application: () => { id: string; etag: string }) {
  return useSubmit((key, body: Body) => {
    const { id, etag } = application()
    return ok(
      api.loan.POST('/api/loan/v1/subsidy-applications/{id}/decisions', {
        params: { path: { id } },
        body,
        headers: keyed(key, etag),
      }),
    )
  })
}
