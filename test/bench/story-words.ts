/** What the benches' stories are made of. Every sentence, person and company here is invented. */

/** Sentences that name no system: most of any story. Slots in braces are filled by `stories.ts`. */
export const PLAIN: readonly string[] = [
  'The delegation spent the morning at the parliament and the afternoon behind closed doors.',
  'Nobody in the room expected a decision before the end of the week.',
  'Trade between {country} and {country2} has grown slowly since the border was opened.',
  '{person} took office in {month} after a long quarrel within the ruling party.',
  'The roads out of {place} were closed for most of {weekday}, and schools sent their pupils home.',
  'Residents of {place} said they had heard the first explosion shortly before dawn.',
  'Both governments have kept the text of the agreement to themselves.',
  'Critics at home call the plan expensive, late and badly explained.',
  'Spare parts remain the weak point of every fleet that was bought abroad in a hurry.',
  'The talks are to go on in {place2} next month, although neither side has named a day.',
  'It is not the first time that the committee has asked for papers and received a brochure.',
  'Much of the work will be done at a yard on the coast, where unemployment is high.',
  'A spokeswoman for the ministry declined to comment on what she called speculation.',
  'Pilots and engineers from {country} have trained at the base for years, mostly without notice.',
  'The budget debate, which began on {weekday}, has been more bitter than usual.',
  'For the soldiers who live in the camp, the argument in the capital is far away.',
  'Neighbouring states watch the exercise with some care, and say so in public only rarely.',
  '“We will speak when there is something to say,” {surname} told reporters outside the building.',
  'Analysts point out that a signature is the easy part, and that the bills come later.',
  'In {place}, shopkeepers put boards over their windows and waited for the evening.',
  'The opposition wants an inquiry; the government says that one inquiry is enough.',
  'Older officers remember a time when such a purchase was decided over lunch.',
  'The river is wide here, the far bank is low, and there is no cover on either side.',
  'Hospitals in {place2} asked for blood and for generators, in that order.',
  'A retired general who advises the committee called the schedule “a hope with a date on it”.',
  'What the two presidents said to each other over dinner is anyone’s guess.',
  'Sanctions have made the banks careful, and careful banks make slow payments.',
  'The company, whose shares have risen for three weeks, did not answer questions by email.',
  'Diplomats describe the mood as polite, which in this part of the world is a warning.',
  'Farmers nearby have complained about the noise since the runway was made longer.',
  'The court in {place} will hear the case in {month}, if the judge is well again by then.',
  'Three families from the same street were in the cellar when the roof came down.',
  'Training takes longer than delivery, as every air force learns sooner or later.',
  '“You cannot buy experience,” said {person}, who teaches at the staff college in {place}.',
  'The weather was clear, the sea was calm, and the harbour was almost empty.',
  'Few of those promises have been kept, and fewer have been forgotten.',
  'Young engineers leave for better pay abroad, the union says, and do not come back.',
  'The minister flew home early, officially because of the weather.',
  'Parliament has to agree before any money leaves the treasury.',
  'A museum in {place2} keeps the only surviving example under a leaking roof.',
];

/** Sentences with figures, money and dates that somebody is named for. */
export const ATTRIBUTED: readonly string[] = [
  '{outlet} reported on {weekday} that {country} had paid {money} for the first batch.',
  'The defence ministry in {place} said on {day} that {n} soldiers had taken part in the exercise.',
  '{person}, the {role}, said {country2} would spend {money} over the next {few} years.',
  'According to {outlet}, the yard has built {n} hulls since {year}.',
  '“We have ordered {n} launchers and we have paid for {few},” {surname} said.',
  'The statement, published on {day}, put the cost at {money}.',
  'Losses have reached {n} vehicles, {person} told {outlet}, {percent} more than in {month}.',
  'The range is given as {km} km ({miles} miles) by the manufacturer.',
  'Exports rose by {percent} in {year}, according to the customs service.',
  'The {role}, {person}, told parliament on {day} {year} that the contract was worth {money}.',
];

/** The same, where nobody is named, or nobody in particular. */
export const UNATTRIBUTED: readonly string[] = [
  'The contract, signed in {year}, is worth {money} and runs for {few} years.',
  'It was revealed that {country} had lost {n} vehicles in {few} weeks.',
  'Sources familiar with the matter said {n} more would be delivered by {month}.',
  'The plant is said to build {n} missiles a month.',
  'A first payment of {money} was made in {month} {year}.',
  'Some {n} soldiers have been moved to the border since {month}.',
];

/** Sentences about one system, and now and then a second one. */
export const OF_SYSTEMS: readonly string[] = [
  'The {system} {noun} was shown to the public for the first time in {place}.',
  '{Country} has ordered {n} {systems} and an option on {few} more.',
  'Delivery of the {system} is to begin in {month} {year}, {outlet} reported.',
  'The {possessive} range is about {km} km, according to its manufacturer.',
  '“The {system} has done what we asked of it,” {person} said on {weekday}.',
  'Two {systems} took off from {place} before sunrise and came back before noon.',
  'The air force wants to replace its {systems} with the {system2} by {year}.',
  '{Country2} operates the {system} alongside the {system2}, an unusual pair.',
  'At least {few} {systems} were damaged in the attack on {place}, {outlet} said, citing satellite pictures.',
  'A {system} {noun} costs roughly {money}, {person} told parliament.',
  'Footage from {place} appeared to show a {system} being loaded onto a train.',
  'The {system}, a {noun} that entered service years ago, needs new electronics.',
  'Crews trained on the {system} will move to {place2} before the end of {month}.',
  'Whether the {system} can be kept flying without foreign parts is an open question.',
  'The {noun} most often named in the debate is the {system}.',
  'Neither the {system} nor the {system2} was mentioned in the statement.',
];

export const HEADINGS: readonly string[] = [
  'What was agreed',
  'A long road to {place}',
  'Who pays',
  'The {system} and its price',
  'What happens next',
  '{Country} and {country2}: an uneasy friendship',
  'The view from {place2}',
];

export const ITEMS: readonly string[] = [
  '{n} {systems}, with training and spare parts',
  'a loan of {money} over {few} years',
  'repairs in {place}, from {month} {year}',
  'no date for the {system}',
  'a joint committee that meets twice a year',
];

export const FIRST_NAMES =
  'Anna Tomas Irina Paul Mirela Jonas Farid Leila Omar Stella Viktor Nadia Hugo Petra Samir Elena'.split(' ');
export const SURNAMES =
  'Marsh Velden Oresko Lindqvar Haddon Perrault Sandoval Birkeland Tanvir Okafor Castellan Wexford Moravec Ferrand'.split(
    ' ',
  );
export const ROLES = [
  'defence minister',
  'chief of the general staff',
  'head of procurement',
  'air force commander',
  'deputy foreign minister',
  'navy spokesman',
];
export const COUNTRIES =
  'India,Poland,Turkey,Ukraine,Russia,Japan,Egypt,Greece,Brazil,Norway,Pakistan,Romania,Finland,Indonesia'.split(
    ',',
  );
export const PLACES =
  'Ankara,Gdynia,Pune,Bergen,Alexandria,Constanta,Kure,Tampere,Lviv,Surabaya,Thessaloniki,Recife,Kharkiv,Toulon'.split(
    ',',
  );
export const OUTLETS = [
  'the Morning Register',
  'Harbour News',
  'the Evening Courier',
  'Radio Meridian',
  'Reuters',
  'Bloomberg',
];
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
