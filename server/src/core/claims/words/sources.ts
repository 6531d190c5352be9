/** Verbs that report as soon as they have somebody for a subject, in the forms that news uses. */
export const says = `said says told tells wrote writes tweeted added adds stated states announced announces declared declares
claimed claims explained explains warned warns insisted insists testified argued argues acknowledged acknowledges
reported reports commented stressed noted notes confirmed confirms denied denies remarked revealed reveals disclosed
discloses alleged alleges asserted asserts recalled replied estimated estimates vowed boasted boasts conceded concedes admitted admits
predicted predicts cautioned emphasized emphasised underlined reiterated clarified concluded suggested
suggests posted tweeted speculated contends contended pointed quipped advised believes believe say saying
stating adding noting claiming announcing telling estimating confirming announce claim report estimate confirm
argue argue arguing explaining insisting warning suggesting asserting alleging denying acknowledging admitting stressing
recalling predicting revealing declaring writing tweeting recalls replies responded responds countered maintains
maintained ruled rules complained complains joked hinted hints implied testifies believed thinks think thought
worried feared feels felt learned learnt realized hoped hopes doubts
emailed blogged inquired certified swore attested affirmed conjectured remembers remembered
insist warn acknowledge admit suggest assert contend predict explain declare concede stress recall complain
understands understood agree agreed agrees decided decides convinced confident deemed
asked asks wondered wonders questioned shouted announces signaled signalled signals`;

/** Verbs for what somebody does with words: promises, accuses, calls for. What they govern was said, if not as a sentence. */
export const speaks = `promised promises promise promising pledged pledges pledging vowed vows vow vowing proposed proposes
proposing urged urges urging demanded demands demanding called calls calling accused accuses accusing blamed blames blaming
criticized criticizes criticised criticizing criticising praised praises praising mocked mocks dismissed dismisses dismissing
denounced denounces denouncing condemned condemns condemning decried decries rejected rejects blasted slammed attacked
threatened threatens threatening recommended recommends offering expressed expresses 
refused refuses refusing welcomed welcomes touted touts hailed hails defended defends highlighted
highlights highlighting cited cites mentioned mentions mentioning discussed discusses discussing questioning
referred refers referring described describes describing portrayed deemed joked railed
reminded reminds reminding assured assures assuring requested requests complaining echoed echoes voiced
pointing pushed reiterating repeating encouraged encourages 
advocated advocates challenged challenges disputed disputes
disclosing touting outlining unveiling predicting forecast forecasts`;

/** Verbs that report when their subject is an office, a name or a paper that can know. */
export const reports = `show shows showed shown indicate indicates indicated find finds found list lists listed expects expect
expected anticipates anticipate anticipated verified forecasts forecast projects projected projects document documents documented puts put
described describes assessed assesses assess calculated calculates detailed
details unveiled promised promises pledged pledges proposed proposes suggest indicated highlighted
outlines outlined assures assured tallied tallies counted counts showing finding indicating revealing concludes listing ranks ranked pegs pegged gives conclude`;

/** An office's own acts: who acts stands for them. */
export const acts = `approved approves awarded awards authorized authorised authorizes notified requested requests
cleared requests signed inked finalised finalized announced unveiled selected selects allocated allocates sanctioned`;

/** Participles of "is said to", "it was revealed that". */
export const agentless = `said believed thought reported revealed understood estimated rumoured rumored claimed alleged
learned learnt known considered assumed speculated expected disclosed announced confirmed noted suggested hinted
presumed leaked`;

/** Roles, offices and institutions, whose word counts as somebody's although no name stands there. */
export const offices = `ministry minister ministers spokesman spokeswoman spokesperson department government president
secretary commander command chief general admiral colonel major captain lieutenant sergeant brigadier marshal commodore
pentagon kremlin parliament congress senate house cabinet embassy ambassador agency bureau council committee commission
office company firm manufacturer maker shipyard shipbuilder contractor consortium corporation navy army force forces
staff headquarters nato nation union directorate authority authorities administration service police guard corps
director chairman chairwoman chairperson chair executive manager professor researcher analyst institute
thinktank university group organization organisation centre center statement filing notice
rebels militia militias separatists insurgents
lawmaker senator congressman congresswoman representative deputy governor mayor envoy premier
newspaper magazine agency broadcaster outlet daily tribune times post journal news press correspondent television
watchdog auditor regulator court judge laboratory ceo vice king prince chancellor`;

/** People whose name is kept back. */
export const unnamed = `source sources official officials insider insiders officer officers observers experts expert analysts
aide aides milbloggers bloggers blogger person people individuals executives diplomats somebody someone critics
commentators sources lawmakers engineer engineers pilot employee informant diplomat`;

/** Second hand without an address. */
export const hearsay = `reports report media rumours rumors channels channel accounts users speculation press outlets
newspapers sites websites blogs posts`;

/** Papers and figures that somebody made. */
export const papers = `data information files figures statistics records documents document report reports statement estimates estimate budget
audit survey study notice contract filing release newsletter imagery images analysis tally database tender records poll polls survey surveys studies analyses research ruling lawsuit memo letter email emails book article
indictment complaint affidavit transcript census
assessment paper review bulletin communique`;
