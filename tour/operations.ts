const REQUEST = `id number state version rights dueAt
  deadline { targetOn dueOn daysLeft explanation { rule result text { en } article { en } } }
  allowedActions decisions { right outcome considerations reasons { ground count text { en } until { en } } complaintGuidance { en } }`;

/** Each operation of the tour, as a program would send it. */
export const operations = {
  policy: `query Policy { organisation { name } privacyPolicy(language: EN) { title version { effectiveOn sha256 } sections { id title } }
    legalReference(key: "gdpr") { title { en } citation url } processingActivities { activities { key title { en } } } }`,
  me: `query Me { me { id name roles assurance } }`,
  submit: `mutation Submit($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { ${REQUEST} } receipt { eventId leafHash } } }`,
  request: `query Request($id: ID!) { dataRequest(id: $id) { ${REQUEST}
    systems { title { en } state collections { collection title { en } count undecided withheld } }
    package { state sizeBytes sha256 availableUntil } } }`,
  queue: `query Queue { dataRequests(first: 25) { nodes { id number rights state version deadline { dueOn daysLeft } } } }`,
  collect: `mutation Collect($input: DataRequestVersionInput!) { startCollection(input: $input) { dataRequest { id state version } } }`,
  undecided: `query Undecided($id: ID!) { dataRequest(id: $id) { items(undecidedOnly: true, first: 100) { nodes { id collection values { column value } } } } }`,
  decideItems: `mutation DecideItems($input: DecideItemsInput!) { decideItems(input: $input) { dataRequest { id version } } }`,
  decide: `mutation Decide($input: DecideDataRequestInput!) { decideDataRequest(input: $input) { dataRequest { ${REQUEST} } } }`,
  download: `mutation Download($input: CreatePackageDownloadInput!) { createPackageDownload(input: $input) { url sha256 sizeBytes expiresAt } }`,
  plan: `mutation Plan($input: PlanErasureInput!) { planErasure(input: $input) { dataRequest { id version } } }`,
  plans: `query Plans($id: ID!) { dataRequest(id: $id) { ${REQUEST} erasurePlans { id state digest blocked { en } lastError { en } errorDetails
    steps { collection title { en } action count kept { count ground text { en } } }
    certificate { complete sha256 collections { collection erased anonymised kept residue } } } } }`,
  approve: `mutation Approve($input: ApproveErasureInput!) { approveErasure(input: $input) { dataRequest { id state version } } }`,
  ask: `mutation Ask($input: AskClarificationInput!) { askClarification(input: $input) { dataRequest { ${REQUEST} questions { id question stopsClock } } } }`,
  answer: `mutation Answer($input: AnswerQuestionInput!) { answerQuestion(input: $input) { dataRequest { ${REQUEST} } } }`,
  extend: `mutation Extend($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { dataRequest { ${REQUEST} } } }`,
  letters: `query Letters($id: ID!) { dataRequest(id: $id) { number letters { kind state generations { pdfUrl sha256 sizeBytes } } } }`,
  log: `query Log($id: ID!) { auditEvents(first: 100, filter: { dataRequestId: $id }) { nodes { index kind actorRole leafHash canonical } } }`,
  verify: `query Verify { auditVerification { ok size rootHash problems { index code } } }`,
} as const;
