import { defineRules } from './rule';

export const complaintRules = defineRules('COMPLAINT', [
  {
    name: 'not-arrived',
    weight: 2,
    phrases: `
      belum (sampai|datang|tiba|dikirim|diterima|diproses)
      tidak (sampai|datang|tiba|dikirim) sampai?
      (never|not) (arrived|delivered|shipped|received)
      still (waiting|hasn't|no) .. (order|parcel|package|refund)
    `,
  },
]);
