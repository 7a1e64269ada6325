#!/usr/bin/env bash
# Finds a Chromium for the browser tests, or installs Debian's where the user may; says what to do where not.
set -eu

candidates=("${CHROME_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable)
for candidate in "${candidates[@]}"; do
  if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
    exit 0
  fi
done

if command -v apt-get >/dev/null 2>&1; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      echo "The browser tests need Chromium: install the Debian package 'chromium', or set CHROME_PATH." >&2
      exit 1
    fi
  fi
  echo "Installing Debian's Chromium for the browser tests …"
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  exit 0
fi

echo "The browser tests need Chromium: install it, or set CHROME_PATH to it." >&2
exit 1
