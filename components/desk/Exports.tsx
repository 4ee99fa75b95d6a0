'use client';
/** The treaty and the record as files. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';

const files = ['treaty.md', 'record.csv', 'record.json'] as const;

export function Exports() {
  const t = useTranslations('desk.affairs.file');
  const { room } = useOpen();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[13px]/[18px]">
      {files.map((file) => (
        <li key={file}>
          <a href={`/api/rooms/${room}/${file}`} download>
            {t(file.replace('.', '_') as 'treaty_md')}
          </a>
        </li>
      ))}
    </ul>
  );
}
