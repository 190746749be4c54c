import type { ReactNode } from "react";

/** A name and what belongs to it; perhaps a way to change it. */
export type Row = { key: string; label: string; value: ReactNode; action?: ReactNode };

/** Names and values, one under another. */
export function StructuredList({ rows }: { rows: readonly Row[] }) {
  const hasActions = rows.some(({ action }) => action !== undefined);
  return (
    <table className="table structured-list table-sm-responsive-headers">
      <tbody>
        {rows.map(({ key, label, value, action }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="text-break">{value}</td>
            {hasActions && <td className="d-print-none">{action}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
