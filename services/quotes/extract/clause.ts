/** Whether words hold a clause: a subject and a finite verb of its own. Reads the small words of English, not a dictionary. */

const AUXILIARY = `is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|won['’]t|wouldn['’]t|can['’]t|cannot|couldn['’]t|mustn['’]t|shouldn['’]t|don['’]t|doesn['’]t|didn['’]t`;
/** "I'm", "they've", "what's", "nobody'd": subject and verb in one word. */
const CONTRACTED = /(?<![\p{L}])(?:(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Tt]here|[Tt]hat|[Tt]his|[Ww]ho|[Ww]hat|[Ww]here|[Hh]ow|[Ww]hy|[Hh]ere|[Nn]obody|[Ee]verybody|[Ee]veryone|[Ss]omebody|[Ss]omeone|[Nn]othing|[Ee]verything)['’](?:m|re|ve|ll|d|s))(?![\p{L}])/u;
/** Only a subject has these forms. */
const SUBJECT_PRONOUN = /(?<![\p{L}'’])(?:I|[Hh]e|[Ss]he|[Ww]e|[Tt]hey) (?:\p{L}+ly |all |both |just |also |still |never |always |only |even |really )?\p{L}{2,}/u;
const OTHER_PRONOUN = new RegExp(String.raw`(?<![\p{L}'’])(?:[Ii]t|[Yy]ou|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ww]ho|[Ww]hich|[Tt]here|[Ww]hat|[Nn]obody|[Ee]veryone|[Nn]othing|[Ss]omeone) (?:\p{L}+ly |all |just |also |still |never |always |only |even |really )?(?:${AUXILIARY}|\p{L}{3,}(?:s|ed)|make|take|give|get|see|want|need|know|think|go|come|say|feel|look|work|like|trade|count|call|made|took|gave|got|saw|knew|thought|went|came|said|felt|left|told|kept|held|left|lost|cut|put|let|run|ran|wrote|write|read|pay|paid|have)(?![\p{L}'’])`, 'u');
/** "those who wait", "what you owe": after a relative word the verb is finite. */
const RELATIVE = /(?<!\p{L})(?:who (?!to )\p{L}{2,}|(?:what|that|which|as|how|if|when|where|because|while) you \p{L}{2,})(?!\p{L})/iu;
/** A noun, then an auxiliary: something precedes that can be its subject. */
const NOUN_AUXILIARY = new RegExp(String.raw`(?:^|\s)(?!(?:not|and|or|but|to|which|never|also|simply|always|as|than|so)\s)[\p{L}\p{N}%][\p{L}\p{N}'’%-]*,?"? (?:\p{L}+ly |not |all |both |now |also |still |never |always |already )?(?:${AUXILIARY})(?![\p{L}'’])`, 'u');
/** "as quickly as feet allow", "when ministers listen": after a joining word, a noun and what it does. */
const JOINED = /(?<!\p{L})(?:as|when|while|because|if|where|what|how|that|than|until|since|though|like|whatever|whoever|before|after|why) (?:(?:the|a|an|my|our|your|his|her|its|their|this|that|these|those|some|many|most|all|every|no) )?(?:\p{L}+ )?(?:\p{Ll}+s \p{Ll}{3,}|\p{Ll}+ \p{Ll}{3,}s)(?:$|[\s,.;!?])/u;
/** A noun, then a verb that is hardly anything else. */
const NOUN_VERB = /(?<=^|\s)(?!(?:to|not|and|or|we|the|a|an|of|in|for|with|by|on|at|from|as|more|most|no|any|very)\s)[\p{L}][\p{L}'’-]*s? (?:\p{L}+ly |never |always |all |just )?(?:says?|said|tells?|told|keeps?|kept|gets|got|gives?|gave|takes?|took|makes?|made|goes|went|comes?|came|knows?|knew|thinks?|thought|wants?|wanted|needs?|needed|seems?|seemed|feels?|felt|becomes?|became|brings?|brought|begins?|began|deserves?|deserved|remains?|remained|means?|meant|shows|showed|suffers?|suffered|refuses?|refused|loses?|lost|pays?|paid|leaves|left|relies|rely|relied|understands?|listens?|listened|happens?|happened|continues?|continued|believes?|believed|offered|chose|chooses?|rang|cried|taught|voted|walked|struck|stood|sat|wrote|spent|sent|sold|bought|built|met|ran|saw|found|held|heard|fell|broke|spoke)(?![\p{L}'’-])/u;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’%-]*/gu;

/** Looks no further than it must. */
export function hasWords(text: string, fewest: number): boolean {
  WORD.lastIndex = 0;
  let left = fewest;
  while (left > 0 && WORD.test(text)) left -= 1;
  return left === 0;
}

/** True of "as quickly as feet allow", "the depot is held together with tape", "what we were promised"; false of "far too dear for us". */
export function hasClause(text: string): boolean {
  return SUBJECT_PRONOUN.test(text) || NOUN_AUXILIARY.test(text) || CONTRACTED.test(text) || OTHER_PRONOUN.test(text) || RELATIVE.test(text) || JOINED.test(text) || NOUN_VERB.test(text);
}
