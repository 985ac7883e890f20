import { t, word } from './words.js';

/** A time that did not count: on which ground, from when, and the first day that counted again. */
const stoodStill = still => `${t('stoodStill')} ${still.from} – ${still.until} (${still.length}): `
  + `${word('StandstillGround', still.ground)}, ${`${still.lawName} ${still.article}`.trim()}`;

/** Where a last day stands in the law, what was counted, and the days that were passed over or did not count. */
export const counted = why => [
  `${why.lawName} ${why.article}`.trim(),
  `${why.length} ${word('Counting', why.counting)}, ${t('countedFrom')} ${why.from}`,
  why.daysOfRest.length ? `${t('passedOver')} ${why.daysOfRest.join(', ')}` : null,
  why.otherTable ? `${t('otherTable')} ${why.calendarVersion}` : null,
  ...why.stoodStill.map(stoodStill),
  why.provisional ? t('provisional') : null,
].filter(Boolean).join('; ');

/** A period that stands still has no last day until it goes on. */
export const standing = still => `${t('standsStill')} ${still.from}: ${word('StandstillGround', still.ground)}`;
