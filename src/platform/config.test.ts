import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

describe('the settings', () => {
  it('have defaults for a first start', () => {
    const config = readConfig({});
    assert.equal(config.baseAddress, 'http://localhost:3000');
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.exampleContent, true);
    assert.equal(config.visitReferences, false);
    assert.equal(config.trustProxy, false);
    assert.match(config.mailFrom, /<relance@localhost>/);
  });

  it('bring no example to a database of one’s own, unless asked', () => {
    const DATABASE_URL = 'postgres://relance@db/relance';
    assert.equal(readConfig({ DATABASE_URL }).exampleContent, false);
    assert.equal(readConfig({ DATABASE_URL, EXAMPLE_CONTENT: 'yes' }).exampleContent, true);
    assert.equal(readConfig({ DATABASE_URL }).visitReferences, true);
    assert.equal(readConfig({ DATABASE_URL, VISIT_REFERENCES: 'no' }).visitReferences, false);
  });

  it('believe as many proxies as they are told', () => {
    assert.equal(readConfig({ TRUST_PROXY: '1' }).trustProxy, 1);
    assert.equal(readConfig({ TRUST_PROXY: '10.0.0.1,10.0.0.2' }).trustProxy, '10.0.0.1,10.0.0.2');
  });

  it('are all checked at once, each by name', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://db',
      BASE_ADDRESS: 'https://relance.example/app',
      SMTP_URL: 'mail.example',
      EXAMPLE_CONTENT: 'maybe',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'loud',
    };
    assert.throws(
      () => readConfig(wrong),
      (error: Error) => {
        assert.ok(error instanceof ConfigError);
        for (const name of Object.keys(wrong)) assert.match(error.message, new RegExp(`\\n  ${name}: `), name);
        return true;
      },
    );
  });

  it('take an empty one as not set', () => {
    assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 3000);
  });
});
