/** What the simulated blogs say: few texts, so that each is read once and then remembered; many of them about the same figures. */

export const TEXTS = [
  'NHS England said 46% of junior doctors turned up for work.',
  'NHS England said 41% of junior doctors turned up for work.',
  'The union said 83% of junior doctors were on strike.',
  'The union said about 78% of junior doctors were on strike.',
  'The hospital said 31 operations had been cancelled.',
  'The hospital said 45 operations had been cancelled.',
  'More than 3,000 operations have been postponed in England.',
  'My knee operation was cancelled this morning.',
  'My own operation was cancelled for the second time.',
  '“We would rather be at work today,” said Ada Pell.',
  '“Nobody wants this strike,” said Ben Okoro. “We want an offer,” said Ada Pell.',
  'The union said 52% voted yes. “It is a clear answer,” said Cora Finch. The hospital said 12 operations had been cancelled.',
  'It is raining on the picket line outside the station.',
  'There will be more when there is more to say.',
] as const;

export const HEADLINES = ['vote pay strike', 'picket pay', 'strike strike ward', 'march', 'depot vote', 'pay'] as const;
