/** Words of turnout by meaning, as pieces of patterns over lower-case text: who works or strikes, what they did, where they stand, how they vote. */

/** Who fills the gaps, or does not work for the employer: none of the staff. */
export const STAND_INS = /\b(?:armed forces|soldiers?|troops|military|volunteers?|stand-ins?|agency|temps?|retired|reservists|squaddies|contractors|bank (?:nurses|staff)|students?|first-years)\b/;

/** Whom a strike concerns, not those who may strike. */
export const OUTSIDERS = /\b(?:patients?|passengers?|pupils?|parents?|children|readers|viewers|voters told|the public|customers|commuters|motorists|adults|britons|mps|peers|councillors|police officers|islanders|tourists|residents of)\b/;

const WORK = '(?:work|duty|their shifts?|their posts?|their desks?|the shift)';
/** Came to work. Stems that a negation turns into staying away. */
export const WORKED = [
  `turn(?:ed|ing|s)? up\\b(?! the)`, 'turn(?:ed|ing|s)? in\\b(?! their (?:thousands|hundreds))', `(?:came|come|coming|comes|gone|went|go|going|goes|got|get|getting|made it) (?:in|into|to|back to|through to) (?:${WORK}|the (?:office|depot|building|wards?|hospital|school|college|station|yard|classroom)s?)\\b`,
  '(?:came|come|coming|comes|gone|went|go|got|made it|been) in\\b(?! (?:for|favour|to|front|the (?:rain|cold|street))\\b)', `report(?:ed|ing|s)? (?:for|to) ${WORK}`, 'report(?:ed|ing)? in\\b', 'clock(?:ed|ing)? (?:on|in)\\b', 'sign(?:ed|ing)? (?:on|in)\\b', 'log(?:ged|ging)? (?:on|in)\\b', 'book(?:ed|ing)? on\\b',
  'cross(?:ed|ing|es)? (?:the |a |their |our |its )?(?:picket )?lines?', `work(?:ed|ing) (?:as (?:normal|usual|planned|rostered)|normally|through|yesterday|today|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))`, `(?:at|in|into) (?:their )?work\\b`, 'on duty\\b', 'on shift\\b', '(?:at|behind) their (?:desks?|posts?|stations?|benches|wheels?|counters?|machines?)',
  'show(?:ed|ing|n)? up\\b', 'answer(?:ed|ing)? the (?:roll|call|register|bell)', 'in attendance', `attend(?:ed|ing) (?:for )?${WORK}`, 'walk(?:ed|ing)? (?:in )?through the (?:door|gate)s?', '(?:through|past|inside) the (?:factory |school |main |depot )?(?:gate|door)s?\\b', 'through the picket(?: line)?s?', '(?:decided|chose|chosen|opted|elected|willing|preferred) to work', 'carr(?:ied|ying) on(?: working)?',
  '(?:stayed|remained|stay|remain|staying) (?:at work|at their posts?|on the job|on duty|on the wards?|in (?:class|the classroom)s?|in\\b)', 'defied the (?:strike|union|call|walkout)', 'broke the strike', 'ignored the (?:strike|call|walkout|union)', 'marked present', 'were present\\b', 'are present\\b', 'took their (?:usual )?(?:shifts?|places?|posts?|classes)', 'appear(?:ed|ing)?(?: for work)?\\b(?! (?:to|on|in)\\b)',
  'worked\\b(?! (?:on|out|for|with|up|together|flat|in|at|as|there|alongside|around|hard|it))', '(?:were|are|was|is|still) in\\b(?=[.,;]|$| (?:today|this|on|yesterday|by|at))', 'clocked up for', 'taught\\b(?= (?:as|their|through|today|yesterday|lessons|classes))', 'on the job\\b', 'took (?:out )?(?:a|their) (?:vans?|trains?|lorr(?:y|ies)|bus(?:es)?|wagons?|rounds?)', 'at the wheel', 'sat\\b(?= as)',
];

