#!/bin/sh
# Shows the kiosk in full screen: waits until the server is well, then starts cage with Chromium.
# Run by needlepoint-browser.service as the user kiosk, with RUNTIME_DIRECTORY from systemd.
set -eu

site=http://localhost:8080
run=${RUNTIME_DIRECTORY:?started by needlepoint-browser.service, which sets it}

# A start is the only time without a picture, so it is short and it ends: after two minutes this
# script gives up, the journal says so, and systemd tries again.
tries=0
until curl --silent --fail --max-time 2 --output /dev/null "$site/actuator/health"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 120 ]; then
        echo "The server at $site did not become ready in time. See: journalctl -u needlepoint" >&2
        exit 1
    fi
    sleep 1
done

# Home, profile and cage's socket live in memory and start empty: nothing of the last patient is kept.
export HOME="$run" XDG_RUNTIME_DIR="$run"
rm -rf "$run/profile"

# cage without -s: the keys for another terminal do nothing.
# Chromium's own rules are in /etc/chromium/policies/managed/needlepoint.json.
exec cage -- chromium \
    --kiosk \
    --ozone-platform=wayland \
    --user-data-dir="$run/profile" \
    --no-first-run \
    --no-default-browser-check \
    --noerrdialogs \
    --disable-pinch \
    --overscroll-history-navigation=0 \
    --password-store=basic \
    "$site/"
