/** Groups of words that the look before the grammar finds: an entry, a sentence or a rule without its words has nothing to read. */
import { wordGroup } from '../../kernel/reading/word-groups.js';
import { THING_WORDS } from './things.js';
import { CANCEL_WORDS, CANCELLING_WORDS, GONE_WORDS } from './verbs.js';

/** Any way of cancelling. */
export const CANCEL_GROUP = wordGroup(CANCEL_WORDS);
export const THING_GROUP = wordGroup(THING_WORDS);
/** Verbs of cancelling that take an object. */
export const CANCELLING_GROUP = wordGroup(CANCELLING_WORDS);
/** What a thing is said to be or to have done when it is gone. */
export const GONE_GROUP = wordGroup(GONE_WORDS);
export const MY_GROUP = wordGroup(['my']);
/** Owners of things, and "had" and "should" before them. */
export const OWN_GROUP = wordGroup(['my', 'his', 'her', 'their', 'our', 'whose', 'had', 'should', 's']);
