import { useLocale, useText } from '@renderer/ui/text';
import { contraindications } from '@shared/domain/contraindications';
import type { ProtocolPack, Rule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Documents.module.css';

/** The pack's rules in plain words, in the language around it. A list the source lacks is shown as a gap. */
export function ContraindicationsText({ pack }: { pack: ProtocolPack }): ReactNode {
  const t = useText().documents.sheets;
  const locale = useLocale();
  return (
    <>
      <p>{t.read}</p>
      {contraindications(pack).map((group) => (
        <section key={group.class}>
          <h2>{t[group.class]}</h2>
          <ul className={styles.sheetList}>
            {group.rules.map((rule) => (
              <RuleLine key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.sheetList}>
        <li>{t.age(pack.minimumAge.years)}</li>
        {pack.labs.length === 0 ? null : <li>{t.tests}</li>}
        {pack.firstVisit === null ? null : <li>{pack.firstVisit.message[locale]}</li>}
        {pack.ageTask === null ? null : <li>{pack.ageTask.message[locale]}</li>}
      </ul>
      <p>
        <strong>{t.keepMedicines}</strong>
      </p>
      {pack.gaps.length === 0 ? null : (
        <section>
          <h2>{t.gaps}</h2>
          {pack.gaps.map((gap, index) => (
            <p key={index}>{gap.text[locale]}</p>
          ))}
        </section>
      )}
    </>
  );
}

function RuleLine({ rule }: { rule: Rule }): ReactNode {
  const text = useText();
  const locale = useLocale();
  const { zones } = rule;
  return (
    <li>
      <strong>{rule.name[locale]}</strong>: {rule.question[locale]}
      {zones === 'all'
        ? null
        : ` (${text.documents.sheets.onlyZones(zones.map((group) => text.domain.zones.groups[group]).join(', '))})`}
    </li>
  );
}
