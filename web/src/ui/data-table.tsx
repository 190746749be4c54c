import type { ReactNode } from "react";

/** One column: its heading, what stands in a row, and whether it is a number. */
export type Column<Item> = {
  key: string;
  heading: string;
  cell: (item: Item) => ReactNode;
  isNumber?: boolean;
  /** Whether it names the row; the first column does where none says so. */
  namesRow?: boolean;
};

type DataTableProps<Item> = {
  caption: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
};

/** A table that scrolls inside itself on a narrow page; one column names the row. */
export function DataTable<Item>({ caption, columns, items, keyOf }: DataTableProps<Item>) {
  const named = Math.max(
    0,
    columns.findIndex(({ namesRow }) => namesRow),
  );
  return (
    <div className="table--responsive-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="table table--compact">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? "align-text-right" : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              {columns.map(({ key, cell, isNumber }, index) =>
                index === named ? (
                  <th key={key} scope="row">
                    {cell(item)}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? "align-text-right" : undefined}>
                    {cell(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
