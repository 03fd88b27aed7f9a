import type { Models } from '../../../models/models';
import type { BrandThresholds } from '../../monitor/thresholds';

/** What writing a brand's threats needs to know beside the threats. */
export interface ThreatContext {
  models: Models;
  brand: string;
  thresholds: BrandThresholds;
  /** Last sequence that is being taken in, which names and orders what it causes. */
  sequence: number;
  now: Date;
  /** The present moment in the brand's time. */
  time: Date;
}
