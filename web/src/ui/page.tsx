import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.ts";

type PageProps = {
  title: string;
  /** What stands above the heading: a way back, an error summary, a step line. */
  above?: ReactNode;
  /** Whether the form on the page has errors; said first in the window's title. */
  hasErrors?: boolean;
  children: ReactNode;
};

/** One screen: its name in the window's title and as the heading, which takes the focus when the screen is opened. */
export function Page({ title, above, hasErrors = false, children }: PageProps) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${hasErrors ? `${t("error")}: ` : ""}${title} – ${t("serviceName")} – ${organisation.name}`;
  }, [title, hasErrors, organisation.name, t]);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
