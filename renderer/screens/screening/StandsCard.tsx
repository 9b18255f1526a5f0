import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { CheckCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { NeededList } from './NeededList';
import { notCovered } from './neededFirst';
import { goToStop } from './questionFocus';
import styles from './Screening.module.css';
import { StandingAnswers } from './StandingAnswers';
import { StandingRest } from './StandingRest';
import type { SectionId } from './sections';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

interface StandsCardProps {
  form: ScreeningForm;
  /** Sections that stand in this card and not in one of their own. */
  standing: readonly SectionId[];
  /** Signing was tried. */
  tried: boolean;
  onOpen(section: SectionId): void;
}

/**
 * Everything known from before, with its dates, and the one key that confirms it. What lapsed or came new stands above
 * the key and stays needed after it.
 */
export function StandsCard({ form, standing, tried, onOpen }: StandsCardProps): ReactNode {
  const t = useText().screening;
  const lacking = notCovered(form);
  return (
    <Card title={t.stands}>
      <p className={styles.hint}>{t.standsHint}</p>
      {lacking.length === 0 ? null : (
        <Notice tone="caution" title={t.neededFirst}>
          <NeededList form={form} needed={lacking} />
        </Notice>
      )}
      <ul className={styles.standing}>
        <StandingAnswers form={form} />
        <StandingRest form={form} standing={standing} onOpen={onOpen} />
      </ul>
      {tried && form.before.notConfirmed ? <p className={styles.missing}>{t.confirmMissing}</p> : null}
      <Confirm form={form} next={lacking[0]?.stop ?? stops.sign} />
    </Card>
  );
}

function Confirm({ form, next }: { form: ScreeningForm; next: string }): ReactNode {
  const t = useText().screening;
  const format = useFormat();
  const at = form.screening.carriedConfirmedAt;
  return (
    <div className={styles.stamp} data-question={stops.confirm}>
      {at === null ? (
        <Button
          large
          look="primary"
          icon={CheckCheck}
          onPress={() => {
            form.confirmCarried();
            goToStop(next, form.start.pack.visitQuestions);
          }}
        >
          {t.confirmStands}
        </Button>
      ) : (
        <>
          <Badge tone="clear">{t.confirmedAt(format.dateTime(at))}</Badge>
          <Button look="quiet" onPress={() => form.change({ carriedConfirmedAt: null })}>
            {t.takeBack}
          </Button>
        </>
      )}
    </div>
  );
}
