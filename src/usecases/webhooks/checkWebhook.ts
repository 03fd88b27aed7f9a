import type { WebhookFilter } from '../../../models/webhook';
import type { UserError } from '../../errors';

/** What a caller may set of a webhook; what is left out or null keeps its value, or takes the usual one. */
export interface WebhookFields extends Partial<{ [Name in keyof WebhookFilter]: WebhookFilter[Name] | null }> {
  url?: string | null;
  description?: string | null;
  digestMinutes?: number | null;
}

const MAX_URL_LENGTH = 2_048;
const MAX_DESCRIPTION_LENGTH = 512;
const MAX_MINIMUM_MENTIONS = 1_000_000;
const MAX_DIGEST_MINUTES = 7 * 24 * 60;

export function checkWebhookFields(fields: WebhookFields): UserError[] {
  const errors: UserError[] = [];
  const fault = (code: string, message: string, name: string) => errors.push({ code, message, path: [name] });
  if (fields.url != null && !isPostable(fields.url)) {
    fault(
      'URL_INVALID',
      'Give an http or https address of at most 2,048 characters, without a name or password.',
      'url',
    );
  }
  if ((fields.description?.length ?? 0) > MAX_DESCRIPTION_LENGTH) {
    fault('DESCRIPTION_TOO_LONG', `A description has at most ${MAX_DESCRIPTION_LENGTH} characters.`, 'description');
  }
  if (!isWithin(fields.minimumMentions, MAX_MINIMUM_MENTIONS)) {
    fault('COUNT_INVALID', `Give a number from 0 to ${MAX_MINIMUM_MENTIONS}.`, 'minimumMentions');
  }
  if (!isWithin(fields.digestMinutes, MAX_DIGEST_MINUTES)) {
    fault('COUNT_INVALID', `Give minutes from 0 (no digest) to ${MAX_DIGEST_MINUTES} (a week).`, 'digestMinutes');
  }
  return errors;
}

function isPostable(value: string): boolean {
  if (value.length > MAX_URL_LENGTH || !URL.canParse(value)) return false;
  const url = new URL(value);
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
}

function isWithin(value: number | null | undefined, maximum: number): boolean {
  return value == null || (Number.isInteger(value) && value >= 0 && value <= maximum);
}
