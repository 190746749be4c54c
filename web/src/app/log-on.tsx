import { useEffect } from "react";
import { signInAddress } from "./sign-in.ts";

/** Sends somebody who is not logged on to the log-on, and back to the same page afterwards. */
export function LogOn({ returnTo }: { returnTo: string }) {
  useEffect(() => {
    location.assign(signInAddress(returnTo));
  }, [returnTo]);
  return null;
}
