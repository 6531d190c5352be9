import { WordList } from '../../claims/words';

/** Words at which some rule of the family has a closer look, by what they tell of; in lower case. */
const topics = {
  formation:
    'squad squads platoon platoons company companies battery batteries battalion battalions regiment regiments brigade brigades ' +
    'division divisions corps',
  tank: 'tank',
  command: 'command commands commanded commanding commander',
  academy: 'cadet cadets midshipman midshipmen',
  soldier: 'soldier soldiers',
  officer: 'officer officers',
  medal: 'medal medals star stars heart hearts cross crosses',
  prefix: 'hms uss',
  nuclear: 'nuclear grade phosphorus',
  casualty: 'casualty casualties',
  clip: 'clip clips',
  ordinance: 'ordinance ordinances ordnance ordnances',
  penetrator: 'penetrator penetrators projectile projectiles',
  status: 'captured abandoned damaged',
  rifle: 'rifle rifles weapon weapons',
  acronym: 'sas asm asms aa',
} as const;

export type Topic = keyof typeof topics;

/** The words of each topic. */
export const triggers = Object.fromEntries(
  Object.entries(topics).map(([topic, words]) => [topic, new WordList(words.split(' '))]),
) as Readonly<Record<Topic, WordList>>;
