import type { BackgroundState } from './background';
import type { BookState } from './campaignBook';
import type { SurgesState } from './surges';
import type { TrafficState } from './traffic';
import type { UsualState } from './usual';

/** All that a detector remembers, as plain values; what is made from it goes on as the one that saved it would have. */
export interface DetectorState {
  background: BackgroundState;
  traffic: TrafficState;
  surges: SurgesState;
  usual: UsualState;
  pastAuthors: [string, string[]][];
  book: BookState;
}
