import type { Config } from "./config.ts";
import { createDigitalPostBox } from "./letters/digital-post-box.ts";
import { createMailer } from "./letters/mailer.ts";
import type { Outbound } from "./letters/outbound.ts";

/** The ways out that the operator has set up; readConfig has seen to it that each is whole. */
export function outboundFrom(config: Config): Outbound {
  const { SMTP_URL: url, MAIL_FROM: from, DIGITAL_POST_OUTBOX: outbox } = config;
  const { DIGITAL_POST_INBOX: inbox, DIGITAL_POST_SENDER_CVR: senderCvr } = config;
  return {
    staffMail: config.STAFF_MAIL ?? null,
    mail: url && from ? createMailer({ url, from }) : null,
    digitalPost: outbox && inbox && senderCvr ? createDigitalPostBox({ outbox, inbox, senderCvr }) : null,
  };
}
