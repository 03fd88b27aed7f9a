import { type Connection, type Model, Schema } from 'mongoose';

/** A part of what a brand's campaign detection remembered at one place of the brand's log. */
export interface DetectionRow {
  /** Brand, sequence and number of the part. */
  _id: string;
  brand: string;
  /** Last sequence that it has taken in. */
  sequence: number;
  /** A piece of the gzipped JSON; the parts follow one another. */
  part: Buffer;
}

const detectionSchema = new Schema<DetectionRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    sequence: { type: Number, required: true },
    part: { type: Buffer, required: true },
  },
  { collection: 'detections', versionKey: false, autoIndex: false },
);

export type DetectionModel = Model<DetectionRow>;
export const defineDetection = (connection: Connection): DetectionModel =>
  connection.model<DetectionRow>('Detection', detectionSchema);

/** Ids sort by brand, sequence and part. */
export function detectionId(brand: string, sequence: number, part: number): string {
  return `${brand}:${String(sequence).padStart(12, '0')}:${String(part).padStart(3, '0')}`;
}
