import arrowBack from "../../../node_modules/dkfds/src/img/svg-icons/chevron-left.svg?raw";
import attach from "../../../node_modules/dkfds/src/img/svg-icons/attach-file.svg?raw";
import check from "../../../node_modules/dkfds/src/img/svg-icons/check.svg?raw";
import close from "../../../node_modules/dkfds/src/img/svg-icons/close.svg?raw";
import deleteIcon from "../../../node_modules/dkfds/src/img/svg-icons/delete.svg?raw";
import download from "../../../node_modules/dkfds/src/img/svg-icons/download.svg?raw";
import error from "../../../node_modules/dkfds/src/img/svg-icons/error.svg?raw";
import info from "../../../node_modules/dkfds/src/img/svg-icons/info.svg?raw";
import lock from "../../../node_modules/dkfds/src/img/svg-icons/lock.svg?raw";
import print from "../../../node_modules/dkfds/src/img/svg-icons/print.svg?raw";
import search from "../../../node_modules/dkfds/src/img/svg-icons/search.svg?raw";
import success from "../../../node_modules/dkfds/src/img/svg-icons/success.svg?raw";
import warning from "../../../node_modules/dkfds/src/img/svg-icons/warning.svg?raw";

const icons = {
  arrowBack,
  attach,
  check,
  close,
  delete: deleteIcon,
  download,
  error,
  info,
  lock,
  print,
  search,
  success,
  warning,
};

/** The design system's icons that we use. */
export type IconName = keyof typeof icons;

/** A picture that repeats the word beside it; a screen reader passes over it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  const inner = icons[name].replace(/^[^]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return (
    <svg
      className={`icon-svg ${className}`}
      viewBox="0 -960 960 960"
      aria-hidden="true"
      focusable="false"
      // The design system's own files, compiled in
      dangerouslySetInnerHTML={{ __html: inner }}
    />
  );
}