/** Stayed out. Stems that a negation turns into coming to work. */
export const STRUCK = [
  '(?:on|out on) strike\\b(?! (?:pay|days?|fund|ballots?|committee|benefits?|notice))', 'on (?:all-out |indefinite |unofficial )(?:strike|industrial action)\\b', '(?<=\\b(?:will|to|may|could|might|would|can|must|shall|\'ll|also|not) )strike\\b', 'striking\\b(?! (?:a|an|distance|image|contrast|difference|resemblance|feature|balance)\\b)', 'struck\\b(?! (?:by|a|an|off|down|out|from|me|him|her|us|the)\\b)', '(?:stay(?:ed|ing)?|kept|keep(?:ing)?|remain(?:ed|ing)?) (?:away|out|off(?: the job| work)?|(?:at )?home)\\b', '(?:kept|keep|keeping|staying|stayed) off\\b',
  'walk(?:ed|ing|s)? (?:out|off)\\b', '(?:joined|join|joining|joins) (?:in\\b|(?:in )?(?:the |a |this |their |today\'s |yesterday\'s )?(?:\\w+ )?(?:strikes?|walk-?outs?|stoppage|action|industrial action))', '(?:took|take|taking|taken|takes) (?:part|strike action|industrial action|action|to the picket lines?)\\b(?! in (?:a |the )?(?:vote|ballot|survey|poll|rally|march|talks))', 'down(?:ed|ing) (?:their )?(?:tools|scalpels|pens|chalk|stethoscopes|instruments|mops|keys|wigs)',
  '(?:withheld|withholding|withdrew|withdrawn|withdrawing|withhold|withdraw) (?:their )?labour', '(?:withheld|withholding|withdrew|withdrawn|withdrawing|withhold|withdraw) (?:their )?labor\\b', 'absent\\b', 'missing\\b', 'stop(?:ped|ping)? (?:work|working)\\b', 'ceas(?:ed|ing) work', '(?:off|away from) (?:work|the (?:wards?|job|road|rails|classrooms?|footplate|tracks?)|their (?:machines?|desks?|posts?|classes|classrooms?|wards?|shifts?|cabs?|benches|stations?|rounds))\\b',
  '(?:came|come|coming|comes|gone|going|went) out\\b(?! of)', '(?:are|were|is|was|be|been|being|all|still) (?:all |now |still )?out\\b(?! of)', '(?<!(?:ed|ing|rk|rt|ry|lp|un|nd|ll|nt|id|et|ck) )out(?=[.,;]|$)', 'out (?:today|yesterday|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))', 'answered the (?:union\'s |strike )?call(?: to (?:strike|walk out))?', 'heed(?:ed|ing) the (?:strike |union\'s )?call', 'declared themselves (?:to be )?(?:on strike|out|striking|in dispute)', 'observ(?:ed|ing) the (?:strike|stoppage|walkout)', 'honou?r(?:ed|ing) the (?:strike|picket line)s?', 'respect(?:ed|ing) the picket(?: line)?s?', 'turning (?:round|back|away|around) at the (?:gate|door|line)', 'on the stones', '(?:stood|standing) down tools', 'absence',
  '(?:began|begun|begins?|beginning|start(?:s|ed|ing)?|launch(?:ed|ing)) (?:a|an|their|another|the) (?:[\\w-]+ ){0,3}(?:strikes?|walk-?outs?|stoppages?)\\b', 'refus(?:ed|ing|es) (?:new |all |any |further )*(?:instructions|briefs)\\b',
  'refus(?:ed|ing|es) to (?:take|drive|sail|fly|handle|deliver|teach|operate|sort|load|work|mark|invigilate|process|board|move)\\b', '(?:boycott(?:ed|ing)) (?:work|their shifts?)', 'in action\\b', 'manned? the picket lines?', 'backed the (?:strike|walkout|stoppage) (?:today|yesterday|by staying)', 'supported the (?:strike|walkout|stoppage)(?=[.,;]|$| (?:today|yesterday|by|on))',
];

/** Stands or walks where strikers show themselves. */
export const AT_PICKET = [
  'outside\\b', 'on (?:the|a|its|their|our|this|that) (?:\\w+ )?(?:picket(?: ?line)?s?|lines?|pavements?|verges?|kerbs?|steps|march|rally|demonstration|demo|cordon)\\b', 'on (?:picket lines?|the pickets?|the cobbles|it)\\b', '(?:at|by|round|around|near|before|in front of) (?:the|its|their|a|each|every) (?:\\w+ ){0,2}(?:gates?|entrances?|railings|brazier|braziers|barrier|doors?|rally|march|demonstration|demo|picket(?: ?line)?s?|line)\\b',
  'behind (?:a|the|their|its) (?:\\w+ )?banners?\\b', '(?:round|around|shar(?:e|ed|ing)|huddl(?:ed|ing) (?:round|under|over)) (?:a|an|one|the|two|three) (?:\\w+ )?(?:heaters?|braziers?|tarpaulins?|gazebos?)\\b', 'picket(?:ed|ing)\\b', 'march(?:ed|ing)?\\b', 'rall(?:ied|ying)\\b', 'gather(?:ed|ing)?\\b', 'demonstrat(?:ed|ing)\\b', 'protest(?:ed|ing)\\b', 'blow(?:ing|n) whistles', 'wav(?:ed|ing) (?:placards|banners|flags)', 'chant(?:ed|ing)\\b', 'with placards', 'hold(?:ing)? placards', 'huddl(?:ed|ing)\\b', 'attend(?:ed|ing) (?:the |a )?(?:\\w+ )?(?:rally|march|demonstration|demo|picket)', 'joined (?:[\\w-]+ ){0,4}(?:picket|march|rally|demonstration|demo|protest|pickets|picket lines)\\b', 'turned out (?:for|at) (?:the|a) (?:\\w+ )?(?:rally|march|demonstration|picket)', 'manning (?:the |a )?(?:picket|line)', 'lin(?:ed|ing) the (?:road|street|pavement)s?', 'in (?:red|orange|hi-vis|tabards|hats)\\b', 'here\\b(?! (?:for|to))', 'strong picket', 'strong (?:crowd|rally|march)',
];

