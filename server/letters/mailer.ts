import { createTransport } from "nodemailer";

/** An e-mail as we send them: short, and about nobody. */
export type Mail = { to: string; subject: string; text: string; html: string };

/** What became of an e-mail. `RETRY` may succeed later; `REFUSED` will not (RFC 5321 section 4.2.1). */
export type MailResult = { outcome: "SENT" } | { outcome: "RETRY" | "REFUSED"; reason: string };

/** Hands e-mails to the operator's mail server. */
export type Mailer = { send: (mail: Mail) => Promise<MailResult> };

const TIMEOUT_MS = 10_000;

/** A mailer for one server; each step of a conversation that takes longer than the limit is given up. */
export function createMailer({
  url,
  from,
  timeoutMs = TIMEOUT_MS,
}: {
  url: string;
  from: string;
  timeoutMs?: number;
}): Mailer {
  const options = {
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options, { from });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({ ...mail, headers: { "Auto-Submitted": "auto-generated" } });
        return { outcome: "SENT" };
      } catch (error) {
        return resultOf(error as { code?: string; responseCode?: number });
      }
    },
  };
}

/** What a failure means. The server's words may quote an address, so only codes are kept. */
function resultOf({ code, responseCode }: { code?: string; responseCode?: number }): MailResult {
  if (responseCode === undefined) return { outcome: "RETRY", reason: code ?? "UNREACHABLE" };
  const isFinal = responseCode >= 500 && code !== "EAUTH";
  return { outcome: isFinal ? "REFUSED" : "RETRY", reason: `SMTP_${responseCode}` };
}
