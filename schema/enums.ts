import { registerEnumType } from 'type-graphql';
import { ROLES } from '../models/apiKey';
import { AUDIT_ACTIONS } from '../models/auditEntry';
import { WEBHOOK_STATUSES } from '../models/webhook';
import { DELIVERY_STATUSES } from '../models/webhookDelivery';
import { TREND_COMPARISONS } from '../src/monitor/comparePeriods';
import { CHANGE_TYPES } from '../src/monitor/facts';
import { TREND_DIMENSIONS } from '../src/monitor/foldTrend';
import { SPIKE_SENSITIVITIES } from '../src/monitor/judgeSpikes';
import { TERM_KINDS } from '../src/monitor/rankTerms';
import { SEVERITY_FACTORS } from '../src/monitor/scoreSeverity';
import { SPIKE_READINESS } from '../src/monitor/spikeBaseline';
import {
  EVENT_TYPES,
  SEVERITIES,
  THREAT_ACTIONS,
  THREAT_KINDS,
  THREAT_SCOPES,
  THREAT_STATUSES,
} from '../src/monitor/threat';
import { TREND_INTERVALS, WEEKDAYS } from '../src/monitor/timeBuckets';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../src/nlp/doc';
import { INGEST_STATUSES } from '../src/usecases/ingestMentions';
import { TERM_BASELINES } from '../src/usecases/readTopTerms';
import { THREAT_ORDERS } from '../src/usecases/threatOrder';

function enumOf<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  descriptions: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const enumObject = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: descriptions[value] }]));
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never });
  return enumObject;
}

export const MentionKindEnum = enumOf('MentionKind', 'What the author of a mention is doing.', MENTION_KINDS, {
  COMPLAINT: 'A customer had a bad experience and says so.',
  ACTIVISM: 'Presses the brand for a cause and calls on others to join.',
  BLACK_CAMPAIGN: "Spreads damaging claims for a rival's or an unnamed sponsor's gain.",
  INQUIRY: 'Asks for information or help; nothing has gone wrong yet.',
  INSULT: 'Abuses or mocks with no grievance that could be answered.',
  PRAISE: 'Is pleased with the brand.',
  NEUTRAL: 'Mentions the brand with no stance: news, promotion, chat.',
});

export const ThreatKindEnum = enumOf('ThreatKind', 'Which of the three threats it is.', THREAT_KINDS, {
  COMPLAINT: 'A customer, or many, whom the brand failed.',
  ACTIVISM: 'A cause that presses the brand.',
  BLACK_CAMPAIGN: 'Shows signs of damaging claims spread for somebody’s gain.',
});

export const PolarityEnum = enumOf('Polarity', 'The direction of feeling toward the brand.', POLARITIES, {
  NEGATIVE: 'Against the brand.',
  NEUTRAL: 'Neither.',
  POSITIVE: 'For the brand.',
});

export const LanguageEnum = enumOf('Language', 'The language of a text.', LANGUAGES, {
  ID: 'Indonesian, regional languages of Indonesia included.',
  EN: 'English.',
  MIX: 'Indonesian and English, at least two content words of each.',
  OTHER: 'A foreign language, or no words at all.',
});

export const ChannelEnum = enumOf('Channel', 'Where a mention was said.', CHANNELS, {
  X: 'X, formerly Twitter.',
  INSTAGRAM: 'Instagram.',
  TIKTOK: 'TikTok.',
  FACEBOOK: 'Facebook.',
  YOUTUBE: 'YouTube.',
  FORUM: 'A forum or discussion board.',
  REVIEW: 'A review site or app store.',
  NEWS: 'A news outlet or its comments.',
  OTHER: 'Anywhere else.',
});

export const SeverityEnum = enumOf('Severity', 'How soon and how high up a threat needs an answer.', SEVERITIES, {
  LOW: 'Below 1 point: one voice with little reach.',
  MEDIUM: 'From 1 point: more than one voice, or some reach, or a cause.',
  HIGH: 'From 2 points: many voices, wide reach or speed.',
  CRITICAL: 'From 4 points: many voices, wide reach and speed together.',
});

