import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { execute } from "../api/execute.ts";
import { polling } from "../api/polling.ts";
import { MarkMessagesReadDocument, MyMessagesDocument, type MyMessagesQuery } from "../generated/graphql.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CaseClosed } from "./case-closed.tsx";
import { CaseMissing } from "./case-missing.tsx";
import { MessageForm } from "./message-form.tsx";
import { Messages } from "./messages.tsx";
import { isOver } from "./state-words.ts";

type Message = NonNullable<MyMessagesQuery["dataRequest"]>["messages"][number];

const LOOK_AGAIN_MS = 30_000;

/** What the citizen and the library have written to each other in one case, and the place to write. */
export function MessagesPage() {
  const { t } = useTranslation("citizen");
  const { id = "" } = useParams();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const found = useQuery({
    queryKey: ["messages", id],
    queryFn: ({ signal }) => execute(MyMessagesDocument, { id }, signal),
    ...polling((_: MyMessagesQuery) => LOOK_AGAIN_MS),
  });
  const fresh = useReading(id, found.data?.dataRequest?.messages ?? []);
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { dataRequest } = found.data;
  if (!dataRequest) return <CaseMissing />;
  const { number, messages, onBehalf, subject } = dataRequest;
  const above = (
    <>
      <BackLink to={`/min-side/sager/${id}`}>{t("receipt.toCase")}</BackLink>
      <ErrorSummary errors={errors} />
    </>
  );
  return (
    <Page title={t("messages.title", { number })} above={above} hasErrors={errors.length > 0}>
      {found.error && <Problem error={found.error} isReading />}
      <Messages {...{ messages, onBehalf, fresh }} />
      {isOver(dataRequest) ? (
        <CaseClosed>{t("messages.closed")}</CaseClosed>
      ) : (
        <>
          <MessageForm dataRequestId={id} errors={errors} setErrors={setErrors} />
          <p>{subject?.email ? t("messages.notice") : t("messages.noNotice")}</p>
        </>
      )}
    </Page>
  );
}

/** Tells the server what has been seen, and remembers which messages were new when the page was opened. */
function useReading(dataRequestId: string, messages: readonly Message[]): ReadonlySet<string> {
  const queries = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(() => new Set());
  const { mutate } = useMutation({
    mutationFn: (upTo: string) => execute(MarkMessagesReadDocument, { input: { dataRequestId, upTo } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["case", dataRequestId] });
      await queries.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  const unread = messages.filter(({ side, readAt }) => side === "STAFF" && readAt === null);
  const ids = unread.map(({ id }) => id).join(" ");
  useEffect(() => {
    const newest = ids.split(" ").at(-1);
    if (!newest) return;
    setFresh((before) => new Set([...before, ...ids.split(" ")]));
    mutate(newest);
  }, [ids, mutate]);
  return fresh;
}
