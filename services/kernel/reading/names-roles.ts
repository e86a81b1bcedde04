/** Words that say what somebody is, and words that show a name to be a body's or a place's. */

const ROLES = new Set(`spokesman spokeswoman spokesperson secretary minister director officer chief executive chair chairman chairwoman chairperson leader
nurse doctor surgeon consultant registrar midwife porter manager boss official steward organiser organizer rep representative member patient student pupil
teacher lecturer professor head headteacher headmaster headmistress principal parent mother father mum dad son daughter husband wife driver conductor passenger commuter
resident worker source expert editor correspondent reporter journalist mp peer president governor commissioner judge lawyer barrister solicitor
inspector captain pilot user woman man girl boy paramedic physio physiotherapist therapist radiographer sonographer pharmacist gp medic trainee
librarian clerk postman postwoman postmaster engineer guard signaller cleaner caretaker cook baker farmer trader shopkeeper publican
coordinator co-ordinator convener convenor activist campaigner volunteer analyst economist historian academic researcher scientist councillor mayor
ambassador deputy chancellor vice-chancellor pro-vice-chancellor ombudsman regulator bursar usher warden skipper purser steward stewardess controller
actor actress comedian singer artist author writer presenter owner landlord tenant customer shopper traveller visitor
colleague friend neighbour relative bystander onlooker witness person coo ceo aide adviser advisor negotiator planner supervisor foreman taoiseach premier constable sergeant superintendent commander matron sister dentist vet technician assistant apprentice graduate undergraduate vicar bishop priest imam rabbi magistrate prosecutor recorder dispatcher courier sorter plumber electrician handler stewardess attendant purser loader packer picker sweeper collector cabbie veteran pensioner mother-of-two father-of-two holidaymaker tourist islander
senator sheriff attorney candidate nominee frontrunner front-runner pollster strategist commentator host anchor columnist pundit blogger moderator justice delegate voter supporter
protester protestor striker ally counsel staffer critic founder co-founder creator pastor preacher billionaire backbencher frontbencher ex-minister whip incumbent challenger rival diplomat envoy detective picket tutor dean provost docker hairdresser florist barber butcher carer firefighter fireman policeman policewoman salesman saleswoman fisherman businessman businesswoman congressman congresswoman cameraman housekeeper`.split(/\s+/));

/** What a body is: "ferry operator Norlink". */
const BODY_KINDS = new Set('operator company firm group union charity regulator retailer airline agency association watchdog body giant provider supplier carrier network campaign publisher owner bank'.split(' '));

const ROLE_ENDING = /(?:spokes\w+|woman|man|person|ician|ologist|grapher|keeper|holder|worker|driver|master|maker)$/;

const BODY_WORDS = new Set(`NHS Trust Hospital Hospitals University Universities Royal College Union Unions Council Department Infirmary Ambulance Service Services News
Radio TV Television Times Telegraph Guardian House Street Road Airport Airways Airlines Rail Railway Railways Group Board Federation Association Society Office
Committee Party Parliament Government Commission Authority Agency Ministry Treasury Police Court School Schools Academy Station Bank Company Ltd PLC Institute
Foundation Confederation Congress Centre Center Care Health BBC ITV AP PA BMA RCN RMT GMB TUC UCU Unite Unison UNISON Aslef ASLEF PCS CWU NEU Twitter Facebook
Instagram England Scotland Wales Ireland Britain Kingdom London North South East West Northern Southern Eastern Western General Desk Today Tonight Breakfast
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
Christmas Easter Day Year Good Morning Press Forum Sea Isle Island River Line Green Wing Live Post Mail Express Sun Mirror Independent Standard Herald
National Nations Convention Caucus Coalition Project Initiative Fund Alliance League Campaign Senate State States Republic Democrats Republicans Democratic Republican Journal Magazine Tribune
Chronicle Gazette Globe Bulletin Show Bowl Terminal Museum Theatre Stadium Arena Avenue County City Constitution`.split(/\s+/));

/** With a capital only the words of the list: "Grossman" and "Baker-Holder" are names. */
export function isRole(word: string): boolean {
  const small = word.toLowerCase();
  const plain = small.endsWith('s') ? small.replace(/['’]s$/, '') : small;
  return ROLES.has(plain) || (word === small && ROLE_ENDING.test(plain));
}

export function isKindOfBody(word: string): boolean {
  return BODY_KINDS.has(word.toLowerCase());
}

/** Plural of what one person can be: "officials", "nurses". */
export function isRoles(word: string): boolean {
  return /s$/.test(word) && (isRole(word.slice(0, -1)) || /(?:bosses|ies)$/.test(word));
}

/** "NHS England", "Warwick Hospital": the name of a body or a place. */
export function namesABody(name: string): boolean {
  return name.split(/[ -]/).some(word => BODY_WORDS.has(word) || /^[A-Z]{2,}s?$/.test(word));
}

/** "Health Secretary Jeremy Hunt" -> "Health Secretary". Empty when the run begins with a name. */
export function leadingRole(run: string): string {
  const words = run.split(' ');
  let last = -1;
  words.forEach((word, index) => { if (index < words.length - 1 && isRole(word)) last = index; });
  return words.slice(0, last + 1).join(' ');
}
