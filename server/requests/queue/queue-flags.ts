/** A system whose reading or plan has failed; what is told of a request and what the queue filters by. */
export const SYSTEM_FAILED = `(
  exists (select 1 from source_runs where source_runs.data_request_id = data_requests.id and source_runs.state in ('RETRYING', 'STOPPED'))
  or exists (select 1 from erasure_plans where erasure_plans.data_request_id = data_requests.id and erasure_plans.state = 'FAILED'))`;

/** A closed case in which the reason to keep something has ended: a plan waits for a DPO. */
export const ERASURE_WAITS = `(data_requests.state = 'CLOSED' and exists (
  select 1 from erasure_plans where erasure_plans.data_request_id = data_requests.id
    and erasure_plans.follows is not null and erasure_plans.state = 'READY'))`;
