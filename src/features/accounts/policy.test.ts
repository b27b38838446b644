import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Role, roles, type Viewer } from '../../platform/viewer.ts';
import { isAtMost, lowestRole, mayGiveRole, mayInOrganisation, mayMakeToken, rolesToGive } from './policy.ts';

const here = 'here';
const aRole = fc.constantFrom(...roles);

const viewerWith = (role: Role | null, { isAdministrator = false, elsewhere = null as Role | null } = {}): Viewer => ({
  personId: 'p',
  name: 'Jo',
  mail: 'jo@gemeente.example',
  isAdministrator,
  memberships: [
    ...(role ? [{ organisationId: here, organisationName: 'Hier', areaCode: null, role }] : []),
    ...(elsewhere ? [{ organisationId: 'there', organisationName: 'Daar', areaCode: null, role: elsewhere }] : []),
  ],
});

test('nobody gives more than they have, wherever else they have it', () => {
  fc.assert(
    fc.property(fc.option(aRole), fc.option(aRole), aRole, (own, elsewhere, given) => {
      const may = mayGiveRole(viewerWith(own, { elsewhere }), here, given);
      if (may) assert.ok(own !== null && isAtMost(given, own));
      assert.equal(may, own === 'administrator');
    }),
  );
});

test('the platform’s administrator appoints but writes no plans and lends no rights', () => {
  const viewer = viewerWith(null, { isAdministrator: true });
  assert.deepEqual(rolesToGive(viewer, here), [...roles]);
  assert.ok(mayInOrganisation(viewer, 'administer', here));
  assert.ok(!mayInOrganisation(viewer, 'edit', here));
  assert.ok(!mayInOrganisation(viewer, 'publish', here));
  assert.ok(!mayMakeToken(viewer, here));
});

test('each role may what the ones before it may', () => {
  const acts = ['view', 'edit', 'publish', 'administer'] as const;
  for (const [index, role] of roles.entries()) {
    const allowed = acts.filter((act) => mayInOrganisation(viewerWith(role), act, here));
    assert.deepEqual(allowed, acts.slice(0, index + 1));
  }
  assert.ok(!acts.some((act) => mayInOrganisation(null, act, here)));
});

test('the lowest of two roles is neither above the one nor the other', () => {
  fc.assert(
    fc.property(aRole, aRole, (one, other) => {
      const lowest = lowestRole(one, other);
      assert.ok(isAtMost(lowest, one) && isAtMost(lowest, other) && (lowest === one || lowest === other));
    }),
  );
});
