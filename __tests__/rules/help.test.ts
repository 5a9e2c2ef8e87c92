import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ruleUrl } from '../../src/rules/help.ts';
import { ruleHelp } from '../../src/rules/pages.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';

const root = path.join(import.meta.dirname, '../..');
const BRANCH = `${packageJson.repository.url.slice('git+'.length, -'.git'.length)}/blob/main/`;
const ids = RULE_LIST.map(({ id }) => id);

/** Where an address leads in this repository: the file's headings as GitHub makes anchors of them, null where nothing is. */
function anchorsAt(address: string): string[] | null {
  const file = path.join(root, new URL(address).pathname.replace(new URL(BRANCH).pathname, ''));
  if (!existsSync(file)) return null;
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(ids)('%s', (id) => {
  test('its help says why it matters and how to fix it, as its page does', () => {
    const help = ruleHelp(id);
    expect(help).toContain('**Why it matters.**');
    expect(help).toContain('**How to fix it.**');
    expect(help).not.toMatch(/^## /m);
    expect(help).toBe(help.trim());
  });

  test('its address is that of its page, which its id heads', () => {
    expect(ruleUrl(id)).toBe(`${BRANCH}docs/rules/${id}.md`);
    expect(anchorsAt(ruleUrl(id))?.[0]).toBe(id);
  });

  test('links in its help are absolute and lead somewhere', () => {
    const links = [...ruleHelp(id).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !URL.canParse(target))).toEqual([]);
    for (const target of links.filter((each) => each.startsWith(BRANCH))) {
      const anchor = target.split('#')[1];
      const anchors = anchorsAt(target);
      expect(anchors, target).not.toBeNull();
      if (anchor !== undefined) expect(anchors).toContain(anchor);
    }
  });
});

test('a relative link becomes absolute', () => {
  expect(ruleHelp('unreadable-wheel')).toContain(`[limit](${BRANCH}docs/limits.md)`);
});

test('what is no rule has no help, and its address does no harm', () => {
  expect(() => ruleHelp('no-such-rule')).toThrow(RangeError);
  expect(() => ruleHelp('__proto__')).toThrow(RangeError);
  expect(ruleUrl('x) [a](javascript:\n<b>|`')).toBe(`${BRANCH}docs/rules/xajavascriptb.md`);
  expect(ruleUrl('\ud800')).toBe(`${BRANCH}docs/rules/.md`);
  expect(ruleUrl('a'.repeat(60_000)).length).toBeLessThan(250);
});
