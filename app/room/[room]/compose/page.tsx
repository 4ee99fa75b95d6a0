import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Composer } from '../../../../components/composer/Composer.tsx';
import { preferences } from '../../../../components/frame/preferences.ts';
import { Words } from '../../../../components/frame/Words.tsx';
import { AmendmentId, ClauseId, DraftId } from '../../../../negotiation/ids.ts';
import { IssueId } from '../../../../treaty/ids.ts';
import { wordsFor } from '../../../../words/catalogue.ts';

export const metadata: Metadata = { title: 'Write a clause' };

/** `?draft=` goes on with a draft, `?revises=` starts a new version, `?amends=` an amendment to a clause (`&adds=1`: a clause after it, `&amendment=` one of one's own anew), `?issue=` starts at an article. An id that is none is as if it were not there. */
export default async function ComposePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const { locale } = preferences(await cookies());
  return (
    <Words locale={locale} words={wordsFor(locale, ['composer'])}>
      <Composer
        draft={DraftId.safeParse(asked['draft']).data ?? null}
        revises={ClauseId.safeParse(asked['revises']).data ?? null}
        amends={ClauseId.safeParse(asked['amends']).data ?? null}
        adds={asked['adds'] === '1'}
        amendment={AmendmentId.safeParse(asked['amendment']).data ?? null}
        issue={IssueId.safeParse(asked['issue']).data ?? null}
      />
    </Words>
  );
}
