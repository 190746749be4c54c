import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A real mail server of a test, and what it was sent. */
export type MailServer = {
  readonly url: string;
  readonly received: { to: string[]; raw: string }[];
  /** How the next mails are answered; each answer once, then all are taken. */
  answerNext: (...codes: (number | "hang")[]) => void;
};

/** Runs a mail server for the test file that calls it. */
export function useMailServer(): MailServer {
  const received: MailServer["received"] = [];
  const answers: (number | "hang")[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      const answer = answers.shift();
      if (answer === "hang") return;
      if (answer === undefined) return done();
      done(Object.assign(new Error("the mailbox of anne@post.example says no"), { responseCode: answer }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  server.on("error", () => undefined); // a client that gives up on a hanging server resets the connection
  beforeAll(async () => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(async () => new Promise<void>((resolve) => server.close(resolve)));
  return {
    get url() {
      return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    },
    received,
    answerNext: (...codes) => void answers.push(...codes),
  };
}