/** Tells that a passage is about pickets, marches, rallies. */
export const PICKET_TALK = /\b(?:picket(?:s|ed|ing|ers)?|picket lines?|braziers?|placards?|rally|rallies|rallied|march(?:ed|ers|ing)?|demonstrat(?:ed|ing|ion)|demo|protest(?:s|ers|ed)?|crowd|whistles|the gates?|main gate|on the line\b|(?:the|their|our) line (?:at|outside|in|has|had|was|to)|to the line|pavements?|kerb|counting heads|head ?count|tabards?|banners?)\b/;

/** An entry that goes through places and counts heads at each. */
export const HEAD_COUNT = /\b(?:count(?:ing|ed|s)? (?:the )?heads|head ?counts?|(?:reports?|news|numbers|dispatches|word|view) from the (?:gates?|(?:picket )?lines?|pickets?|pavements?)|picket(?: line)?s? (?:snapshots?|numbers?|count|round-?up|tally|watch|tour|check|report)|(?:round|tour of|around) the pickets?|(?:on|at) the pickets?\b|numbers on the (?:pickets?|lines?)|how many (?:are |were )?(?:on|at|outside) the|who's out where)/;

/** Tells that a passage is about a strike ballot. */
export const BALLOT_TALK = /\b(?:ballot(?:s|ed|ing)?|vot(?:e|ed|es|ing|ers?)|mandate|papers? (?:came|come|were|was|had|back)|ballot papers?|papers (?:returned|back)|sent (?:a|one|it|their|back) ?\w* ?(?:paper|form|back)|turnout|returned (?:their|a) (?:papers?|ballots?)|casting)\b/;

/** Tells that a share is of an opinion poll, of readers or of parliament, not of those who may strike. */
export const OPINION = /\b(?:yougov|ipsos|mori|opinium|savanta|pollsters?|opinion polls?|surveys?|surveyed|polled|polls? (?:found|finds|says?|suggests?|shows?|for|by|has|have|put)|the public|adults|britons|voters (?:nationally|think|say)|in the poll|our poll|readers?|of you\b|mps|commons|lords|senators|lawmakers|house of)\b/;

/** The same, where an earlier sentence says it. */
export const POLLSTERS = /\b(?:yougov|ipsos|mori|opinium|savanta|pollsters?|opinion polls?|surveys?|surveyed|polled|polls? (?:found|finds|says?|suggests?|shows?))\b/;

/** A threshold of the law, reached or not. */
export const THRESHOLD = /\b(?:bar|line|threshold|hurdle|minimum|requirement|required|requires|demands?|demanded|rule|law|floor|target|needed|need|must|mark)(?: (?:of|that|at|is|was|over|to|set at|stands at))*(?: (?:least|over|the))* ?$/;

/** Said yes. */
export const YES = '(?:voted (?:yes|overwhelmingly|heavily|in favou?r|for|to (?:strike|walk out|stop work|take|reject|back|accept action|continue|extend|renew|stage|go))|vot(?:ed|ing) yes|(?:back|backed|backing|supported|supporting|support|approved|endorsed) (?:a |the |an |further |more |strike|industrial|action|walk|it\\b|stoppages?|walkouts?|all-out)|in favou?r\\b|(?:said|ticked|say|saying|put|marked|chose|chosen) (?:"|\'|“)?(?:yes|aye)|(?:was|were|are) (?:for|in favou?r|in support)\\b|for (?:striking|action|a strike|strike|walking out|industrial|the strike|a walkout|going out)|yes\\b|(?:chose|wanted|decided|opted|elected|want|agreed) to (?:strike|walk out|stop work|take action|take industrial action|go out|down tools)|gave (?:it|them|their union) a mandate|(?:of|in) support\\b|favou?red (?:a |strike|action|walk))';
