'use client';
/** The table of seats for whoever does not see the picture: who sits where, who is there, what was voted as far as it is shown. */
import { useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';
import { cardOf, presenceOf } from './placesOf.ts';

export function TableInWords({ open, pack, ballot }: { open: Open; pack: PublicPack; ballot: Ballot | null }) {
  const t = useTranslations('common');
  return (
    // a table ignores the one pixel that hides: the box around it does not
    <div className="sr-only">
      <table>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.seat')}</th>
            <th scope="col">{t('table.group')}</th>
            <th scope="col">{t('table.delegates')}</th>
            <th scope="col">{t('table.presence')}</th>
            {ballot && <th scope="col">{t('table.vote')}</th>}
          </tr>
        </thead>
        <tbody>
          {pack.seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">{seat.name}</th>
              <td>
                {pack.seatGroups
                  .filter((group) => group.seats.length < pack.seats.length && group.seats.includes(seat.id))
                  .map((group) => group.one)
                  .join(', ')}
              </td>
              <td>{open.seats[seat.id]?.delegates.map((delegate) => open.delegates[delegate]?.name ?? t('erasedName')).join(', ')}</td>
              <td>
                {[
                  t(`table.${presenceOf(open, seat.id)}`),
                  ...(open.floor.speaking?.seat === seat.id ? [t('table.speaks')] : []),
                  ...(open.floor.hands[seat.id] ? [t('table.hand')] : []),
                ].join(', ')}
              </td>
              {ballot && <td>{t(`table.cards.${cardOf(ballot, seat.id)}`)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
