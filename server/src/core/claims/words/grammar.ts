/** The small words of English, by what they do to a noun phrase or a verb. */

export const stops = `of in on at by for from to with without within into onto over under between among against across
after before during since until till through throughout toward towards about above below behind beyond despite
like near off out per than that this these those which who whom whose what when where while whereas because if unless
and or but nor so yet as is are was were be been being am has have had having do does did will would shall should can
could may might must it its he she they them we us you i his her their our my your not no also only just still already
now then there here versus vs via amid along around up down apart aboard alongside ahead away back instead including
each every all both either neither such same other another more most less fewer least many much any some
was were has can cannot said says say told later earlier today yesterday tomorrow ago once twice`;

export const determiners = `a an the this that these those its their his her our my your each every all any some no another`;

export const beForms = `be is are was were been being`;

export const auxiliaries = `has have had having will would shall should can could may might must do does did not to`;

export const adverbs = `also later then earlier previously recently separately repeatedly already now still once only just
officially publicly formally initially originally subsequently reportedly allegedly widely generally often long further
meanwhile additionally therefore however today yesterday again never ever once first finally even`;

export const pronouns = `he she they it we who`;

export const futures = `will would shall could may might plans plan planned planning expected expects expect scheduled due set
slated intends intend aims aim to seeks seek considering potential possible prospective proposed`;

/** After these a number is a label: Article 370, Block 4, Task Force 70. */
export const labels = `type mk mark block article articles section sections chapter phase group groups tranche squadron
wing fleet level unit company force task route highway room runway building pier flight no number numbers page pages day
increment lot milestone version series model step stage figure table appendix annex clause paragraph part volume issue
category grade rank battalion regiment brigade division corps army battery platoon team detachment expeditionary
resolution protocol order directive law bill act title area zone sector site pad line generation gen stanag boeing airbus
antonov tupolev ilyushin embraer channel hull district precinct class size exercise operation episode top id batch team
formula box gate verse act round tier`;

export const guns = `howitzer howitzers gun guns cannon cannons shell shells round rounds artillery mortar mortars ammunition
rocket rockets rifle rifles autocannon autocannons barrel projectile projectiles smoothbore calibre caliber ammo munitions
munition machine pistol cartridge cartridges tank gunfire torpedo torpedoes grenade grenades`;

/** Words that some reader asks for by name and that belong to no class. */
export const otherWords = `according citing quoting cited quoted informed late early mid end beginning start fiscal financial fy fys q per old aged age
nearly roughly approximately around circa close estimated almost maximum minimum least most excess upwards fewer
familiar condition anonymity unnamed unidentified anonymous senior top defence defense military open energy
water power fuel food light business source reportedly allegedly purportedly supposedly rumour rumored
it has became emerged turned unconfirmed unverified local social state western point points thrust hour second
am pm a.m gmt utc zulu midnight noon season summer winter spring autumn fall years since during
interview briefing release conference testimony tweet post speech hearing newsletter visit
equivalent tnt cent said force miles mile each every another so s t st nd rd th dozen half and new total joint
between range from shot down rolled hand enter entered enters entering come came go went put kind
calibre caliber ranging minus plus sterling points point metric telegram oped author writer
first knowledge matter located based stationed southwest kilometers away distant wide tall deep thick square
fall crossing flew flying nonstop gross net
announcement assertion allegation warning think hacked leaked purported stolen as many much few little low high large big small long short far fast heavy great minus below part phase chapter stage penny
perhaps maybe possibly range ranges ranging ranged vary varies varying anywhere
information tally count reckoning account accounts calculations testimony tweet showing finding
although though tonight last following sports logistics congressional`;

/** Words of a change: behind them "from 40 to 50" is no range. */
export const changes: ReadonlySet<string> = new Set(
  `rise rises rose risen rising raise raised raises raising increase increases increased increasing grow grows grew grown growing
growth climb climbs climbed climbing jump jumps jumped jumping surge surged surging soar soared up gain gained gains expand
expanded expands expanding expansion higher fell fall falls fallen falling drop drops dropped dropping decline declined declines
declining decrease decreased decreases dip dipped slid slide slump slumped plunge plunged cut cuts cutting reduce reduces reduced
reducing reduction down lower lowered lowering shrank shrunk shrink shrinks slash slashed tumbled trimmed slipped sank eased
change changed changes changing went go goes gone moved moves revised upgraded boost boosted boosting doubled tripled double
improved widened narrowed extended extend shifted accelerated slowed swelled ballooned advanced lost added edged inched`.split(
    /\s+/,
  ),
);
