#!/bin/sh
# Prints each new threat as it is told, one line of JSON each; needs curl.
#   WASPADA_KEY=… examples/shell/threats.sh http://127.0.0.1:4000 senja
curl -sN -H "Authorization: Bearer $WASPADA_KEY" "$1/events?brand=$2&types=THREAT_OPENED&after=${3:-start}" | sed -un 's/^data: //p'
