import { CommandError } from '../errors';
import { type Doc, isDocument } from '../values/types';
import type { Command } from './command';

/** What drivers and shells ask of a server before they decide what to use. */
const PARAMETERS: Readonly<Doc> = {
  featureCompatibilityVersion: { version: '8.0' },
  enableTestCommands: false,
  authenticationMechanisms: [],
  requireApiVersion: false,
};

/** Server parameters by name, or all with `*`. */
export const getParameter: Command = {
  name: 'getParameter',
  fields: Object.keys(PARAMETERS),
  isAdminOnly: true,
  run({ body }) {
    const wantsAll =
      body.getParameter === '*' || (isDocument(body.getParameter) && body.getParameter.allParameters === true);
    const found = Object.entries(PARAMETERS).filter(([name]) => wantsAll || name in body);
    if (found.length === 0) throw new CommandError('InvalidOptions', 'no option found to get');
    return { ...Object.fromEntries(found), ok: 1 };
  },
};