export const SeverityFactorEnum = enumOf('SeverityFactorName', 'What severity is made of.', SEVERITY_FACTORS, {
  KIND: 'What kind of threat it is: 1 for ACTIVISM and BLACK_CAMPAIGN.',
  VOICES: 'How many authors: 1 from 5, 2 from 25, 3 from 100.',
  REACH: 'Followers of all: 1 from the brand’s threshold, 2 from ten times, 3 from a hundred times as many.',
  VELOCITY: 'Mentions in the busiest hour: 1 from the brand’s threshold, 2 from ten times as many.',
  PERSISTENCE: 'Authors who go on: 1 from three own mentions an author.',
  NEGATIVITY: 'Mean strength of the negative feeling: 0 to 0.4.',
  CREDIBILITY: 'Share of accounts older than 90 days: −0.25 for none to 0.25 for all; 0 where no age is known.',
});

export const ThreatStatusEnum = enumOf('ThreatStatus', 'Where the work on a threat is.', THREAT_STATUSES, {
  OPEN: 'Nobody has looked at it yet.',
  ACKNOWLEDGED: 'Somebody has seen it.',
  IN_PROGRESS: 'Somebody works on it.',
  RESOLVED:
    'Settled, or quiet for long; it opens again if the author complains again within seven days of settling it, or if what was posted since makes it more severe.',
  DISMISSED: 'No threat after all.',
});

export const ThreatScopeEnum = enumOf(
  'ThreatScope',
  'Whether a threat is one author’s or many authors’.',
  THREAT_SCOPES,
  {
    AUTHOR: 'One author’s: a grievance, or an activist or smear post of wide reach.',
    CAMPAIGN: 'A wave or campaign: at least five authors who share a hashtag, a link or a wording.',
  },
);

export const EventTypeEnum = enumOf('EventType', 'What happened.', EVENT_TYPES, {
  THREAT_OPENED: 'A new threat. Told exactly once a threat.',
  THREAT_ESCALATED: 'A threat became more severe, or shows signs of another kind.',
  THREAT_REOPENED: 'A resolved threat is open again.',
  THREAT_RESOLVED: 'Somebody settled a threat, or it closed by itself after a quiet time.',
  THREAT_UPDATED:
    'Anything else that happened to a threat: status, assignee, note, mute, a link to a wave, a fall of its severity.',
  SPIKE_DETECTED: 'More is said than usual. Told exactly once a spike.',
});

export const ThreatOrderEnum = enumOf(
  'ThreatOrder',
  'What a list of threats is ordered by, largest first.',
  THREAT_ORDERS,
  {
    OPENED_AT: 'When it was opened, newest first.',
    SEVERITY: 'Its severity score, most severe first.',
    LAST_MENTION_AT: 'When its newest mention was posted, newest first.',
    MENTION_COUNT: 'How many mentions it has, most first.',
  },
);

export const ThreatActionEnum = enumOf('ThreatAction', 'What was done to a threat.', THREAT_ACTIONS, {
  OPENED: 'It was opened.',
  REOPENED: 'It is mentioned again, or became more severe, after it was resolved.',
  ESCALATED: 'It became more severe, or shows signs of another kind.',
  EASED: 'It became less severe.',
  STATUS: 'Its status was changed.',
  ASSIGNEE: 'Somebody else works on it.',
  NOTE: 'Somebody noted something.',
  MUTED: 'Nothing of it is pushed for a time.',
  UNMUTED: 'It is pushed again.',
  LINKED: 'It became part of a wave or campaign, or left it; or another one became part of it.',
});

export const ChangeTypeEnum = enumOf('MentionChangeType', 'What happened to a mention.', CHANGE_TYPES, {
  ADDED: 'It is new.',
  UPDATED: 'It was sent again with another text or other numbers.',
  CORRECTED: 'A person corrected its label.',
  REANALYSED: 'A newer engine judged it again.',
  REMOVED: 'It was taken out.',
});

export const IngestStatusEnum = enumOf('IngestStatus', 'What became of a row.', INGEST_STATUSES, {
  ACCEPTED: 'New, and durable.',
  DUPLICATE: 'Here already with the same text; nothing was changed.',
  UPDATED: 'Here already with another text, which is now history.',
  REJECTED: 'Not stored; `error` says why.',
});

export const RoleEnum = enumOf('Role', 'What a key may do.', ROLES, {
  READER: 'Reads and analyses.',
  INGESTER: 'Ingests and analyses.',
  RESPONDER: 'A reader who also works on threats.',
  ADMIN: 'Everything, keys and brands included.',
});

export const TrendIntervalEnum = enumOf(
  'TrendInterval',
  'The length of a bucket, by the clock of the zone.',
  TREND_INTERVALS,
  {
    QUARTER_HOUR: 'Fifteen minutes.',
    HOUR: 'An hour.',
    DAY: 'A calendar day.',
    WEEK: 'Seven days, from Monday unless another day is asked for.',
    MONTH: 'A calendar month.',
  },
);

