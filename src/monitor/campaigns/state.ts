import type { BackgroundState } from './background';
import type { BookState } from './campaignBook';
import type { SurgesState } from './surges';
import type { TrafficState } from './traffic';
import type { UsualState } from './usual';
import type { WavesState } from './waves';

/** All that a detector remembers, as plain values; what is made from it goes on as the one that saved it would have. */
export interface DetectorState {
  background: BackgroundState;
  traffic: TrafficState;
  surges: SurgesState;
  usual: UsualState;
  pastAuthors: [string, string[]][];
  book: BookState;
  /** Absent in what was saved before they were watched. */
  waves?: WavesState;
}
