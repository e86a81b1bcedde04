import { describe, expect, test } from '@jest/globals';
import { BOILERPLATE, boilerplateRule, roles } from './boilerplate.js';

describe('boilerplate', () => {
  test.each(BOILERPLATE.flatMap(rule => rule.examples.map(example => [rule.name, rule.role, example] as const)))('%s, %s: %s', (_name, role, example) => {
    expect(boilerplateRule(example)?.role).toBe(role);
  });

  test('each rule has an example that it alone was written for', () => {
    for (const rule of BOILERPLATE) expect(rule.examples.map(example => boilerplateRule(example)?.name)).toContain(rule.name);
  });

  test.each([
    'Share prices fell as the strike began.',
    'Updated figures from the council say 12 rounds were lost.',
    'Video of the march has been seen 40,000 times.',
    'Read the letter she sent and you will see why.',
    'Sharing a flask, 30 drivers stood at the gate.',
    'Watch: the moment the gates opened',
    'Likely to strike again, says the union',
    'Reports of queues at the port',
    'Follow-up clinics were postponed.',
    'Weather',
    'Picture this: a station with nobody in it.',
    'Imagery of the empty depot was everywhere.',
    'All 14 rounds were lost.',
    '- a dash opens this line, and nothing else',
    'Saved by the bell: exams go ahead',
    'This page of history is worth reading.',
    'Edited highlights are on at ten.',
    'Picture: a dog on the picket line',
    'Sign up for picket duty closed at noon, the union says. It was over in an hour.',
    'Image rights are not what this strike is about.',
    'Register for the vote by Friday, members are told.',
  ])('keeps "%s"', text => {
    expect(boilerplateRule(text)?.name).toBeUndefined();
  });

  test('a button that ran into the next post is taken off, the post kept', () => {
    const { texts, roles: found, glued } = roles(['Read MoreDrivers are back.', 'Read more', 'Read more than one paper.']);
    expect(texts[0]).toBe('Drivers are back.');
    expect([found[0], found[1], [...glued]]).toEqual(['text', 'furniture', [0]]);
  });

  test('a bare caption mark takes the line below with it, over a gap', () => {
    expect(roles(['Image caption,', '', 'Ann has worked here for years', 'She says so.']).roles).toEqual(['image', 'blank', 'image', 'text']);
  });

  test('a caption that ends in its credit is no text', () => {
    expect(roles(['Drivers at dawn. Photograph: Jo Bloggs/Example', 'He took a photograph: it was blurred.']).roles).toEqual(['image', 'text']);
  });
});
