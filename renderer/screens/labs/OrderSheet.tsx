import type { LabStanding } from '@renderer/repositories/labReportRepository';
import { Dialog } from '@renderer/ui/Dialog';
import { useLocale, useText } from '@renderer/ui/text';
import { labsToOrder, type LabOrder } from '@shared/protocol/labsToOrder';
import type { ReactNode } from 'react';
import { PrintButtons } from '../print/PrintButtons';
import { PrintSheet } from '../print/PrintSheet';
import styles from './OrderSheet.module.css';

/** What is missing, lapsed or to be repeated by the active pack: on the screen, and on paper for the patient. */
export function OrderSheet({ standing, onClose }: { standing: LabStanding; onClose: () => void }): ReactNode {
  const t = useText().labs;
  const locale = useLocale();
  const orders = labsToOrder(standing.groups);
  const { patient, pack } = standing;
  return (
    <Dialog
      title={t.orderTitle}
      isOpen
      isDismissable
      onClose={onClose}
      actions={orders.length === 0 ? undefined : <PrintButtons />}
    >
      <p className={styles.lead}>{t.orderLead(pack.name[locale], pack.version)}</p>
      {orders.length === 0 ? (
        <p>{t.orderNone}</p>
      ) : (
        <>
          <Orders orders={orders} />
          <PrintSheet title={t.orderTitle} language={locale} patient={patient}>
            <p>{t.orderLead(pack.name[locale], pack.version)}</p>
            <Orders orders={orders} />
            <p>{t.orderSafety}</p>
            <p className={styles.lines}>
              <span>{t.orderCollect}: ____________________</span>
              <span>{t.orderSignature}: ____________________</span>
            </p>
          </PrintSheet>
        </>
      )}
    </Dialog>
  );
}

function Orders({ orders }: { orders: LabOrder[] }): ReactNode {
  const text = useText();
  const locale = useLocale();
  return (
    <ul className={styles.orders}>
      {orders.map(({ rule, tests }) => (
        <li key={rule.group}>
          <strong>{rule.name[locale]}</strong>:{' '}
          {tests.length === 0
            ? rule.contents[locale]
            : tests.map((test) => text.domain.labs.tests[test]).join(', ')}
        </li>
      ))}
    </ul>
  );
}
