import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Table.module.css';

export interface Column<R> {
  key: string;
  header: ReactNode;
  cell: (row: R) => ReactNode;
  /** Figures stand at the end of their column. */
  numeric?: boolean;
  /** The cell that names the row for a screen reader; the first column unless set. */
  isRowHeader?: boolean;
}

export interface TableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

/** A plain table to read. For lists that are opened row by row use `List`. */
export function Table<R>({ caption, columns, rows, rowKey, empty }: TableProps<R>): ReactNode {
  if (rows.length === 0 && empty !== undefined) return empty;
  const headerKey = (columns.find((column) => column.isRowHeader === true) ?? columns[0])?.key;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classNames(column.numeric && styles.numeric)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.key === headerKey ? (
                  <th key={column.key} scope="row" className={classNames(column.numeric && styles.numeric)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classNames(column.numeric && styles.numeric)}>
                    {column.cell(row)}
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