export const WeekdayEnum = enumOf('Weekday', 'A day of the week.', WEEKDAYS, {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});

export const TrendComparisonEnum = enumOf('TrendComparison', 'An earlier period to compare with.', TREND_COMPARISONS, {
  PREVIOUS_PERIOD: 'The period of the same length just before: whole months and days by the calendar.',
  SAME_PERIOD_LAST_WEEK: 'Seven days earlier.',
  SAME_PERIOD_LAST_MONTH: 'A calendar month earlier.',
  SAME_PERIOD_LAST_YEAR: 'A calendar year earlier.',
});

export const TrendDimensionEnum = enumOf('TrendDimension', 'What counts can be split by.', TREND_DIMENSIONS, {
  KIND: 'By what the author is doing.',
  CHANNEL: 'By where it was said.',
  LANGUAGE: 'By language.',
  POLARITY: 'By the direction of feeling.',
});

export const TermKindEnum = enumOf('TermKind', 'What kind of term it is.', TERM_KINDS, {
  WORD: 'A word in standard spelling; stop words are none, negators are.',
  PHRASE: 'Two neighbouring words.',
  HASHTAG: 'A hashtag that is not just the brand.',
  LINK: 'A link, without scheme and query.',
  AUTHOR: 'An author: channel and handle.',
  ASPECT: 'What a mention is about, as in its analysis.',
});

export const TermBaselineEnum = enumOf('TermBaseline', 'What a span is compared with.', TERM_BASELINES, {
  PREVIOUS_PERIOD: 'The span of the same length before it.',
  PREVIOUS_WEEK: 'The seven days before it.',
  PREVIOUS_FOUR_WEEKS: 'The 28 days before it.',
});

export const AuditActionEnum = enumOf('AuditAction', 'What was ordered.', AUDIT_ACTIONS, {
  BRAND_CREATED: 'A brand to be watched.',
  BRAND_UPDATED: 'Another name, zone or setting of a brand.',
  API_KEY_CREATED: 'A new key.',
  API_KEY_REVOKED: 'The end of a key.',
  MENTION_CORRECTED: "A person's label in place of the engine's.",
  MENTIONS_DELETED: 'Mentions taken out for good.',
  AUTHOR_FORGOTTEN: 'Everything of an author taken out for good.',
  THREAT_UPDATED: 'Work on a threat: status, assignee, note, mute.',
  WEBHOOK_CREATED: 'A new endpoint for events.',
  WEBHOOK_UPDATED: 'Another address or filter of an endpoint, or its stop or start.',
  WEBHOOK_DELETED: 'The end of an endpoint.',
  WEBHOOK_SECRET_ROTATED: 'A new signing secret.',
  WEBHOOK_REPLAYED: 'Messages posted again.',
  WEBHOOK_TESTED: 'A message that tells of nothing, posted to see whether it arrives.',
});

export const WebhookStatusEnum = enumOf('WebhookStatus', 'Whether events are posted to it.', WEBHOOK_STATUSES, {
  ACTIVE: 'Events are posted.',
  DISABLED: 'Nothing is posted; what happens meanwhile follows once it is active again.',
});

export const DeliveryStatusEnum = enumOf('DeliveryStatus', 'What became of a message.', DELIVERY_STATUSES, {
  PENDING: 'Not delivered yet; it will be tried, or tried again.',
  DELIVERED: 'The endpoint answered 2xx.',
  DEAD: 'Given up after the last try or a 410; it can be replayed.',
});

export const SpikeSensitivityEnum = enumOf(
  'SpikeSensitivity',
  'How readily a rise of mentions is called a spike.',
  SPIKE_SENSITIVITIES,
  {
    LOW: 'At least threefold, 15 mentions, and very sure.',
    MEDIUM: 'At least twofold and 8 mentions; at most one false one a month is to be expected.',
    HIGH: 'At least half as many again and 5 mentions; several false ones a month.',
  },
);

export const SpikeReadinessEnum = enumOf(
  'SpikeReadiness',
  'How much history there is to tell spikes by.',
  SPIKE_READINESS,
  {
    NOT_ENOUGH_DATA: 'Less than three days: no spikes are told.',
    DAILY: 'At least three days: an hour is compared with the same hour of earlier days.',
    WEEKLY: 'At least three weeks: an hour is compared with the same hour of earlier weeks.',
  },
);
