/** What embeds leave in a page that was copied as text: consent boxes, "View more on ...", players. */
import type { BoilerplateRule } from './rule.js';

const NETWORK = '(?:X|Twitter|Facebook|Instagram|YouTube|TikTok|Bluesky|Threads|Google YouTube|Reddit|Spotify|Vimeo|SoundCloud)';

export const EMBEDS: readonly BoilerplateRule[] = [
  { name: 'consent-question', role: 'embed', shape: `Allow ${NETWORK} content\\?$`, examples: ['Allow X content?', 'Allow Instagram content?'] },
  { name: 'consent-notice', role: 'embed', long: true, shape: 'This (?:article|page|post|content|video) (?:contains|includes|is|may contain) content (?:provided|hosted) by ', examples: ['This article contains content provided by X. We ask for your permission before anything is loaded.'] },
  { name: 'consent-choice', role: 'embed', long: true, shape: '(?:To view this content,? choose|You may want to read \\S+ cookie policy|(?:Accept and continue|Manage cookies|Show external content)$)', examples: ['Accept and continue', 'To view this content choose ‘accept and continue’.'] },
  { name: 'view-more', role: 'embed', long: true, shape: `(?:(?:View|See|Show) (?:more|original (?:content|tweet)|this (?:post|content|tweet)|content) (?:on|from) ${NETWORK}(?:\\.?$|\\. A (?:post|photo|video) shared by )|A (?:post|photo|video) shared by [^.!?]{1,80}$)`, examples: ['View more on twitter', 'View original tweet on X', 'See this post on Instagram. A post shared by Jo B (@job)'] },
  { name: 'cannot-display', role: 'embed', long: true, shape: `This (?:${NETWORK} )?(?:post|tweet|content|video) (?:cannot|can't|can’t|can not|could not) be (?:displayed|played|shown|loaded)`, examples: ['This Twitter post cannot be displayed in your browser. Please enable Javascript'] },
  { name: 'skip-embed', role: 'embed', shape: `(?:Skip|End of) (?:${NETWORK} )?(?:post|content|tweet|video)(?: \\d+)?(?: by \\S.*)?$`, examples: ['Skip twitter post', 'End of twitter post by @someone'] },
  { name: 'outside-content', role: 'embed', long: true, shape: '(?:The )?\\S+(?: \\S+)? (?:is|are) not responsible for the content of external', examples: ['The BBC is not responsible for the content of external sites.'] },
  { name: 'player', role: 'embed', long: true, shape: '(?:Video (?:Loading|Unavailable|player)\\b|Current time \\d|Click to (?:play|expand)|Tap to play|Loading(?: video)?(?:\\.\\.\\.|…)?$|Media (?:player|caption,?$)|Play (?:video|audio)|This video (?:can not|cannot|can\'t|can’t) be played|To play this video you need|The video will auto-?play|(?:Media|Video) playback is (?:not supported|unsupported)|Duration:? \\d|Use (?:the )?(?:left/right |left and right )?arrow keys\\b|Please use \\S+ browser\\b|Chapters?(?: ·|$)|Listen to this (?:story|article|page)\\b.{0,20}$)', examples: ['Video Loading', 'Click to play', 'To play this video you need to enable JavaScript', 'Use left/right arrow keys to navigate the slideshow'] },
  { name: 'clip-pointer', role: 'embed', shape: '(?:Watch|Listen to|See) [^.!?]{0,120}\\b(?:here|below|above):?$', examples: ['Watch our correspondent\'s full report here:'] },
  { name: 'javascript', role: 'embed', long: true, shape: '(?:Please (?:enable|turn on)|You need to enable|Enable) JavaScript', examples: ['Please enable JavaScript to view this page'] },
];
