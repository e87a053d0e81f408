#!/bin/sh
# Checks a site, then builds it: one bad post never stops the others. Mistakes are reported, and the page of each is left
# out or published as well as it can be.
#
#   INKSTONE_SOURCE       the site's folder, .
#   INKSTONE_BASE_URL     the address of the published site; without it, that of site.yaml
#   INKSTONE_STRICT       "true" publishes nothing while there are errors
#   INKSTONE_DIAGNOSTICS  "github" marks mistakes on the lines of a commit; text
#   INKSTONE_PRECOMPRESS  gzip,br for hosts that send .gz and .br
#   INKSTONE_CHECK        "false" leaves the check out
#
# public/ is to be shipped; changes.json in the state folder lists what is different from the last deploy.
# Exit codes: 0 published, though there may be mistakes in posts; 1 the site as a whole is wrong, or strict and there are
# errors; 2 a variable is wrong; 3 this machine.
set -eu

source=${INKSTONE_SOURCE:-.}
state=${INKSTONE_STATE:-$source/.inkstone}
case ${INKSTONE_STRICT:-false} in
true) level=error ;;
false) level=never ;;
*) echo "inkstone: INKSTONE_STRICT is “$INKSTONE_STRICT”; write true or false" >&2; exit 2 ;;
esac
set -- --source "$source" --fail-on "$level"
[ -z "${INKSTONE_BASE_URL:-}" ] || set -- "$@" --base-url "$INKSTONE_BASE_URL"

# The build says the same of posts again; marks on a commit are wanted once.
diagnostics=${INKSTONE_DIAGNOSTICS:-text}
if [ "${INKSTONE_CHECK:-true}" != false ]; then
  inkstone check "$@" --diagnostics "$diagnostics"
  diagnostics=text
fi

mkdir -p "$state"
[ -z "${INKSTONE_PRECOMPRESS:-}" ] || set -- "$@" --precompress "$INKSTONE_PRECOMPRESS"
summary=$(inkstone build "$@" --diagnostics "$diagnostics" --changes "$state/changes.json" --changes-format json)
echo "$summary"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "output=$source/public"
    echo "changes=$state/changes.json"
    echo "summary=$(echo "$summary" | head -n 1)"
  } >>"$GITHUB_OUTPUT"
fi
