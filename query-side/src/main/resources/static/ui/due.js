import { yuan } from './tree.js';
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

/** What the locality is to give by what is recorded and set now, and how it is counted; or what is missing for that. */
export const granted = ({ years, perYear, amount, evidence, source, rule, policyVersion }) => [
  amount ? `${word('Label', 'localGrant')} ${yuan(amount.fen)} ${t('yuan')} = ${years} × ${yuan(perYear.fen)} ${t('yuan')}`
    : `${word('Label', 'localGrant')}: ${t('cannotBeTold')}`,
  amount ? null : `${word('Label', 'perYear')}: ${perYear ? `${yuan(perYear.fen)} ${t('yuan')}` : word('Label', 'notSet')}`,
  years === undefined ? `${word('Label', 'certifiedYears')}: ${t('notOnRecord')}` : null,
  evidence === 'U' ? t('notVerified') : null,
  `${rule}, ${word('Label', 'policyVersion')} ${policyVersion}`,
  source,
].filter(Boolean).join('; ');
