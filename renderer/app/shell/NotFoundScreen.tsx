import { paths } from '@renderer/screens/paths';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function NotFoundScreen(): ReactNode {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page>
      <EmptyState
        title={t.shell.notFound.title}
        action={
          <Button look="primary" onPress={() => void navigate({ to: paths.today() })}>
            {t.shell.notFound.back}
          </Button>
        }
      >
        {t.shell.notFound.body}
      </EmptyState>
    </Page>
  );
}
