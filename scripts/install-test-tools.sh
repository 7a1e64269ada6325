#!/usr/bin/env bash
# What the tests use beside Node: a Chromium, and LibreOffice with poppler to open the reports as an office would.
# Installs Debian's packages where the user may; says in one sentence what to install where not.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

has_chromium() {
  local candidate
  for candidate in "${CHROME_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$candidate" ] && has "$candidate"; then return 0; fi
  done
  return 1
}

# The programs alone say nothing: soffice may be there without Writer or Calc.
has_package() { has dpkg-query && [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = 'install ok installed' ]; }

missing=()
has_chromium || missing+=(chromium fonts-dejavu-core)
if has dpkg-query; then
  has_package libreoffice-writer || missing+=(libreoffice-writer)
  has_package libreoffice-calc || missing+=(libreoffice-calc)
elif ! has soffice; then
  missing+=(libreoffice-writer libreoffice-calc)
fi
has pdftotext || missing+=(poppler-utils)
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

refuse() {
  local elsewhere=''
  has_chromium || elsewhere=' (or set CHROME_PATH to a Chromium that is elsewhere)'
  echo "The tests need Debian packages that are not there; as root: apt-get install --no-install-recommends ${missing[*]}${elsewhere}" >&2
  exit 1
}

has apt-get || refuse
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if has sudo && sudo -n true 2>/dev/null; then as_root=(sudo -n); else refuse; fi
fi
echo "Installing what the tests need from Debian: ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
