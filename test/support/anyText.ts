import fc from 'fast-check';

/** Any UTF-16 at all: control characters, emoji, halves of surrogate pairs. Much quicker to make than fast-check's binary strings. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 9, 10, 0x23, 0x40, 0xd83d, 0xde21, 0xd800, 0xdfff, 0x200d, 0xfe0f) },
      ),
      { maxLength },
    )
    .map((units) => String.fromCharCode(...units));
