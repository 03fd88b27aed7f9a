import { activismRules } from './activism';
import { blackCampaignRules } from './blackCampaign';
import { complaintRules } from './complaint';
import { inquiryRules } from './inquiry';
import { insultRules } from './insult';
import { neutralRules } from './neutral';
import { praiseRules } from './praise';
import type { Rule } from './rule';

/** Every rule by which kinds are told. The order decides nothing but the numbering of features. */
export const kindRules: readonly Rule[] = [
  ...blackCampaignRules,
  ...activismRules,
  ...complaintRules,
  ...inquiryRules,
  ...insultRules,
  ...praiseRules,
  ...neutralRules,
];
