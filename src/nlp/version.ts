/** Version of the rules and code; the model's own digest is added to it in each analysis. */
export const RULES_VERSION = '1.5.1';
