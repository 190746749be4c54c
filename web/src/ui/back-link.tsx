import { Link } from "react-router";
import { Icon } from "./icon.tsx";

/** The way back to the page above. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <div>
      <Link to={to} className="back-link">
        <Icon name="arrowBack" />
        {children}
      </Link>
    </div>
  );
}
