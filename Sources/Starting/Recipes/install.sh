#!/bin/sh
# Installs a released Inkstone. Nothing is unpacked whose SHA-256 is another than it should be.
#
#   INKSTONE_VERSION     such as 0.1.0
#   INKSTONE_REPOSITORY  who releases it, owner/name on GitHub
#   INKSTONE_RELEASES    or another address below which v0.1.0/inkstone-0.1.0-linux-x86_64.tar.xz lies
#   INKSTONE_SHA256      of the tarball; without it, what is published beside the tarball
#   INKSTONE_PREFIX      where to, /usr/local
#   INKSTONE_PACKAGES    "false" leaves out Pygments and KaTeX, for sites without code and formulas
#
# Exit codes: 0 installed, 2 a variable is wrong, 3 the network, the sum or this machine.
set -eu

say() { echo "inkstone: $*" >&2; }

version=${INKSTONE_VERSION:-}
case $version in
'' | *[!0-9A-Za-z.-]*) say "INKSTONE_VERSION is “$version”; write a number such as 0.1.0"; exit 2 ;;
esac
case ${INKSTONE_SHA256:-} in
'') ;;
*[!0-9a-f]*) say "INKSTONE_SHA256 is no SHA-256: 64 of 0-9 and a-f"; exit 2 ;;
*) [ ${#INKSTONE_SHA256} -eq 64 ] || { say "INKSTONE_SHA256 has ${#INKSTONE_SHA256} characters instead of 64"; exit 2; } ;;
esac
releases=${INKSTONE_RELEASES:-https://github.com/${INKSTONE_REPOSITORY:?names nobody who releases Inkstone}/releases/download}
prefix=${INKSTONE_PREFIX:-/usr/local}
tarball=inkstone-$version-linux-$(uname -m).tar.xz

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
install_packages() {
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
if [ "${INKSTONE_PACKAGES:-true}" != false ] && command -v apt-get >/dev/null; then
  # A site without them is published, with plain code and formulas as they are written.
  install_packages python3-pygments libjs-katex || say "Pygments and KaTeX could not be installed; going on without them"
fi
for program in curl xz sha256sum; do
  command -v "$program" >/dev/null || { say "there is no $program here"; exit 3; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fetch() {
  curl --fail --location --silent --show-error --retry "${INKSTONE_RETRIES:-5}" --retry-connrefused --connect-timeout 20 \
    --max-time 300 --output "$folder/$1" "$releases/v$version/$1" && return
  say "$releases/v$version/$1 could not be downloaded"
  exit 3
}
fetch "$tarball"
if [ -n "${INKSTONE_SHA256:-}" ]; then
  echo "$INKSTONE_SHA256  $tarball" >"$folder/sum"
else
  fetch "$tarball.sha256"
  mv "$folder/$tarball.sha256" "$folder/sum"
fi
# A list of sums may hold others; this one has to be in it.
if ! grep -q "^[0-9a-f]\{64\}  $tarball\$" "$folder/sum" ||
  ! (cd "$folder" && sha256sum --check --strict --ignore-missing --quiet sum) >&2; then
  say "$tarball is not what was released: its SHA-256 is another"
  exit 3
fi

[ -d "$prefix" ] || mkdir -p "$prefix" 2>/dev/null || $as_root mkdir -p "$prefix"
[ ! -w "$prefix" ] || as_root=
$as_root tar -xJf "$folder/$tarball" -C "$prefix" --strip-components 1 --no-same-owner || exit 3
"$prefix/bin/inkstone" --version || exit 3
