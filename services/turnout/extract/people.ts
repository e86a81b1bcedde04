/** Words for people who may work or strike, and for the buildings and bodies they are not: a table, and the endings of words that are in none. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of noun phrases ("cabin crew", "call handlers"): their last word. */
const PEOPLE = set(
  'staff staffers worker workers workforce employee employees people persons members colleagues doctor doctors medics physicians surgeon surgeons registrar registrars consultant consultants junior juniors residents trainee trainees intern interns gps nurse nurses matron matrons vets '
  + 'physio physios assistant assistants scientists paramedic paramedics crew crews porter porters carer carers cooks pilot pilots guard guards stewards seamen deckhands stevedores dockhands farmhands chambermaids bellhops barmaids '
  + 'teacher teachers heads academics professors tutor tutors technicians technician postmen postwomen posties binmen collectors clerk clerks officials officers officer inspectors advisers advisors caseworkers caretakers '
  + 'silks ushers magistrates judge judges mechanic mechanics chef chefs actors writers unionists activists men women souls hands attendants wardens accountants servants informants apprentices graduates electricians coroners '
  + 'marshals sergeants constables cabbies hauliers personnel manpower detectives sleuths shunters pensioners lads folk crewmen roadmen ratings mates pickets picket strikers protestors others team teams them us those ones head whom interpreters presenters producers editors');
/** "the hourly paid", "the rostered". */
const NAMED_BY_WHAT_THEY_ARE = set('paid employed rostered balloted unionised unionized salaried contracted sacked own');
/** A trade, by its ending. */
const TRADE = /^[a-z][a-z'-]{2,}(?:er|or|eer|ist|ian|nurse|guard|maid|hand)s$|^[a-z'-]{3,}(?:men|women|wives)$|^[a-z-]{3,}(?:persons?|people|staff|folk|crew)$/;
/** One of a trade: "one driver in eight". */
const ONE_OF_A_TRADE = /^[a-z][a-z'-]{2,}(?:er|or|ist|ian|man|woman|wife|nurse|guard)$/;
/** Words with such an ending that are no people, or none who may strike. */
const NO_TRADE = set(
  'papers numbers letters orders offers matters customers passengers travellers travelers commuters visitors voters readers viewers users shoppers consumers holidaymakers diners drinkers buyers sellers spectators ratepayers taxpayers listeners followers subscribers campers '
  + 'computers trailers containers trackers coolers boilers ministers lawmakers centers prisoners offenders fathers mothers brothers sisters neighbors quarters borders rivers powers towers flowers showers layers covers dinners corners headquarters posters banners stickers tankers '
  + 'freighters steamers coasters lockers folders timers doors floors factors sectors motors errors mirrors monitors reactors tractors investors creditors donors colors reminders disorders shoulders ladders waters chapters meters computers theaters parameters teenagers strangers '
  + 'dangers fingers villagers ledgers burgers hangers bidders hers yours theirs managers customers councillors survivors ancestors players scooters diggers coaches boosters helicopters cellphones rollers counters metres litres centimetres liters kilometers orders shutters '
  + 'rollovers takeovers leftovers crossovers barriers carriers careers frontiers premiers suppliers volunteers contractors bachelors outsiders readers renters tenors vendors harbors humors labors rumors favors flavors employers boarders mergers registers transfers '
  + 'sweaters trousers scissors newspapers wallpapers whispers wonders winters summers answers triggers lovers murders surrenders tenders charters daughters laughters semesters clusters disasters registers rosters monsters boosters filters helters shelters encounters');
/** Singular words with such an ending that are no people. */
const NO_ONE = set('number paper letter order offer matter minister customer passenger commuter visitor voter reader viewer user shopper consumer paper quarter computer border river power tower flower dinner corner poster banner door floor factor sector motor error monitor reactor tractor investor '
  + 'over under after never ever other whether rather either neither further another later earlier together however whatever whenever wherever other per her for or nor winter summer october november december september easter manager councillor supplier carrier career answer newspaper first list exist assist resist insist human german roman christian italian asian russian rest');

/** Bodies and buildings: their number is no turnout. */
const PREMISES = set(
  'trust trusts hospital hospitals school schools college colleges universities campuses branches practices surgeries site sites station stations depot depots companies firms operators service services organisation organisations organization organizations employers council councils authorities board boards '
  + 'department departments office offices court courts airport airports ports routes lines towns cities regions union unions ward wards clinic clinics centres centers venues locations places hotels shops stores factories plants restaurants warehouses terminals garages prisons jails pits mines rigs platforms yards mills libraries museums theatres');
/** Whom a strike concerns, or what moves and is made: never its strikers. */
const NEVER_STAFF = set(
  'patients passengers pupils parents children readers viewers voters customers commuters motorists adults britons mps peers councillors islanders tourists shoppers visitors guests fans users travellers travelers holidaymakers consumers households families villagers drinkers diners managers volunteers '
  + 'trains buses trams flights planes ferries ships vessels lorries trucks vans cars coaches aircraft boats lessons classes appointments operations procedures scans tests hearings trials letters parcels bins rounds collections deliveries hours days weeks months years minutes miles pounds votes seats papers '
  + 'strikes walkouts stoppages talks meetings jobs posts roles vacancies shifts contracts calls emails complaints cases beds tickets sandwiches animals dogs sheep cows points goals games matches areas counties countries constituencies streets roads signatures letters items things times ways reasons questions');

/** True of a small-letter word that names people by their work, in the plural or as a body. */
export function isPeople(word: string): boolean {
  return PEOPLE.has(word) || (TRADE.test(word) && !NO_TRADE.has(word));
}

/** The same, of one of them. */
export function isPerson(word: string): boolean {
  return isPeople(word) || (ONE_OF_A_TRADE.test(word) && !NO_ONE.has(word));
}

/** True of "paid" in "the hourly paid". */
export function namesByWhatTheyAre(word: string): boolean {
  return NAMED_BY_WHAT_THEY_ARE.has(word);
}

export function arePremisesWord(word: string): boolean {
  return PREMISES.has(word);
}

/** True of a plural that nothing is known of: it may be a trade without a trade's ending. */
export function mayBePeople(word: string): boolean {
  return /^[a-z][a-z-]{2,}[^s'u]s$/.test(word) && !PREMISES.has(word) && !NEVER_STAFF.has(word) && !NO_TRADE.has(word);
}
